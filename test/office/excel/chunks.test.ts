import type { CellValue } from '../../../src/base/CellValue';
import { utf8Bytes } from '../../../src/workbench/protocol/Traffic';
import { batchOf, bootGateway, type BootedGateway, type GatewayOptions } from './bootGateway';
import { codeOf, requestFor, valueOf } from './gradeTable';

const LIMIT = 2_000_000;

let app: BootedGateway;
const boot = async (options: GatewayOptions = {}): Promise<void> => {
  app = await bootGateway(options);
};
afterEach(() => app.close());

/** Bytes of every batch and of every answer since the start. */
const sizes = (): { readonly requests: number[]; readonly answers: number[] } => {
  const requests: number[] = [];
  const answers: number[] = [];
  for (const { direction, message } of app.booted.messages) {
    const body = direction === 'toHost' ? batchOf(message) : undefined;
    if (body !== undefined) requests.push(utf8Bytes(body));
    const data = (message as { _response?: { Data?: unknown[] }; _data?: { Data?: unknown[] } })._response?.Data;
    const answer = (data ?? (message as { _data?: { Data?: unknown[] } })._data?.Data)?.[2];
    if (direction === 'toAddin' && typeof answer === 'string') answers.push(utf8Bytes(answer));
  }
  return { requests, answers };
};

const customers = (count: number): (string | number)[][] => [
  ['Customer', 'Revenue', 'Name'],
  ...Array.from({ length: count }, (_, row) => [`C${row}`, row + 0.25, `客户 ${row} 有限公司`]),
];

describe('[O8] a large table', () => {
  const COUNT = 100_000;
  beforeEach(() => boot());

  it('is read and written in requests and answers of at most 2 MB, with progress', async () => {
    app.addTable('Large', customers(COUNT));
    const header = valueOf(await app.gateway.sourceAtSelection());
    const read: Record<string, CellValue[]> = { Customer: [], Revenue: [], Name: [] };
    const progress: number[] = [];
    app.booted.traffic.reset();
    valueOf(
      await app.gateway.readColumns(header, ['Customer', 'Revenue', 'Name'], {
        onProgress: ({ rowsDone, rowsTotal }) => progress.push(rowsDone / rowsTotal),
        onChunk: ({ cells }) => {
          for (const [name, values] of Object.entries(cells)) for (const value of values) read[name]?.push(value);
        },
      }),
    );
    expect([read.Customer?.length, read.Customer?.at(-1), read.Revenue?.at(-1), read.Name?.at(-1)]).toEqual([
      COUNT,
      'C99999',
      99_999.25,
      '客户 99999 有限公司',
    ]);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    const reading = { requests: app.booted.traffic.requests, bytes: app.booted.traffic.responseBytes };
    expect(reading.bytes).toBeGreaterThan(4_000_000);
    expect(reading.requests).toBeLessThanOrEqual(10);

    app.booted.traffic.reset();
    const ids = (read.Customer ?? []).map(String);
    const request = requestFor(header, { tier: ids.map((_, row) => (row % 2 ? 'A' : 'B')), score: ids.map((_, row) => row / 3) }, ids);
    valueOf(await app.gateway.write(request, {}));
    expect(app.booted.traffic.requestBytes).toBeGreaterThan(1_500_000);
    const { requests, answers } = sizes();
    expect(answers.length).toBeGreaterThan(10);
    expect(Math.max(...requests)).toBeLessThanOrEqual(LIMIT);
    expect(Math.max(...answers)).toBeLessThanOrEqual(LIMIT);
    expect(app.cells(app.grid.activeSheetId(), { row: COUNT, column: 3, columns: 2 })).toEqual([['A', 99_999 / 3]]);
  }, 120_000);

  it('stops reading between two chunks when it is cancelled', async () => {
    app.addTable('Cancelled', customers(2_000));
    const header = valueOf(await app.gateway.sourceAtSelection());
    const abort = new AbortController();
    let rows = 0;
    const result = await app.gateway.readColumns(header, ['Customer'], {
      signal: abort.signal,
      onChunk: ({ rowCount }) => {
        rows += rowCount;
        abort.abort();
      },
    });
    expect(codeOf(result)).toBe('cancelled');
    expect(rows).toBeLessThan(2_000);
    expect(rows).toBeGreaterThan(0);
  });
});

describe('[O8] Excel refuses a chunk', () => {
  const COUNT = 1_000;
  const rows = customers(COUNT);

  const readAll = async (): Promise<unknown[]> => {
    const header = valueOf(await app.gateway.sourceByTable('Small'));
    const read: unknown[] = [];
    valueOf(
      await app.gateway.readColumns(header, ['Name', 'Customer'], {
        formatColumns: ['Customer'],
        onChunk: ({ cells }) => void read.push(...(cells.Name ?? [])),
      }),
    );
    return read;
  };
  const names = rows.slice(1).map((row) => row[2]);

  it('as an answer above its limit: half as many rows, all of them once', async () => {
    await boot({ limits: { requestBytes: 5_000_000, responseBytes: 4_000 } });
    app.addTable('Small', rows);
    expect(await readAll()).toEqual(names);
  });

  it('with null above its limit of cells', async () => {
    await boot({ cellLimit: 90 });
    app.addTable('Small', rows);
    expect(await readAll()).toEqual(names);
  });

  it('as a request above its limit: what is written stands on every row', async () => {
    await boot({ limits: { requestBytes: 6_000, responseBytes: 12_000 } });
    const sheet = app.addTable('Small', rows);
    const header = valueOf(await app.gateway.sourceByTable('Small'));
    const ids = rows.slice(1).map((row) => String(row[0]));
    const labels = ids.map((id) => `Tier of ${id}`);
    const progress: number[] = [];
    valueOf(await app.gateway.write(requestFor(header, { tier: labels }, ids), { onProgress: ({ rowsDone }) => progress.push(rowsDone) }));
    expect(app.cells(sheet, { row: 1, rows: COUNT, column: 3 }).flat()).toEqual(labels);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)).toBe(COUNT);
  });

  it('even a single row: said, and nothing written', async () => {
    await boot({ limits: { requestBytes: 5_000_000, responseBytes: 900 } });
    const sheet = app.addTable('Small', [['Customer'], ['x'.repeat(1_000)]]);
    const header = {
      name: 'Small',
      kind: 'table' as const,
      sheetName: 'Small',
      address: 'Small!A1:A2',
      columns: [{ name: 'Customer', index: 0, numberFormat: 'General' }],
      rowCount: 1,
      firstSheetRow: 2,
      hiddenRowCount: 0,
      hasTotalsRow: false,
      date1904: false,
      separators: { decimal: '.', group: ',' },
    };
    expect(codeOf(await app.gateway.readColumns(header, ['Customer'], { onChunk: () => undefined }))).toBe('excel-payload');
    expect(codeOf(await app.gateway.write(requestFor(header, { tier: ['A'] }, ['x'.repeat(1_000)]), {}))).toBe('excel-payload');
    expect(app.cells(sheet, { columns: 2 })).toEqual([['Customer', null]]);
  });
});

describe('[O8] rows of very different weight', () => {
  beforeAll(() => boot());

  it('are written in requests of at most 2 MB though the heavy ones come last', async () => {
    const count = 1_600;
    const sheet = app.addTable('Heavy', [['Customer'], ...Array.from({ length: count }, (_, row) => [`C${row}`])]);
    const header = valueOf(await app.gateway.sourceByTable('Heavy'));
    const ids = Array.from({ length: count }, (_, row) => `C${row}`);
    const reasons = ids.map((id, row) => (row < 1_200 ? id : '客'.repeat(5_000)));
    valueOf(await app.gateway.write(requestFor(header, { reason: reasons }, ids), {}));
    expect(Math.max(...sizes().requests)).toBeLessThanOrEqual(LIMIT);
    expect(app.cells(sheet, { row: count, column: 1 })).toEqual([['客'.repeat(5_000)]]);
  }, 60_000);
});
