import { bootModel, codeOf, type BootedModel } from './bootModel';

let model: BootedModel;
beforeAll(async () => {
  model = await bootModel();
});
beforeEach(() => model.fill());
afterAll(() => model.close());

const on = <T>(work: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  model.run((context) => work(context.workbook.tables.getItem('Customers'), context));

async function values(address: string): Promise<unknown[][]> {
  return model.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

describe('tables', () => {
  it('are found by id, by name in any case, by place and by the range that touches them', async () => {
    await on(async (table, context) => {
      const { workbook } = context;
      table.load('id,name,style,showHeaders,showTotals,worksheet/name');
      workbook.tables.load('items/name,count');
      await context.sync();
      expect(table).toMatchObject({ name: 'Customers', showHeaders: true, showTotals: false });
      expect(table.worksheet.name).toBe('Sheet1');
      expect(workbook.tables.count).toBe(1);

      const found = [
        workbook.tables.getItem(table.id),
        workbook.tables.getItem('CUSTOMERS'),
        workbook.tables.getItemAt(0),
        workbook.worksheets.getItem('Sheet1').tables.getItem(table.id),
        workbook.worksheets.getItem('Sheet1').getRange('B2').getTables().getFirst(),
      ];
      found.forEach((item) => item.load('id'));
      const none = workbook.tables.getItemOrNullObject('Nobody');
      const elsewhere = workbook.worksheets.getItem('My Sheet').tables.getCount();
      const contained = workbook.worksheets.getItem('Sheet1').getRange('B2').getTables(true).getCount();
      await context.sync();
      expect(found.map(({ id }) => id)).toEqual(Array(5).fill(table.id));
      expect(none.isNullObject).toBe(true);
      expect([elsewhere.value, contained.value]).toEqual([0, 0]);
    });
    expect(await codeOf(model.run(async (context) => (context.workbook.tables.getItem('Nobody').load('name'), context.sync())))).toBe(
      'ItemNotFound',
    );
  });

  it('have header, body and whole as ranges', async () => {
    await on(async (table, context) => {
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem('amount').getDataBodyRange(),
      ];
      ranges.forEach((range) => range.load('address'));
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!A1:C4', 'Sheet1!A1:C1', 'Sheet1!A2:C4', 'Sheet1!B2:B4']);
    });
    expect(await codeOf(on(async (table, context) => (table.getTotalRowRange().load('address'), context.sync())))).toBe('ItemNotFound');
  });

  it('show totals below their data, moving down what is in the way, and hide them without moving anything', async () => {
    await model.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A5:A6').values = [['note'], ['below']];
      const table = context.workbook.tables.getItem('Customers');
      table.showTotals = true;
      const ranges = [
        table.getRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        table.columns.getItem('Amount').getTotalRowRange(),
      ];
      ranges.forEach((range) => range.load('address'));
      table.rows.load('count');
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!A1:C5', 'Sheet1!A2:C4', 'Sheet1!A5:C5', 'Sheet1!B5']);
      expect(table.rows.count).toBe(3);
    });
    await model.calculated();
    expect(await values('A4:C7')).toEqual([
      ['Cy', 40, 'N'],
      ['Total', '', 3],
      ['note', '', ''],
      ['below', '', ''],
    ]);
    await on(async (table, context) => {
      table.showTotals = false;
      const whole = table.getRange().load('address');
      await context.sync();
      expect(whole.address).toBe('Sheet1!A1:C4');
    });
    expect(await values('A4:C6')).toEqual([
      ['Cy', 40, 'N'],
      ['', '', ''],
      ['note', '', ''],
    ]);
  });

  it('sum their last column when it holds numbers only, and go on when rows are added', async () => {
    await on(async (table, context) => {
      table.columns.getItem('Region').delete();
      table.showTotals = true;
      table.rows.add(undefined, [['Di', 60]]);
      await context.sync();
    });
    await model.calculated();
    expect(await values('A4:B6')).toEqual([
      ['Cy', 40],
      ['Di', 60],
      ['Total', 300],
    ]);
  });

  it('are made with or without headers', async () => {
    await model.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('H1:J2').values = [
        ['Id', '', 'id'],
        [1, 2, 3],
      ];
      sheet.getRange('M1:M2').values = [[1], [2]];
      const first = sheet.tables.add('H1:J2', true).load('name,style');
      const second = context.workbook.tables.add('Sheet1!M1:M2', false).load('name');
      first.getHeaderRowRange().load('values');
      const headers = first.getHeaderRowRange().load('values');
      const whole = second.getRange().load('address,values');
      await context.sync();
      expect(first).toMatchObject({ name: 'Table1', style: 'TableStyleMedium2' });
      expect(headers.values).toEqual([['Id', 'Column1', 'id2']]);
      expect(second.name).toBe('Table2');
      expect(whole).toMatchObject({ address: 'Sheet1!M1:M3', values: [['Column1'], [1], [2]] });
      expect(await codeOf(model.run(async (other) => (other.workbook.tables.add('Sheet1!J2:K4', true), other.sync())))).toBe(
        'InvalidArgument',
      );
    });
  });

  it('change name and style, and refuse names that Excel refuses', async () => {
    await on(async (table, context) => {
      table.name = 'Clients';
      table.style = 'TableStyleLight1';
      table.load('name,style');
      await context.sync();
      expect(table).toMatchObject({ name: 'Clients', style: 'TableStyleLight1' });
      const rename = (name: string) =>
        codeOf(model.run(async (other) => ((other.workbook.tables.getItem('Clients').name = name), other.sync())));
      expect(await rename('RFM5')).toBe('InvalidArgument');
      expect(await rename('two words')).toBe('InvalidArgument');
    });
  });

  it('become plain cells, or go with their cells', async () => {
    await on(async (table, context) => {
      const range = table.convertToRange().load('address');
      const count = context.workbook.tables.getCount();
      await context.sync();
      expect([range.address, count.value]).toEqual(['Sheet1!A1:C4', 0]);
    });
    expect(await values('A1:A2')).toEqual([['Name'], ['Ann']]);
    await model.fill();
    await on(async (table, context) => {
      table.delete();
      await context.sync();
    });
    expect(await values('A1:A2')).toEqual([[''], ['']]);
  });
});

describe('columns of a table', () => {
  it('are found by id, name and place', async () => {
    await on(async (table, context) => {
      table.columns.load('items/id,items/name,items/index,count');
      await context.sync();
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Name', 0],
        ['Amount', 1],
        ['Region', 2],
      ]);
      const [, amount] = table.columns.items;
      const byId = table.columns.getItem(amount?.id ?? -1).load('name,values');
      const none = table.columns.getItemOrNullObject('Tier');
      await context.sync();
      expect(byId).toMatchObject({ name: 'Amount', values: [['Amount'], [120], [80], [40]] });
      expect(none.isNullObject).toBe(true);
    });
  });

  it('are added at the right, and what lies there moves', async () => {
    await on(async (table, context) => {
      const sheet = table.worksheet;
      sheet.getRange('D2').values = [['note']];
      sheet.getRange('D9').values = [['far']];
      const note = sheet.getRange('D2').load('address');
      await context.sync();
      const column = table.columns.add(undefined, [['Tier'], ['A'], ['B'], ['C']]).load('name,index,id');
      const body = table.getDataBodyRange().load('address');
      note.load('address,values');
      await context.sync();
      expect(column).toMatchObject({ name: 'Tier', index: 3 });
      expect(body.address).toBe('Sheet1!A2:D4');
      expect(note).toMatchObject({ address: 'Sheet1!E2', values: [['note']] });
    });
    expect(await values('D1:E2')).toEqual([
      ['Tier', ''],
      ['A', 'note'],
    ]);
    expect(await values('D9')).toEqual([['far']]);
  });

  it('move references held beside the table even where cells are blank', async () => {
    await on(async (table, context) => {
      const beside = table.worksheet.getRange('D2').load('address');
      await context.sync();
      table.columns.add(undefined, undefined, 'Tier');
      beside.load('address');
      await context.sync();
      expect(beside.address).toBe('Sheet1!E2');
    });
  });

  it('are added in the middle, named, renamed and deleted, keeping their ids', async () => {
    await on(async (table, context) => {
      const amount = table.columns.getItem('Amount').load('id,index');
      const added = table.columns.add(1, undefined, 'Tier').load('id,name,index');
      await context.sync();
      amount.load('index');
      table.load('name');
      const whole = table.getRange().load('address,values');
      await context.sync();
      expect(added).toMatchObject({ name: 'Tier', index: 1 });
      expect(amount.index).toBe(2);
      expect(whole.address).toBe('Sheet1!A1:D4');
      expect(whole.values[1]).toEqual(['Ann', '', 120, 'N']);

      added.name = 'Grade';
      amount.delete();
      added.load('name,index');
      table.columns.load('items/name');
      await context.sync();
      expect(added.name).toBe('Grade');
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Name', 'Grade', 'Region']);
      amount.load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    expect(await values('A1:D2')).toEqual([
      ['Name', 'Grade', 'Region', ''],
      ['Ann', '', 'N', ''],
    ]);
  });

  it('get a free default name, and their names stay different', async () => {
    await on(async (table, context) => {
      const first = table.columns.add().load('name');
      const second = table.columns.add(undefined, undefined, 'amount').load('name');
      await context.sync();
      expect([first.name, second.name]).toEqual(['Column1', 'amount2']);
    });
  });

  it('refuse values that do not fit', async () => {
    const add = (matrix: unknown[][]) => on(async (table, context) => (table.columns.add(undefined, matrix as string[][]), context.sync()));
    expect(await codeOf(add([['Tier'], ['A']]))).toBe('InvalidArgument');
    expect((await values('D1'))[0]).toEqual(['']);
  });
});

describe('rows of a table', () => {
  it('are added at the end and in the middle, with the formats of their neighbours', async () => {
    await on(async (table, context) => {
      table.worksheet.getRange('A5').values = [['below']];
      table.columns.getItem('Amount').getDataBodyRange().numberFormat = [['0.0'], ['0.0'], ['0.0']];
      table.rows.add(undefined, [
        ['Di', 30, 'S'],
        ['Ed', 20, 'W'],
      ]);
      table.rows.add(0, [['Al', 10, 'E']]);
      const whole = table.getRange().load('values,address,numberFormat');
      const count = table.rows.getCount();
      await context.sync();
      expect(count.value).toBe(6);
      expect(whole.address).toBe('Sheet1!A1:C7');
      expect(whole.values.map(([name]): unknown => name)).toEqual(['Name', 'Al', 'Ann', 'Bo', 'Cy', 'Di', 'Ed']);
      expect(whole.numberFormat.map((row) => row[1] as string)).toEqual(['General', ...Array<string>(6).fill('0.0')]);
    });
    expect(await values('A8')).toEqual([['below']]);
  });

  it('are deleted', async () => {
    await on(async (table, context) => {
      table.rows.getItemAt(1).delete();
      const whole = table.getRange().load('values');
      await context.sync();
      expect(whole.values.map(([name]): unknown => name)).toEqual(['Name', 'Ann', 'Cy']);
    });
  });
});

describe('resizing a table', () => {
  it('takes in cells and gives columns without a header one', async () => {
    await on(async (table, context) => {
      table.worksheet.getRange('A5:D5').values = [['Di', 30, 'S', 'x']];
      table.worksheet.getRange('E1').values = [['Name']];
      table.resize('A1:E5');
      const headers = table.getHeaderRowRange().load('values,address');
      table.columns.load('items/name');
      await context.sync();
      expect(headers).toMatchObject({ address: 'Sheet1!A1:E1', values: [['Name', 'Amount', 'Region', 'Column1', 'Name2']] });
      expect(table.columns.items.map(({ name }) => name)).toEqual(headers.values[0]);
      table.resize(table.worksheet.getRange('A1:C3'));
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      expect(body.address).toBe('Sheet1!A2:C3');
    });
    expect(await values('D1:E1')).toEqual([['Column1', 'Name2']]);
  });

  it('refuses what Excel refuses', async () => {
    const resize = (address: string) => codeOf(on(async (table, context) => (table.resize(address), context.sync())));
    expect(await resize('A2:C5')).toBe('InvalidArgument');
    expect(await resize('F1:H4')).toBe('InvalidArgument');
    expect(await resize('A1:C1')).toBe('InvalidArgument');
  });
});

describe('sorting and filtering', () => {
  it('sorts the body', async () => {
    await on(async (table, context) => {
      table.sort.apply([
        { key: 2, ascending: true },
        { key: 1, ascending: true },
      ]);
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([
        ['Cy', 40, 'N'],
        ['Ann', 120, 'N'],
        ['Bo', 80, 'S'],
      ]);
    });
  });

  it('moves formulas with their rows', async () => {
    await on(async (table, context) => {
      table.columns.add(undefined, [['Double'], ['=B2*2'], ['=B3*2'], ['=B4*2']]);
      table.sort.apply([{ key: 1, ascending: true }]);
      const body = table.columns.getItem('Double').getDataBodyRange().load('formulas');
      await context.sync();
      expect(body.formulas).toEqual([['=B2*2'], ['=B3*2'], ['=B4*2']]);
    });
  });

  it('hides rows by values and shows them again', async () => {
    await on(async (table, context) => {
      table.columns.getItem('Region').filter.applyValuesFilter(['N']);
      table.autoFilter.load('isDataFiltered');
      const view = table.getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      expect(view.values.map(([name]): unknown => name)).toEqual(['Ann', 'Cy']);
      table.clearFilters();
      const all = table.getDataBodyRange().getVisibleView().load('rowCount');
      await context.sync();
      expect(all.rowCount).toBe(3);
    });
  });
});
