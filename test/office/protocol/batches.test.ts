import { bootToy, rejection, type BootedToy } from '../toy/bootToy';

describe('batches of Excel.run', () => {
  let workbench: BootedToy;
  beforeEach(async () => {
    workbench = await bootToy();
  });
  afterEach(() => workbench.close());

  it('reads values, an address and what lies behind navigations', async () => {
    const read = await workbench.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('values, address, worksheet/name, format/columnWidth, format/fill/color');
      await context.sync();
      return [range.values, range.address, range.worksheet.name, range.format.columnWidth, range.format.fill.color];
    });
    expect(read).toEqual([
      [
        ['Name', 'Qty'],
        ['apple', 2],
      ],
      'Sheet1!A1:B2',
      'Sheet1',
      64,
      '#FFFFFF',
    ]);
  });

  it('writes matrices, and single values into every cell', async () => {
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('E1:F2').values = [
        [1, 2],
        ['x', true],
      ];
      sheet.getRange('E4:F5').values = 7 as unknown as number[][];
      await context.sync();
    });
    expect(workbench.grid.read({ row: 0, column: 4, rows: 5, columns: 2 })).toEqual([
      [1, 2],
      ['x', true],
      [null, null],
      [7, 7],
      [7, 7],
    ]);
  });

  it('acts strictly in order, whatever is read between', async () => {
    const seen = await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = (): Excel.Range => sheet.getRange('H1');
      cell().values = [[1]];
      const first = cell().load('values');
      cell().values = [[2]];
      const second = cell().load('values');
      await context.sync();
      return [first.values, second.values];
    });
    expect(seen).toEqual([[[1]], [[2]]]);
  });

  it('evaluates a path once in a batch, however often it is used', async () => {
    await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      sheet.load('name');
      sheet.getRange('A9').values = [[1]];
      sheet.getRange('A10').values = [[2]];
      await context.sync();
    });
    expect(workbench.workbook.calls.filter((call) => call === 'add New')).toHaveLength(1);
  });

  it('keeps references over several batches and releases them at the end', async () => {
    const { references } = workbench.host.executor;
    await workbench.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      await context.sync();
      expect(references.size).toBe(1);
      workbench.grid.selection = { row: 7, column: 7, rows: 1, columns: 1 };
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B2');
    });
    await workbench.settle();
    expect(references.size).toBe(0);
    expect(workbench.workbook.calls).toEqual(['keep A1:B2', 'release A1:B2']);
  });

  it('answers null objects and their children with null', async () => {
    const isNull = await workbench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      const table = sheet.tables.getItemOrNullObject('Fruit');
      const range = table.getDataBodyRange();
      const there = context.workbook.worksheets.getItemOrNullObject('Sheet1');
      sheet.load('name');
      range.load('values');
      await context.sync();
      return [sheet, table, range, there].map((object) => object.isNullObject);
    });
    expect(isNull).toEqual([true, true, true, false]);
  });

  it('lets items of a collection be used by their ids', async () => {
    const columns = await workbench.Excel.run(async (context) => {
      const tables = context.workbook.tables.load('items/name, items/columns/items/name');
      await context.sync();
      const [table] = tables.items;
      if (!table) throw new Error('No table.');
      table.name = 'Fruits';
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      return [table.columns.items.map(({ name }) => name), body.values];
    });
    expect(columns).toEqual([
      ['Name', 'Qty', 'Price'],
      [
        ['apple', 2, 1.5],
        ['pear', 3, 2.5],
      ],
    ]);
    expect(workbench.grid.table.name).toBe('Fruits');
  });

  it('loads a page of a collection', async () => {
    const names = await workbench.Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem('Fruit').columns;
      columns.load({ select: 'name', top: 1, skip: 1 });
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Qty']);
  });

  it('waits for members of the model that take their time', async () => {
    const address = await workbench.Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('address');
      await context.sync();
      return used.address;
    });
    expect(address).toBe('Sheet1!A1:C3');
  });

  it('retrieves properties as data, of a table and of all tables', async () => {
    const data = await workbench.Excel.run(async (context) => {
      const { tables } = context.workbook;
      const one = retrieve<{ name: string; columns: { name: string }[] }>(tables.getItem('Fruit'), 'name, columns/name');
      const all = retrieve<{ items: { id: string; name: string }[] }>(tables, 'name, id');
      const none = retrieve<{ $isNullObject: boolean }>(tables.getItemOrNullObject('Nope'), 'name');
      await context.sync();
      return [one.name, one.columns.map(({ name }) => name), all.items.map(({ id, name }) => [id, name]), none.$isNullObject];
    });
    expect(data).toEqual(['Fruit', ['Name', 'Qty', 'Price'], [['{TABLE-1}', 'Fruit']], true]);
  });

  it('updates several properties at once, and objects below', async () => {
    const color = await workbench.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      await context.sync();
      (cell as Excel.Range & { update(values: object): void }).update({ values: [['Fruit']], format: { fill: { color: '#FF0000' } } });
      cell.load('values, format/fill/color');
      await context.sync();
      return [cell.values, cell.format.fill.color];
    });
    expect(color).toEqual([[['Fruit']], '#FF0000']);
  });

  it('ensures that nothing has changed', async () => {
    type Ensurable = Excel.Table & { ensureUnchanged(expected: object): void };
    const sync = (expected: object): Promise<void> =>
      workbench.Excel.run(async (context) => {
        (context.workbook.tables.getItem('Fruit') as Ensurable).ensureUnchanged(expected);
        await context.sync();
      });
    await sync({ name: 'Fruit' });
    expect(await rejection(sync({ name: 'Other' }))).toMatchObject({ code: 'Conflict' });
  });

  it('writes what Office.js cuts into pieces, and refuses a wrong size before the first', async () => {
    const values = Array.from({ length: 2000 }, (_, row) => [row, `row ${row}`]);
    await workbench.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('J1:K2000').values = values;
      await context.sync();
    });
    expect(workbench.grid.read({ row: 0, column: 9, rows: 2000, columns: 2 })).toEqual(values);

    const error = await rejection(
      workbench.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('M1:N1999').values = values;
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.setCellValues' } });
    expect(workbench.grid.read({ row: 0, column: 12, rows: 1, columns: 1 })).toEqual([[null]]);
  });

  it('counts requests and bytes', async () => {
    workbench.traffic.reset();
    await workbench.Excel.run(async (context) => {
      context.workbook.tables.getItem('Fruit').load('name');
      await context.sync();
    });
    await workbench.settle();
    expect(workbench.traffic.requests).toBe(1);
    const [request, answer] = workbench.messages
      .slice(-2)
      .map(({ message }) => message as { _data: { ArrayData: unknown[]; Data: unknown[] } });
    expect(workbench.traffic.requestBytes).toBe(String(request?._data.ArrayData[4]).length);
    expect(workbench.traffic.responseBytes).toBe(String(answer?._data.Data[2]).length);
  });
});

/** Not in the public types. */
function retrieve<T>(object: OfficeExtension.ClientObject, properties: string): T {
  return (object as unknown as { retrieve(what: string): T }).retrieve(properties);
}
