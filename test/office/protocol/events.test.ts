import { bootToy, rejection, type BootedToy } from '../toy/bootToy';
import { TOY_SHEET } from '../toy/ToyGrid';

describe('events', () => {
  let workbench: BootedToy;
  beforeEach(async () => {
    workbench = await bootToy();
  });
  afterEach(() => workbench.close());

  const B2 = { row: 1, column: 1, rows: 1, columns: 1 };

  it('tells a table of its changes, with the value before and after', async () => {
    const heard: unknown[] = [];
    await workbench.Excel.run(async (context) => {
      context.workbook.tables.getItem('Fruit').onChanged.add((event) => {
        const { type, changeType, source, address, tableId, worksheetId, details } = event;
        heard.push({ type, changeType, source, address, tableId, worksheetId, details });
        return Promise.resolve();
      });
      await context.sync();
    });
    workbench.grid.write(B2, [[9]]);
    workbench.grid.write({ row: 8, column: 8, rows: 1, columns: 1 }, [['outside']]);
    await workbench.settle();
    expect(heard).toEqual([
      {
        type: 'TableChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        address: 'B2',
        tableId: '{TABLE-1}',
        worksheetId: TOY_SHEET,
        details: { valueBefore: 2, valueAfter: 9, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
      },
    ]);
  });

  it('gives the range of a change to handlers that ask for it', async () => {
    const values = new Promise((resolve, reject) => {
      void workbench.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').onChanged.add((event) =>
          workbench.Excel.run(async (inner) => {
            const range = event.getRange(inner).load('values, address');
            await inner.sync();
            resolve([range.address, range.values, event.details]);
          }).catch(reject),
        );
        await context.sync();
        workbench.grid.write({ row: 4, column: 0, rows: 1, columns: 2 }, [['a', 'b']]);
      });
    });
    expect(await values).toEqual(['Sheet1!A5:B5', [['a', 'b']], undefined]);
  });

  it('tells of inserted rows and in which direction cells went', async () => {
    const heard: unknown[] = [];
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ changeType, address, changeDirectionState }) => {
        heard.push([changeType, address, changeDirectionState?.insertShiftDirection]);
        return Promise.resolve();
      });
      await context.sync();
    });
    const rows = { row: 4, column: 0, rows: 2, columns: 16_384 };
    workbench.grid.fire({ kind: 'structure', change: { kind: 'insert', sheetId: TOY_SHEET, rect: rows, shift: 'Down' } });
    await workbench.settle();
    expect(heard).toEqual([['RowInserted', '5:6', 'Down']]);
  });

  it('sends events only after the answer of the batch that caused them, in order', async () => {
    const order: string[] = [];
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address, triggerSource }) => {
        order.push(`${address} ${triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      const from = workbench.messages.length;
      sheet.getRange('A5').values = [[1]];
      sheet.getRange('A6').values = [[2]];
      await context.sync();
      order.push('answered');
      await workbench.settle();
      const sent = workbench.messages.slice(from).filter(({ direction }) => direction === 'toAddin');
      expect(sent.map(({ message }) => (message as { _actionName: string })._actionName)).toEqual([
        'executeMethod',
        'richApiMessage',
        'richApiMessage',
      ]);
    });
    expect(order).toEqual(['answered', 'A5 ThisLocalAddin', 'A6 ThisLocalAddin']);
  });

  it('tells sheets, tables and the document of the selection', async () => {
    const heard: string[] = [];
    const hear = (what: string) => (): Promise<void> => Promise.resolve(void heard.push(what));
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onSelectionChanged.add(({ address }) => hear(`sheet ${address}`)());
      context.workbook.tables
        .getItem('Fruit')
        .onSelectionChanged.add(({ address, isInsideTable }) => hear(`table ${isInsideTable ? address : 'left'}`)());
      context.workbook.onSelectionChanged.add(hear('workbook'));
      await context.sync();
    });
    workbench.grid.select({ row: 1, column: 1, rows: 5, columns: 1 });
    workbench.grid.select({ row: 9, column: 9, rows: 1, columns: 1 });
    workbench.grid.select({ row: 9, column: 8, rows: 1, columns: 1 });
    await workbench.settle();
    expect(heard.sort()).toEqual(
      ['sheet B2:B6', 'sheet J10', 'sheet I10', 'table B2:B3', 'table left', 'workbook', 'workbook', 'workbook'].sort(),
    );
  });

  it('ends with the handler, and counts handlers of several proxies', async () => {
    let heard = 0;
    const add = (): Promise<OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs>> =>
      workbench.Excel.run(async (context) => {
        const result = context.workbook.tables.getItem('Fruit').onChanged.add(() => Promise.resolve(void heard++));
        await context.sync();
        return result;
      });
    const remove = (handler: OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs>): Promise<void> =>
      workbench.Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    const handlers = [await add(), await add()];
    const counts: number[] = [];
    for (const handler of [undefined, ...handlers]) {
      if (handler) await remove(handler);
      heard = 0;
      workbench.grid.write(B2, [[counts.length]]);
      await workbench.settle();
      counts.push(heard);
    }
    expect(counts).toEqual([2, 1, 0]);
  });

  it('hears when tables and sheets come and go', async () => {
    const heard: string[] = [];
    await workbench.Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.onDeleted.add(({ tableName }) => Promise.resolve(void heard.push(`deleted ${tableName}`)));
      worksheets.getActiveWorksheet().tables.onAdded.add(({ tableId }) => Promise.resolve(void heard.push(`added ${tableId}`)));
      worksheets.onActivated.add(({ worksheetId }) => Promise.resolve(void heard.push(`activated ${worksheetId}`)));
      await context.sync();
    });
    workbench.grid.fire({ kind: 'tableDeleted', tableId: '{TABLE-1}' });
    workbench.grid.fire({ kind: 'tableAdded', tableId: '{TABLE-1}' });
    workbench.grid.fire({ kind: 'sheetActivated', sheetId: TOY_SHEET });
    await workbench.settle();
    expect(heard).toEqual(['deleted Fruit', 'added {TABLE-1}', `activated ${TOY_SHEET}`]);
  });

  it('fires nothing while the add-in has switched events off', async () => {
    const heard: string[] = [];
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A5').values = [[1]];
      context.runtime.enableEvents = true;
      sheet.getRange('A6').values = [[2]];
      await context.sync();
    });
    await workbench.settle();
    expect(heard).toEqual(['A6']);
  });

  it('[ApiNotFound] refuses events that the workbench would never fire', async () => {
    const error = await rejection(
      workbench.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onFormatChanged.add(() => Promise.resolve());
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Worksheet.onFormatChanged' } });
  });
});
