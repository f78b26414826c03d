import { fitsHere, type Fits } from '../../../src/functions/fitJobs';
import { CellError } from '../../../src/workbench/grid/Grid';
import { FunctionSheets } from './FunctionSheets';

const REVENUE = [[500], [300], [150], [50]];
const TIERS = [['A'], ['A'], ['B'], ['C']];
const HISTORIES = [
  [2, 30, 39],
  [1, 2, 39],
  [0, 0, 39],
  [0, 0, 38],
  [7, 37, 38],
  [3, 10, 37],
  [0, 0, 36],
  [1, 25, 36],
];
const FITTED = [[0.54254245, 6.8184206, 0.72829179, 2.5608138, -53.31607869]];

/** Fits that answer when the test says so. */
class HeldFits implements Fits {
  asked = 0;
  private held: (() => void)[] = [];

  readonly bgnbd: Fits['bgnbd'] = (question) => this.hold(() => fitsHere.bgnbd(question));
  readonly gammaGamma: Fits['gammaGamma'] = (question) => this.hold(() => fitsHere.gammaGamma(question));

  release(): void {
    const held = this.held;
    this.held = [];
    for (const go of held) go();
  }

  private async hold<A>(answer: () => Promise<A>): Promise<A> {
    this.asked += 1;
    await new Promise<void>((resolve) => this.held.push(resolve));
    return answer();
  }
}

const until = async (isSo: () => boolean): Promise<void> => {
  for (let waited = 0; !isSo(); waited += 10) {
    if (waited > 10_000) throw new Error('It never came to it.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('the functions in a workbook', () => {
  let sheets: FunctionSheets;
  let fits: HeldFits;

  beforeEach(async () => {
    fits = new HeldFits();
    sheets = await FunctionSheets.bootCatalogue('en-US', fits);
  });
  afterEach(() => sheets.close());

  /** Types a formula that has to wait for a fit. */
  const askForFit = async (address: string, formula: string | number): Promise<void> => {
    const before = fits.asked;
    sheets.write(address, formula);
    await until(() => fits.asked > before);
  };

  test('[types] numbers are numbers, codes are text, labels keep their kind', async () => {
    sheets.write('A1', REVENUE);
    sheets.write('C1', [
      ['Ann', 45000, 120],
      ['Bob', 45010, 80],
      ['Ann', 45020, 60],
    ]);
    sheets.write('G1', [['=RFMSCORE("Ann",C1:C3,D1:D3,E1:E3)', '=ISTEXT(G1)', '=LEFT(G1)']]);
    sheets.write('G2', [['=PARETOSHARE(300,A1:A4)', '=ISNUMBER(G2)', '=G2*2']]);
    sheets.write('G3', [['=TIER(A1,A1:A4,,{1,2,3})', '=ISNUMBER(G3)', '=G3+1']]);
    sheets.write('G4', [['=TIER(A9,A1:A4)', '=TYPE(G4)=2', '=G4=""']]);
    sheets.write('G6', '=RFMTABLE(C1:C3,D1:D3,E1:E3)');
    await sheets.settled();
    expect(sheets.contents('G1:I4')).toEqual([
      ['444', true, '4'],
      [0.8, true, 1.6],
      [1, true, 2],
      ['', true, true],
    ]);
    expect(sheets.contents('G7:O8')).toEqual([
      ['Ann', 1, 2, 180, 4, 4, 4, '444', 'Loyal'],
      ['Bob', 11, 1, 80, 2, 2, 2, '222', 'Hibernating'],
    ]);
    // And the add-in itself reads them so.
    const values = await sheets.booted.workbench.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('G1:G3').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toEqual([['444'], [0.8], [1]]);
  });

  test('[recalculation] a changed value, a new row and a deleted row change the tiers', async () => {
    sheets.write('A1', REVENUE);
    await sheets.enter('C1', '=TIER(A1:A4)');
    expect(sheets.read('C1:C4')).toEqual(TIERS);
    await sheets.enter('A4', 5000);
    expect(sheets.read('C1:C4')).toEqual([['B'], ['B'], ['C'], ['A']]);
    const sheetId = sheets.grid.activeSheetId();
    sheets.grid.insertCells(sheetId, { row: 1, column: 0, rows: 1, columns: 1 }, 'Down');
    await sheets.enter('A2', 4000);
    expect(sheets.read('C1:C5')).toEqual([['B'], ['A'], ['C'], ['C'], ['A']]);
    sheets.grid.deleteCells(sheetId, { row: 4, column: 0, rows: 1, columns: 1 }, 'Up');
    await sheets.settled();
    expect(sheets.read('C1:C5')).toEqual([['B'], ['A'], ['B'], ['C'], [null]]);
  });

  test('[errors] an error that cannot be returned is named; the rows around it stand', async () => {
    sheets.write('A1', [[500], ['=#REF!'], [300], ['=NOSUCHFUNCTION()'], [200]]);
    await sheets.enter('C1', '=TIER(A1:A5)');
    expect(sheets.read('C1:C5')).toEqual([['A'], ['#VALUE!'], ['A'], ['#VALUE!'], ['B']]);
    expect(sheets.sentence('C2')).toBe('The cell holds #REF!.');
    expect(sheets.sentence('C4')).toBe('The cell holds #NAME?.');
    expect(sheets.sentence('C3')).toBeUndefined();
  });

  test('[errors] an error goes away with its cause, and its sentence with it', async () => {
    sheets.write('A1', [[500], ['n/a'], [300]]);
    await sheets.enter('C1', '=TIER(A1:A3)');
    expect(sheets.sentence('C2')).toBe('"value" must be a number: found "n/a".');
    await sheets.enter('A2', 200);
    expect(sheets.read('C1:C3')).toEqual([['A'], ['B'], ['A']]);
    expect(sheets.sentence('C2')).toBeUndefined();
  });

  test('[whole columns] a header does no harm, and neither do the blanks below', async () => {
    sheets.grid.addSheet('Orders');
    sheets.write('Orders!A1', [
      ['Customer', 'Date', 'Amount', 'Score'],
      ['Ann', 45000, 120, 1],
      ['Bob', 45010, 80, 9],
      ['Ann', 45020, 60, 5],
    ]);
    sheets.write('A1', [
      ['=TIER(80,Orders!C:C)', '=PARETOSHARE(80,Orders!C:C)', '=RFMSCORE("Ann",Orders!A:A,Orders!B:B,Orders!C:C)'],
      [
        '=WEIGHTEDSCORE(Orders!C3:D3,{1,1},,,Orders!C:D)',
        '=SUM(TIERLIMITS(Orders!C:C,0.5))',
        '=ROWS(RFMTABLE(Orders!A:A,Orders!B:B,Orders!C:C))',
      ],
    ]);
    await sheets.settled();
    expect(sheets.read('A1:C2')).toEqual([
      ['A', 200 / 260, '444'],
      [(100 / 3 + 100) / 2, 80, 3],
    ]);
  });

  test('[sheets] a formula on another sheet follows its column there, and its new name', async () => {
    const { id } = sheets.grid.addSheet('Data');
    sheets.write('Data!B2', REVENUE);
    await sheets.enter('A1', '=TIER(Data!B2:B5)');
    expect(sheets.read('A1:A4')).toEqual(TIERS);
    sheets.grid.renameSheet(id, 'Customers 2025');
    await sheets.enter("'Customers 2025'!B5", 5000);
    expect(sheets.read('A1:A4')).toEqual([['B'], ['B'], ['C'], ['A']]);
    expect(sheets.sentence('A1')).toBeUndefined();
  });

  test('[tables] TIER and TIERBYSCORE in a table agree with the spilled form outside', async () => {
    const values = [500, 300, 150, 50, 300, 0, 149, 20];
    sheets.write('A1', [['Revenue', 'Tier', 'By limits'], ...values.map((one) => [one, null, null])]);
    const { grid } = sheets;
    grid.addTable(grid.activeSheetId(), { row: 0, column: 0, rows: 9, columns: 3 }, { name: 'Customers', hasHeaders: true });
    sheets.write('H1', '=TIERLIMITS(Customers[Revenue])');
    sheets.write('F2', '=TIER(Customers[Revenue])');
    sheets.write(
      'B2',
      values.map(() => ['=TIER([@Revenue],[Revenue])', '=TIERBYSCORE([@Revenue],$H$1:$H$2)']),
    );
    await sheets.settled();
    const spilled = sheets.read('F2:F9');
    expect(spilled).toEqual([['A'], ['A'], ['A'], ['C'], ['A'], ['C'], ['B'], ['C']]);
    expect(sheets.read('Customers[Tier]')).toEqual(spilled);
    expect(sheets.read('Customers[By limits]')).toEqual(spilled);
    await sheets.enter('A5', 900);
    expect(sheets.read('Customers[Tier]')).toEqual(sheets.read('F2:F9'));
    expect(sheets.read('Customers[By limits]')).toEqual(sheets.read('F2:F9'));
    await sheets.enter('B2', '=TIER([Revenue])');
    expect(sheets.read('B2')).toEqual([['#SPILL!']]);
  });

  test('[fits] a fit shows #BUSY! while everything else calculates; what depends on it waits', async () => {
    sheets.write('A1', HISTORIES);
    await askForFit('E1', '=BGNBDFIT(A1:A8,B1:B8,C1:C8)');
    sheets.write('E3', '=PALIVE(A1:A8,B1:B8,C1:C8,E1:H1)');
    sheets.write('K1', REVENUE);
    sheets.write('L1', '=TIER(K1:K4)');
    await until(() => sheets.read('L1')[0]?.[0] === 'A');
    expect(sheets.read('L1:L4')).toEqual(TIERS);
    expect(sheets.contents('E1')).toEqual([[new CellError('#BUSY!')]]);
    expect(sheets.contents('E3')).toEqual([[new CellError('#BUSY!')]]);
    fits.release();
    await sheets.settled();
    expect(sheets.read('E1:I1')).toEqual(FITTED);
    expect((sheets.read('E3:E10') as number[][]).every(([p]) => p !== undefined && p > 0 && p <= 1)).toBe(true);
  });

  test('[fits] an answer that comes after its formula was replaced or cleared is dropped', async () => {
    sheets.write('A1', HISTORIES);
    await askForFit('E1', '=BGNBDFIT(A1:A8,B1:B8,C1:C8)');
    sheets.write('E1', 'typed over');
    await sheets.grid.calculated();
    fits.release();
    await sheets.settled();
    expect(sheets.read('E1:I1')).toEqual([['typed over', null, null, null, null]]);

    await askForFit('E3', '=GAMMAGAMMAFIT(A1:A8,B1:B8)');
    sheets.grid.clearContents(sheets.grid.activeSheetId(), { row: 2, column: 4, rows: 1, columns: 1 });
    await sheets.grid.calculated();
    fits.release();
    await sheets.settled();
    expect(sheets.read('E3:H3')).toEqual([[null, null, null, null]]);
  });

  test('[fits] data that change while a fit runs are fitted anew, and only that answer is shown', async () => {
    sheets.write('A1', [...HISTORIES.slice(0, 7), [1, 25, 30]]);
    await askForFit('E1', '=BGNBDFIT(A1:A8,B1:B8,C1:C8)');
    await askForFit('C8', 36);
    expect(sheets.contents('E1')).toEqual([[new CellError('#BUSY!')]]);
    fits.release();
    await sheets.settled();
    expect(fits.asked).toBe(2);
    expect(sheets.read('E1:I1')).toEqual(FITTED);
  });
});
