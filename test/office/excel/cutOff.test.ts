import { HostMethodError } from '../../../src/workbench/protocol/HostMethod';
import type { TableHeader } from '../../../src/table/RawTable';
import type { WriteRequest } from '../../../src/excel/ExcelGateway';
import type { BatchRequest } from '../../../src/workbench/executor/BatchMessage';
import { batchOf, bootGateway, type BootedGateway } from './bootGateway';
import { codeOf, CUSTOMERS, gradeAndWrite, gradeTable, GRADES, valueOf } from './gradeTable';

let app: BootedGateway;
let number = 0;
beforeAll(async () => {
  app = await bootGateway();
});
afterEach(() => app.refuseNothing());
afterAll(() => app.close());

const prepare = async (): Promise<{ name: string; sheet: string; header: TableHeader; request: WriteRequest; before: unknown[][] }> => {
  const name = `Cut${(number += 1)}`;
  const sheet = app.addTable(name, CUSTOMERS);
  const header = valueOf(await app.gateway.sourceByTable(name));
  return { name, sheet, header, request: await gradeTable(app.gateway, header), before: look(sheet) };
};
const look = (sheet: string): unknown[][] => app.cells(sheet, { rows: 7, columns: 8 });
const protect = (sheet: string, on: boolean) =>
  app.booted.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });

/** How many batches a write takes. */
const batchesOfAWrite = async (): Promise<number> => {
  const { request } = await prepare();
  app.booted.traffic.reset();
  valueOf(await app.gateway.write(request, {}));
  return app.booted.traffic.requests;
};

describe('[O4] Excel refuses a batch', () => {
  it('whichever it is, the sheet is untouched or complete afterwards', async () => {
    const batches = await batchesOfAWrite();
    expect(batches).toBeGreaterThan(12);
    const codes = new Set<string | undefined>();
    for (let refused = 1; refused <= batches; refused += 1) {
      const { name, sheet, header, request, before } = await prepare();
      app.refuseBatches(HostMethodError.activityLimitReached, (batch) => batch === refused);
      const result = await app.gateway.write(request, {});
      app.refuseNothing();
      codes.add(codeOf(result));
      if (result.ok) {
        expect(app.cells(sheet, { rows: 5, column: 3, columns: 2 })).toEqual(GRADES);
        expect(valueOf(await app.gateway.previousGrading(header))).not.toHaveProperty('unfinished');
      } else {
        expect(look(sheet)).toEqual(before);
        expect(app.tableRect(name)?.columns).toBe(3);
        expect(valueOf(await app.gateway.previousGrading(header))).toBeUndefined();
      }
    }
    expect(codes).toContain('write-rolled-back');
    expect(codes).not.toContain('write-not-repaired');
  }, 120_000);

  it('while it takes an earlier grading up again: that grading is there again, record and all', async () => {
    const { sheet, header, name } = await prepare();
    await gradeAndWrite(app.gateway, header);
    const first = look(sheet);
    app.put(sheet, 4, 1, [[100_000]]);
    const again = await gradeTable(app.gateway, valueOf(await app.gateway.sourceByTable(name)));
    const graded = look(sheet);
    const before = valueOf(await app.gateway.previousGrading(header));
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => body.includes('"C"'));
    const refused = await app.gateway.write(again, {});
    expect(codeOf(refused)).toBe('write-not-repaired');
    app.refuseNothing();
    valueOf(await app.gateway.undo({}));
    expect(look(sheet)).toEqual(graded);
    expect(
      look(sheet)
        .slice(1, 5)
        .map((row) => row[3]),
    ).toEqual(first.slice(1, 5).map((row) => row[3]));
    expect(valueOf(await app.gateway.previousGrading(header))).toEqual(before);
  });

  it('because a cell is being edited: said so, untouched', async () => {
    const { sheet, request, before } = await prepare();
    app.refuseBatches(HostMethodError.cellEditMode, (_, body) => body.includes('"A"'));
    expect(await app.gateway.write(request, {})).toMatchObject({
      problems: [{ code: 'write-rolled-back', cause: { code: 'excel-busy' } }],
    });
    expect(look(sheet)).toEqual(before);
  });

  it('because the payload is too large, even by rows: untouched', async () => {
    const { sheet, request, before } = await prepare();
    app.refuseBatches(HostMethodError.requestTooLarge, (_, body) => body.includes('"A"') || body.includes('"B"'));
    expect(await app.gateway.write(request, {})).toMatchObject({
      problems: [{ code: 'write-rolled-back', cause: { code: 'excel-payload' } }],
    });
    expect(look(sheet)).toEqual(before);
  });
});

describe('[O4] the repair is refused too', () => {
  it('the place is named, the mark stays, and the next start finds it', async () => {
    const { sheet, header, request, name } = await prepare();
    // From the moment the first tier has come, nothing but reading is answered.
    let isCut = false;
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('"A"')));
    const result = await app.gateway.write(request, {});
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'write-not-repaired', place: name, cause: { code: 'excel-failed' } }] });
    app.refuseNothing();
    expect(app.tableRect(name)?.columns).toBe(5);

    const next = await app.restarted();
    expect(valueOf(await next.previousGrading(header))).toMatchObject({
      unfinished: true,
      columns: [{ header: 'Tier' }, { header: 'Cumulative share' }],
    });
    expect(await next.canUndo()).toBe(false);
    expect(look(sheet)[1]?.slice(0, 4)).toEqual(['00123', 800, '=keep', null]);
  });

  it('Finish: grading again completes the columns and takes the mark away', async () => {
    const { sheet, header, request, name } = await prepare();
    let isCut = false;
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('"A"')));
    await app.gateway.write(request, {});
    app.refuseNothing();
    const next = await app.restarted();
    await gradeAndWrite(next, valueOf(await next.sourceByTable(name)));
    expect(app.cells(sheet, { rows: 5, column: 3, columns: 3 })).toEqual(GRADES.map((row) => [...row, null]));
    expect(valueOf(await next.previousGrading(header))).not.toHaveProperty('unfinished');
  });

  it('Roll back: removing our columns leaves the sheet as it was', async () => {
    const { sheet, header, request, name, before } = await prepare();
    let isCut = false;
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('"A"')));
    await app.gateway.write(request, {});
    app.refuseNothing();
    const next = await app.restarted();
    expect(valueOf(await next.removeOurColumns(valueOf(await next.sourceByTable(name)), {})).cellsLeft).toEqual([]);
    expect(look(sheet)).toEqual(before);
    expect(valueOf(await next.previousGrading(header))).toBeUndefined();
  });

  it('the pane that was cut off can undo as soon as Excel answers', async () => {
    const { sheet, header, request, before } = await prepare();
    let isCut = false;
    app.refuseBatches(HostMethodError.activityLimitReached, (_, body) => (isCut ||= body.includes('"A"')));
    await app.gateway.write(request, {});
    app.refuseNothing();
    expect(await app.gateway.canUndo()).toBe(true);
    valueOf(await app.gateway.undo({}));
    expect(look(sheet)).toEqual(before);
    expect(valueOf(await app.gateway.previousGrading(header))).toBeUndefined();
  });

  it('because the sheet was protected meanwhile: its name is said, and undo works once it is open again', async () => {
    const { name, sheet, request, before } = await prepare();
    await protect(name, true);
    const body = app.booted.messages.flatMap(({ message }) => batchOf(message) ?? []).at(-1) ?? '';
    await protect(name, false);
    let isProtected = false;
    app.refuseBatches(0, (_, batch) => {
      // The host takes this one first.
      if (!isProtected && batch.includes('"A"')) void app.booted.host.executor.execute(JSON.parse(body) as BatchRequest);
      isProtected ||= batch.includes('"A"');
      return false;
    });
    expect(await app.gateway.write(request, {})).toMatchObject({
      ok: false,
      problems: [{ code: 'write-not-repaired', cause: { code: 'excel-protected', sheet: name } }],
    });
    app.refuseNothing();
    await protect(name, false);
    valueOf(await app.gateway.undo({}));
    expect(look(sheet)).toEqual(before);
  });

  it('protected between reading and writing: refused by its name before anything happens', async () => {
    const { name, sheet, request, before } = await prepare();
    const refused = await app.gateway.write(
      {
        ...request,
        output: async (from, to) => {
          await protect(name, true);
          return request.output(from, to);
        },
      },
      {},
    );
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'excel-protected', sheet: name }] });
    expect(look(sheet)).toEqual(before);
  });
});
