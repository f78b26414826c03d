import { bootModel, codeOf, type BootedModel } from './bootModel';

let model: BootedModel;
beforeAll(async () => {
  model = await bootModel();
});
beforeEach(() => model.fill());
afterAll(() => model.close());

const on = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  model.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));

/** Addresses of ranges made in one batch. */
async function addresses(make: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Excel.Range[]): Promise<string[]> {
  return on(async (sheet, context) => {
    const ranges = make(sheet, context);
    ranges.forEach((range) => range.load('address'));
    await context.sync();
    return ranges.map(({ address }) => address);
  });
}

async function values(address: string): Promise<unknown[][]> {
  return on(async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

describe('reading cells', () => {
  it('answers values, types, formulas, text and number formats', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('F1:F6').formulas = [['=B2*2'], ['x'], [true], ['#N/A'], ['=1/0'], ['']];
      sheet.getRange('B2').numberFormat = [['0.00']];
      await context.sync();
    });
    await model.calculated();
    await on(async (sheet, context) => {
      const range = sheet.getRange('F1:F6').load('values,valueTypes,formulas');
      const amount = sheet.getRange('B2').load('text,numberFormat,values');
      await context.sync();
      expect(range.values).toEqual([[240], ['x'], [true], ['#N/A'], ['#DIV/0!'], ['']]);
      expect(range.valueTypes).toEqual([['Double'], ['String'], ['Boolean'], ['Error'], ['Error'], ['Empty']]);
      expect(range.formulas).toEqual([['=B2*2'], ['x'], [true], ['#N/A'], ['=1/0'], ['']]);
      expect(amount).toMatchObject({ text: [['120.00']], numberFormat: [['0.00']], values: [[120]] });
    });
  });

  it('answers null for whole columns and above 5,000,000 cells', async () => {
    await on(async (sheet, context) => {
      const column = sheet.getRange('B:B').load('values,text,formulas,numberFormat,address,isEntireColumn,cellCount');
      const large = sheet.getRange('A1:Z200000').load('values,address,cellCount');
      await context.sync();
      expect(column).toMatchObject({
        values: null,
        text: null,
        formulas: null,
        numberFormat: null,
        address: 'Sheet1!B:B',
        cellCount: 1_048_576,
      });
      expect(column.isEntireColumn).toBe(true);
      expect(large).toMatchObject({ values: null, address: 'Sheet1!A1:Z200000', cellCount: 5_200_000 });
    });
  });
});

describe('writing cells', () => {
  const write = (address: string, input: unknown, format?: string) =>
    on(async (sheet, context) => {
      const range = sheet.getRange(address);
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = input as unknown[][];
      await context.sync();
    });

  it('takes text as typed in, with the number format that goes with it', async () => {
    await write('H1:H6', [['00123'], ['5%'], ['1/2/2024'], ["'007"], ['TRUE'], ['¥1,234']]);
    await on(async (sheet, context) => {
      const range = sheet.getRange('H1:H6').load('values,numberFormat');
      await context.sync();
      expect(range.values).toEqual([[123], [0.05], [45293], ['007'], [true], [1234]]);
      expect(range.numberFormat).toEqual([['General'], ['0%'], ['m/d/yyyy'], ['General'], ['General'], ['¥#,##0']]);
    });
  });

  it('leaves text alone in cells formatted as Text', async () => {
    await write('H1', [['00123']], '@');
    await write('H2', [['=1+1']], '@');
    await write('H3', [["'t Hart"]], '@');
    expect(await values('H1:H3')).toEqual([['00123'], ['=1+1'], ["'t Hart"]]);
  });

  it('leaves a cell alone for null and clears it for empty text', async () => {
    await write('A2:B3', [
      [null, ''],
      ['Zoe', null],
    ]);
    expect(await values('A2:B3')).toEqual([
      ['Ann', ''],
      ['Zoe', 80],
    ]);
  });

  it('fills the range with one value', async () => {
    await write('H1:I2', 7);
    expect(await values('H1:I2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it('fills one formula in from the first cell', async () => {
    await write('H2:I3', '=$B2+A$1');
    await on(async (sheet, context) => {
      const range = sheet.getRange('H2:I3').load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([
        ['=$B2+A$1', '=$B2+B$1'],
        ['=$B3+A$1', '=$B3+B$1'],
      ]);
    });
  });

  it('refuses a matrix of another shape, and values for whole columns', async () => {
    expect(await codeOf(write('H1:I2', [[1, 2]]))).toBe('InvalidArgument');
    expect(await codeOf(write('H1:I2', [[1], [2]]))).toBe('InvalidArgument');
    expect(await codeOf(write('H:H', [[1]]))).toBe('InvalidArgument');
    expect(await codeOf(write('H:H', 1))).toBe('InvalidArgument');
  });

  it('takes matrices that Office.js sends in pieces', async () => {
    const matrix = Array.from({ length: 2000 }, (_, row) => [row, `r${row}`]);
    await write('K1:L2000', matrix);
    expect(await values('K1:L2000')).toEqual(matrix);
  });

  it('keeps the headers of tables filled and different', async () => {
    await write('B1:C1', [['name', '']]);
    expect(await values('A1:C1')).toEqual([['Name', 'name2', 'Column1']]);
    await write('C1', [[2024]]);
    expect(await values('C1')).toEqual([['2024']]);
  });
});

describe('places', () => {
  it('names neighbours', async () => {
    const found = await addresses((sheet, { workbook }) => {
      const range = sheet.getRange('B2:C4');
      return [
        range.getCell(0, 1),
        range.getCell(5, 5),
        range.getRow(1),
        range.getColumn(0),
        range.getLastRow(),
        range.getLastColumn(),
        range.getLastCell(),
        range.getRowsAbove(1),
        range.getRowsBelow(2),
        range.getColumnsBefore(1),
        range.getColumnsAfter(2),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 2),
        range.getAbsoluteResizedRange(1, 1),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getIntersection('C3:F9'),
        range.getBoundingRect('E1'),
        sheet.getRangeByIndexes(3, 4, 2, 1),
        sheet.getCell(9, 25),
        sheet.getRange('$A$1:$B$2'),
        sheet.getRange('Sheet1!A1'),
        workbook.worksheets.getItem('My Sheet').getRange('A1'),
      ];
    });
    expect(found).toEqual([
      'Sheet1!C2',
      'Sheet1!G7',
      'Sheet1!B3:C3',
      'Sheet1!B2:B4',
      'Sheet1!B4:C4',
      'Sheet1!C2:C4',
      'Sheet1!C4',
      'Sheet1!B1:C1',
      'Sheet1!B5:C6',
      'Sheet1!A2:A4',
      'Sheet1!D2:E4',
      'Sheet1!A3:B5',
      'Sheet1!B2:E5',
      'Sheet1!B2',
      'Sheet1!B:C',
      'Sheet1!2:4',
      'Sheet1!C3:C4',
      'Sheet1!B1:E4',
      'Sheet1!E4:E5',
      'Sheet1!Z10',
      'Sheet1!A1:B2',
      'Sheet1!A1',
      "'My Sheet'!A1",
    ]);
  });

  it('refuses places outside of the sheet and addresses that are none', async () => {
    expect(await codeOf(addresses((sheet) => [sheet.getRange('A1').getOffsetRange(-1, 0)]))).toBe('InvalidArgument');
    expect(await codeOf(addresses((sheet) => [sheet.getRange('XFD1').getColumnsAfter(1)]))).toBe('InvalidArgument');
    expect(await codeOf(addresses((sheet) => [sheet.getRange('A1:A')]))).toBe('InvalidArgument');
    expect(await codeOf(addresses((sheet) => [sheet.getRange("'My Sheet'!A1")]))).toBe('InvalidArgument');
    expect(await codeOf(addresses((sheet) => [sheet.getRange('A1').getIntersection('B2')]))).toBe('ItemNotFound');
  });

  it('finds used ranges, surrounding regions and nothing', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('H10:H11').values = [[1], [2]];
      sheet.getRange('I12').values = [[3]];
      sheet.getRange('Z30').format.fill.color = '#FF0000';
      await context.sync();
    });
    expect(
      await addresses((sheet) => [
        sheet.getUsedRange(),
        sheet.getUsedRange(true),
        sheet.getRange('G:I').getUsedRange(true),
        sheet.getRange('H10').getSurroundingRegion(),
        sheet.getRange('G9').getSurroundingRegion(),
        sheet.getRange('B3').getSurroundingRegion(),
        sheet.getRange('X1').getSurroundingRegion(),
      ]),
    ).toEqual(['Sheet1!A1:Z30', 'Sheet1!A1:I12', 'Sheet1!H10:I12', 'Sheet1!H10:I12', 'Sheet1!G9:I12', 'Sheet1!A1:C4', 'Sheet1!X1']);
    await on(async (sheet, context) => {
      const nothing = [
        sheet.getRange('X1:Y2').getUsedRangeOrNullObject(),
        sheet.getRange('A1').getIntersectionOrNullObject('B2'),
        context.workbook.worksheets.getItem('My Sheet').getUsedRangeOrNullObject(true),
      ];
      await context.sync();
      expect(nothing.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    });
  });

  it('selects and tells what is selected', async () => {
    await on(async (sheet, context) => {
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!B2:C3');
      expect(active.address).toBe('Sheet1!B2');
    });
  });
});

describe('selections of several areas', () => {
  it('are no range', async () => {
    const cell = { rows: 1, columns: 1 };
    const [first] = model.grid.sheets();
    model.grid.select(first?.id ?? '', [
      { row: 0, column: 0, ...cell },
      { row: 2, column: 2, ...cell },
    ]);
    const read = model.run(async (context) => (context.workbook.getSelectedRange().load('address'), context.sync()));
    expect(await codeOf(read)).toBe('InvalidSelection');
  });
});

describe('moving cells', () => {
  it('inserts and deletes, and kept references follow', async () => {
    await on(async (sheet, context) => {
      const below = sheet.getRange('H5:H6').load('address');
      const around = sheet.getRange('H1:H9').load('address');
      const beside = sheet.getRange('J5').load('address');
      below.values = [['a'], ['b']];
      await context.sync();

      const blank = sheet.getRange('H3:I4').insert('Down').load('address');
      [below, around, beside].forEach((range) => range.load('address,values'));
      await context.sync();
      expect(blank.address).toBe('Sheet1!H3:I4');
      expect(below).toMatchObject({ address: 'Sheet1!H7:H8', values: [['a'], ['b']] });
      expect(around.address).toBe('Sheet1!H1:H11');
      expect(beside.address).toBe('Sheet1!J5');

      sheet.getRange('H3:I7').delete('Up');
      below.load('address,values');
      await context.sync();
      expect(below).toMatchObject({ address: 'Sheet1!H3', values: [['b']] });

      sheet.getRange('3:3').delete('Up');
      below.load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });

  it('follows whole rows and columns that the user inserts', async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange('H5').load('address');
      sheet.load('id');
      await context.sync();
      model.grid.insertCells(sheet.id, { row: 0, column: 0, rows: 2, columns: 16_384 }, 'Down');
      model.grid.insertCells(sheet.id, { row: 0, column: 6, rows: 1_048_576, columns: 1 }, 'Right');
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!I7');
    });
  });

  it('does not tear tables', async () => {
    const attempt = (address: string) => on(async (sheet, context) => (sheet.getRange(address).insert('Down'), context.sync()));
    expect(await codeOf(attempt('B2'))).toBe('InsertDeleteConflict');
    expect(await codeOf(attempt('A1:B1'))).toBe('InsertDeleteConflict');
  });
});

describe('clearing and copying', () => {
  it('clears contents, formats or both', async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange('H1:H2');
      range.values = [[1], [2]];
      range.numberFormat = [['0.0'], ['0.0']];
      sheet.getRange('H1').clear('Contents');
      sheet.getRange('H2').clear('Formats');
      range.load('values,numberFormat');
      await context.sync();
      expect(range).toMatchObject({ values: [[''], [2]], numberFormat: [['0.0'], ['General']] });
      range.clear();
      range.load('values,numberFormat');
      await context.sync();
      expect(range).toMatchObject({ values: [[''], ['']], numberFormat: [['General'], ['General']] });
    });
  });

  it('copies values and formats', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('B2').numberFormat = [['0.0']];
      sheet.getRange('H1').copyFrom('A2:B3');
      sheet.getRange('K1:K4').copyFrom(sheet.getRange('B2:B3'), 'Values');
      const copy = sheet.getRange('H1:I2').load('values,numberFormat');
      const tiled = sheet.getRange('K1:K4').load('values,numberFormat');
      await context.sync();
      expect(copy.values).toEqual([
        ['Ann', 120],
        ['Bo', 80],
      ]);
      expect(copy.numberFormat[0]).toEqual(['General', '0.0']);
      expect(tiled).toMatchObject({
        values: [[120], [80], [120], [80]],
        numberFormat: [['General'], ['General'], ['General'], ['General']],
      });

      sheet.getRange('M1').formulas = [['=A1&B$2']];
      sheet.getRange('N2').copyFrom('M1', 'Formulas');
      const formula = sheet.getRange('N2').load('formulas');
      await context.sync();
      expect(formula.formulas).toEqual([['=B2&C$2']]);
    });
  });
});

describe('spilled results', () => {
  it('tell where they come from and where they go', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('H1').formulas = [['=B2:B4*2']];
      await context.sync();
      await model.calculated();
      const range = sheet.getRange('H1:H3').load('values,formulas,hasSpill');
      const mixed = sheet.getRange('H3:H4').load('hasSpill');
      const none = sheet.getRange('J1').load('hasSpill');
      const spill = sheet.getRange('H1').getSpillingToRange().load('address');
      const parent = sheet.getRange('H3').getSpillParent().load('address');
      const noParent = sheet.getRange('J1').getSpillParentOrNullObject();
      await context.sync();
      expect(range).toMatchObject({ values: [[240], [160], [80]], hasSpill: true });
      expect([mixed.hasSpill, none.hasSpill, noParent.isNullObject]).toEqual([null, false, true]);
      expect([spill.address, parent.address]).toEqual(['Sheet1!H1:H3', 'Sheet1!H1']);
    });
  });
});

describe('looks', () => {
  it('reads back fill, font, alignment and width, null where cells differ', async () => {
    await on(async (sheet, context) => {
      const range = sheet.getRange('H1:H2');
      range.format.fill.color = '#ff8800';
      range.format.font.bold = true;
      range.format.font.color = '#123456';
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.columnWidth = 96;
      sheet.getRange('H2').format.font.bold = false;
      range.load(
        'format/fill/color,format/font/bold,format/font/color,format/font/underline,format/horizontalAlignment,format/wrapText,format/columnWidth',
      );
      const plain = sheet.getRange('M1').load('format/fill/color,format/font/color,format/font/bold,format/horizontalAlignment');
      await context.sync();
      expect(range.format.fill.color).toBe('#FF8800');
      expect(range.format.font).toMatchObject({ bold: null, color: '#123456', underline: 'None' });
      expect(range.format).toMatchObject({ horizontalAlignment: 'Center', wrapText: true, columnWidth: 96 });
      expect(plain.format.fill.color).toBe('#FFFFFF');
      expect(plain.format.font).toMatchObject({ color: '#000000', bold: false });
      expect(plain.format.horizontalAlignment).toBe('General');
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFFFF');
    });
  });

  it('shows only visible rows in a view', async () => {
    await on(async (sheet, context) => {
      sheet.getRange('3:3').rowHidden = true;
      const range = sheet.getRange('A1:C4').load('rowHidden,hidden');
      const hidden = sheet.getRange('A3:C3').load('rowHidden,hidden');
      const view = range.getVisibleView().load('rowCount,columnCount,values,cellAddresses');
      const rows = view.rows.load('items/values,items/index');
      await context.sync();
      expect(range).toMatchObject({ rowHidden: null, hidden: false });
      expect(hidden).toMatchObject({ rowHidden: true, hidden: true });
      expect(view).toMatchObject({ rowCount: 3, columnCount: 3 });
      expect(view.values.map(([name]): unknown => name)).toEqual(['Name', 'Ann', 'Cy']);
      expect(view.cellAddresses[2]).toEqual(['A4', 'B4', 'C4']);
      expect(rows.items.map(({ index, values: [row] }): unknown => [index, row?.[0]])).toEqual([
        [0, 'Name'],
        [1, 'Ann'],
        [2, 'Cy'],
      ]);
      sheet.getRange('3:3').rowHidden = false;
      await context.sync();
    });
  });
});
