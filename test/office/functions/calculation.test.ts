import type { FunctionCall } from '../../../src/workbench/functions/CustomFunctionService';
import { FunctionSheets } from './FunctionSheets';

const METADATA = {
  functions: [
    {
      id: 'PLUS',
      name: 'PLUS',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number' },
      ],
      result: {},
    },
    {
      id: 'DOUBLES',
      name: 'DOUBLES',
      parameters: [{ name: 'cells', type: 'number', dimensionality: 'matrix' }],
      result: { dimensionality: 'matrix' },
    },
    { id: 'FAILS', name: 'FAILS', parameters: [{ name: 'x' }], result: {} },
  ],
};

describe('a sheet whose formulas the add-in computes', () => {
  let sheets: FunctionSheets;
  let messages: FunctionCall[][];
  const write: FunctionSheets['write'] = (address, values) => sheets.write(address, values);
  const read: FunctionSheets['read'] = (address) => sheets.read(address);
  const settled: FunctionSheets['settled'] = () => sheets.settled();

  beforeAll(async () => {
    sheets = await FunctionSheets.boot(METADATA);
    messages = sheets.booted.messages;
    const { CustomFunctions } = sheets.booted.workbench.window as unknown as {
      CustomFunctions: { associate(id: string, body: (...args: never[]) => unknown): void };
    };
    CustomFunctions.associate('PLUS', (a: number, b: number) => a + b);
    CustomFunctions.associate('DOUBLES', (cells: number[][]) => cells.map((row) => row.map((cell) => cell * 2)));
    CustomFunctions.associate('FAILS', () => {
      throw new Error('defect');
    });
  });
  afterAll(() => sheets.close());
  beforeEach(() => {
    messages.length = 0;
  });

  it('shows #BUSY! and then values, one message for each level of dependence', async () => {
    write('A1', [
      [1, '=PLUS(A1,1)', '=PLUS(B1,1)', '=PLUS(C1,1)&"!"'],
      [2, '=PLUS(A2,1)', '=PLUS(B2,1)', '=C2*10'],
    ]);
    await sheets.grid.calculated();
    expect(read('B1:D2')).toEqual([
      ['#BUSY!', '#BUSY!', '#BUSY!'],
      ['#BUSY!', '#BUSY!', '#BUSY!'],
    ]);
    await settled();
    expect(read('B1:D2')).toEqual([
      [2, 3, '4!'],
      [3, 4, 40],
    ]);
    // The first level has PLUS(1,1) and PLUS(2,1), the second would ask PLUS(2,1) and PLUS(3,1), the third PLUS(3,1): known ones are not asked again.
    expect(messages.map((calls) => calls.map((call) => call.arguments))).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [[3, 1]],
    ]);
  });

  it('asks again only for what a change concerns', async () => {
    write('A2', 50);
    await settled();
    expect(read('B1:D2')).toEqual([
      [2, 3, '4!'],
      [51, 52, 520],
    ]);
    expect(messages.flat().map((call) => call.arguments)).toEqual([
      [50, 1],
      [51, 1],
    ]);
    messages.length = 0;
    write('F9', 'elsewhere');
    await settled();
    expect(messages).toEqual([]);
  });

  it('spills, refuses to over cells that are not blank, and takes the place when they are', async () => {
    write('H1', [[1], [2], [3]]);
    write('I3', 'in the way');
    write('I1', '=DOUBLES(H1:H3)');
    await settled();
    expect(read('I1:I3')).toEqual([['#SPILL!'], [null], ['in the way']]);
    const { grid } = sheets;
    grid.clearContents(grid.activeSheetId(), { row: 2, column: 8, rows: 1, columns: 1 });
    await settled();
    expect(read('I1:I3')).toEqual([[2], [4], [6]]);
    write('J1', '=SUM(I1:I3)');
    await settled();
    expect(read('J1')).toEqual([[12]]);
  });

  it('goes on calculating when a function fails', async () => {
    write('L1', [['=FAILS(A1)', '=PLUS(1000,1)', '=IFERROR(L1,"caught")']]);
    await settled();
    expect(read('L1:N1')).toEqual([['#VALUE!', 1001, 'caught']]);
  });

  it('[@Column] and Table[Column] reach the add-in; an array does not spill inside a table', async () => {
    write('P1', [
      ['Name', 'Amount', 'More', 'All'],
      ['a', 10, null, null],
      ['b', 20, null, null],
    ]);
    const { grid } = sheets;
    grid.addTable(grid.activeSheetId(), { row: 0, column: 15, rows: 3, columns: 4 }, { name: 'Sales_T', hasHeaders: true });
    write('R2', [
      ['=PLUS([@Amount],1)', '=DOUBLES([Amount])'],
      ['=PLUS([@Amount],1)', null],
    ]);
    write('U1', '=DOUBLES(Sales_T[Amount])');
    await settled();
    expect(read('R2:S3')).toEqual([
      [11, '#SPILL!'],
      [21, null],
    ]);
    expect(read('U1:U2')).toEqual([[20], [40]]);
  });

  it('asks for formulas that the add-in itself writes, and the add-in reads the answers', async () => {
    const { Excel } = sheets.booted.workbench;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('W1').formulas = [['=PLUS(20,22)']];
      await context.sync();
    });
    await settled();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('W1').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([[42]]);
  });
});
