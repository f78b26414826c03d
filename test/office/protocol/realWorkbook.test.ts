import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { Grid } from '../../../src/workbench/grid/Grid';
import { createWorkbookModel } from '../../../src/workbench/model/createWorkbookModel';
import { bootWorkbench, type BootedWorkbench } from '../harness/bootWorkbench';

/** Where protocol, model and grid have to work together. */
describe('the real Office.js on the real workbook', () => {
  let workbench: BootedWorkbench;
  let grid: Grid;
  let sheetId: string;

  beforeAll(async () => {
    grid = createHeadlessGrid();
    sheetId = grid.activeSheetId();
    const rect = { row: 0, column: 0, rows: 3, columns: 2 };
    grid.write(sheetId, rect, [
      ['Name', 'Amount'],
      ['Ann', 120],
      ['Bo', 80],
    ]);
    grid.addTable(sheetId, rect, { name: 'Customers', hasHeaders: true });
    const settings = new Map<string, unknown>();
    workbench = await bootWorkbench({ workbook: createWorkbookModel(grid, { settings }), grid, settings });
  });
  afterAll(() => {
    workbench.close();
    grid.dispose();
  });

  it('reads in the same batch what formulas written in it come to', async () => {
    const values = await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('H1:H2').formulas = [['=SUM(B2:B3)'], ['=H1*2']];
      const range = sheet.getRange('H1:H2').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[200], [400]]);
  });

  it('tells of what a person types and of what the add-in writes', async () => {
    const heard: unknown[] = [];
    const handlers = await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const changed = [
        context.workbook.tables.getItem('Customers').onChanged.add(({ address, details }) => {
          heard.push(['table', address, details?.valueBefore, details?.valueAfter]);
          return Promise.resolve();
        }),
        sheet.onChanged.add(({ address, triggerSource }) => Promise.resolve(void heard.push(['sheet', address, triggerSource]))),
      ];
      await context.sync();
      grid.write(sheetId, { row: 1, column: 1, rows: 1, columns: 1 }, [[130]], { source: 'typed' });
      await workbench.settle();
      sheet.getRange('J1:J2').values = [[1], [2]];
      await context.sync();
      await workbench.settle();
      return changed;
    });
    expect(heard).toEqual([
      ['sheet', 'B2', 'Unknown'],
      ['table', 'B2', 120, 130],
      ['sheet', 'J1:J2', 'ThisLocalAddin'],
    ]);
    for (const handler of handlers)
      await workbench.Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
  });

  it('follows the cells of a kept range when rows are inserted between two batches', async () => {
    const addresses = await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('L5:L6').load('address');
      await context.sync();
      const before = range.address;
      sheet.getRange('5:6').insert('Down');
      range.load('address');
      await context.sync();
      return [before, range.address];
    });
    expect(addresses).toEqual(['Sheet1!L5:L6', 'Sheet1!L7:L8']);
  });

  it('shares one store of settings between document and workbook', async () => {
    const { settings } = workbench.Office.context.document;
    settings.set('policy', { version: 2 });
    await new Promise((resolve) => settings.saveAsync(resolve));
    const value: unknown = await workbench.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('policy').load('value');
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ version: 2 });
  });

  it('writes 20,000 rows in one request and reads them in one', async () => {
    const values = Array.from({ length: 20_000 }, (_, row) => [`C${row}`, row]);
    workbench.traffic.reset();
    const read = await workbench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Big').getRange('A1:B20000');
      range.values = values;
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    await workbench.settle();
    expect(read).toEqual(values);
    // The third releases the reference.
    expect(workbench.traffic.requests).toBe(3);
  });
});
