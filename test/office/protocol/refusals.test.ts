import { HostMethodError } from '../../../src/workbench/protocol/HostMethod';
import { bootToy, rejection, type BootedToy } from '../toy/bootToy';

describe('what the host refuses', () => {
  let workbench: BootedToy;
  beforeEach(async () => {
    workbench = await bootToy({ limits: { requestBytes: 20_000, responseBytes: 20_000 }, cellLimit: 1000 });
  });
  afterEach(() => workbench.close());

  const refused = (action: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<OfficeExtension.Error> =>
    rejection(
      workbench.Excel.run(async (context) => {
        action(context, context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    );

  it('stops at the first error, says where, and keeps what was done before', async () => {
    const error = await refused((context, sheet) => {
      sheet.getRange('J1').values = [['kept']];
      context.workbook.tables.getItem('Missing').load('name');
      sheet.getRange('J2').values = [['never']];
    });
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      message: "The requested resource doesn't exist.",
      debugInfo: { errorLocation: 'TableCollection.getItem', statement: 'var table = tables.getItem(...);' },
    });
    expect(workbench.grid.read({ row: 0, column: 9, rows: 2, columns: 1 })).toEqual([['kept'], [null]]);
  });

  it('tells which traces were passed before an error', async () => {
    const error = await refused((context) => {
      context.trace('before');
      context.workbook.tables.getItem('Missing').load('name');
      context.trace('after');
    });
    expect(error.traceMessages).toEqual(['before']);
  });

  it('[ApiNotFound] a member that the workbench does not have', async () => {
    expect(await refused((_context, sheet) => sheet.getRange('A1').load('text'))).toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining('The workbench does not have Range.text'),
      debugInfo: { errorLocation: 'Range.text' },
    });
    expect(await refused((_context, sheet) => sheet.calculate(true))).toMatchObject({ code: 'ApiNotFound' });
    expect(await refused((context) => context.workbook.names.load('items'))).toMatchObject({ code: 'ApiNotFound' });
  });

  it('[ApiNotFound] a member above the requirement sets, though Office.js sends it', async () => {
    workbench.close();
    workbench = await bootToy({ requirementSets: { ExcelApi: '1.3' } });
    const error = await refused((_context, sheet) => sheet.getRange('A1').load('hyperlink'));
    expect(error).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('requirement set 1.7') });
  });

  it('[InvalidArgument] a value that is not of the enumeration', async () => {
    const error = await refused((_context, sheet) => sheet.getRange('A1').clear('Everything' as 'All'));
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.clear' } });
    expect(error.message).toContain('applyTo cannot be "Everything"');
    expect(workbench.workbook.calls).not.toContain('clear Everything');
  });

  it('[InvalidArgument] arguments of a wrong kind, and missing ones', async () => {
    expect(
      (
        await refused((_context, sheet) =>
          sheet
            .getRange('A1')
            .getCell('0' as unknown as number, 0)
            .load('values'),
        )
      ).message,
    ).toContain('row cannot be "0"');
    expect(
      (
        await refused((_context, sheet) =>
          sheet
            .getRange('A1')
            .getBoundingRect(sheet as unknown as string)
            .load('values'),
        )
      ).message,
    ).toContain('an object of type Worksheet');
    expect((await refused((context) => context.workbook.tables.getItem(undefined as unknown as string).load('name'))).message).toContain(
      'key is missing',
    );
  });

  it('takes arguments that are left out as the model defaults them', async () => {
    await workbench.Excel.run(async (context) => {
      context.workbook.getSelectedRange().clear();
      await context.sync();
    });
    expect(workbench.workbook.calls).toContain('clear All');
  });

  it('[InvalidArgument] a property that does not exist', async () => {
    expect(await refused((_context, sheet) => sheet.getRange('A1').load('valuez'))).toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.load' },
    });
  });

  it('[5 MB] a request that is too large does nothing', async () => {
    const error = await refused((_context, sheet) => (sheet.getRange('A5:A6').values = [['é'.repeat(9_900)], ['x']]));
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(workbench.grid.read({ row: 4, column: 0, rows: 1, columns: 1 })).toEqual([[null]]);
  });

  it('[5 MB] counts bytes of UTF-8, not characters', async () => {
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A5').values = [['e'.repeat(15_000)]];
      await context.sync();
    });
    expect((await refused((_context, sheet) => (sheet.getRange('A6').values = [['二'.repeat(7_000)]]))).code).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
  });

  it('[5 MB] an answer that is too large is lost, what the batch did is not', async () => {
    workbench.grid.write({ row: 4, column: 0, rows: 1, columns: 1 }, [['x'.repeat(30_000)]]);
    const error = await refused((_context, sheet) => {
      sheet.getRange('A7').values = [['done']];
      sheet.getRange('A5').load('values');
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(workbench.grid.read({ row: 6, column: 0, rows: 1, columns: 1 })).toEqual([['done']]);
  });

  it('[5,000,000 cells] answers null for the values of a range that is too large, and the rest as ever', async () => {
    const read = await workbench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A1001').load('values, cellCount');
      await context.sync();
      return [range.values, range.cellCount];
    });
    expect(read).toEqual([null, 1001]);
  });

  it('can be in cell-edit mode', async () => {
    workbench.host.conversation.refuseNextBatch(HostMethodError.cellEditMode);
    expect((await refused((_context, sheet) => sheet.load('name'))).code).toBe('InvalidOperationInCellEditMode');
  });

  it('shows a defect of its own as GeneralException and on the console', async () => {
    const shown = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await refused((_context, sheet) => sheet.getRange('A1').select())).code).toBe('GeneralException');
    expect(shown).toHaveBeenCalledWith('Workbench:', expect.any(TypeError));
    shown.mockRestore();
  });
});
