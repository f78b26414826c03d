import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { GridArgument, GridFunction } from '../../../src/workbench/grid/Grid';
import { BUSY, CellError } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { column, f, rect } from './gridAddresses';

let grid: UniverGrid;
let sheet: string;
let seen: (readonly GridArgument[])[];

const define = (name: string, evaluate: GridFunction['evaluate'], least = 0, most = 9): GridFunction => ({
  name,
  minimumArguments: least,
  maximumArguments: most,
  evaluate,
});

/** Calls a function that writes down its arguments. */
async function argumentsOf(call: string): Promise<readonly GridArgument[] | undefined> {
  grid.write(sheet, rect('H1'), [[f(`=SEEN(${call})`)]]);
  await grid.calculated();
  return seen.at(-1);
}

beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheetId();
  seen = [];
  grid.registerFunctions([
    define('SEEN', (args) => {
      seen.push(args);
      return args.length;
    }),
  ]);
});
afterEach(() => grid.dispose());

describe('arguments', () => {
  test('[GRID 9] blanks, errors, texts and booleans of a range arrive as they are', async () => {
    grid.write(sheet, rect('A1:B2'), [[1, null], ['12', true]]); // prettier-ignore
    grid.write(sheet, rect('A3'), [[f('=NA()')]]);
    expect(await argumentsOf('A1:B3')).toEqual([
      { kind: 'matrix', address: 'Sheet1!A1:B3', values: [[1, null], ['12', true], [new CellError('#N/A'), null]] }, // prettier-ignore
    ]);
  });

  test('[GRID 9] omitted arguments are told from blanks, in the middle and by blank cells', async () => {
    expect(await argumentsOf('1,,"x"')).toEqual([{ kind: 'scalar', value: 1 }, undefined, { kind: 'scalar', value: 'x' }]);
    expect(await argumentsOf('A1')).toEqual([{ kind: 'matrix', address: 'Sheet1!A1', values: [[null]] }]);
    expect(await argumentsOf('')).toEqual([]);
  });

  test('[GRID 9] inline arrays and ranges of other sheets', async () => {
    const other = grid.addSheet("It's");
    grid.write(other.id, rect('A1'), [[5]]);
    expect(await argumentsOf("{0.8,0.95},'It''s'!A1")).toEqual([
      { kind: 'matrix', values: [[0.8, 0.95]] },
      { kind: 'matrix', address: "'It''s'!A1", values: [[5]] },
    ]);
  });

  test('[functions] a whole column is handed over as far as the sheet is filled', async () => {
    grid.write(sheet, rect('B1:B3'), [[1], [2], [3]]);
    const [argument] = (await argumentsOf('B:B')) ?? [];
    expect(argument?.kind === 'matrix' && argument.address).toBe('Sheet1!B1:B1048576');
    expect(argument?.kind === 'matrix' && argument.values.slice(0, 4)).toEqual([[1], [2], [3], [null]]);
  });

  test('[functions] the caller is told', async () => {
    const places: unknown[] = [];
    grid.registerFunctions([
      define('WHERE', (_, caller) => {
        places.push(caller);
        return 1;
      }),
    ]);
    grid.write(sheet, rect('C5'), [[f('=1+WHERE()')]]);
    await grid.calculated();
    expect(places).toEqual([{ sheetId: sheet, row: 4, column: 2 }]);
    expect(grid.read(sheet, rect('C5'))).toEqual([[2]]);
  });
});

describe('results', () => {
  test('[GRID 2] a function that throws gives #VALUE! and calculation goes on', async () => {
    grid.registerFunctions([
      define('THROWS', () => {
        throw new Error('bad');
      }),
    ]);
    grid.write(sheet, rect('A1:A2'), [[f('=THROWS()')], [f('=1+1')]]);
    await grid.calculated();
    grid.write(sheet, rect('A3'), [[f('=A2+1')]]);
    await grid.calculated();
    expect(column(grid.read(sheet, rect('A1:A3')))).toEqual([new CellError('#VALUE!'), 2, 3]);
  });

  test('[grid calculation] a bracket that was typed and not closed does no harm', async () => {
    grid.handles.service(LexerTreeBuilder).treeBuilder('=SUM(My_T[H4');
    grid.write(sheet, rect('A1'), [[f('=SUM(1,2)')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1'))).toEqual([[3]]);
  });

  test('[functions] arrays spill; rows that are too short are filled with #N/A', async () => {
    grid.registerFunctions([define('PAIRS', () => [['a', 1], ['b'], ['c', true]])]); // prettier-ignore
    grid.write(sheet, rect('A1'), [[f('=PAIRS()')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1:B3'))).toEqual([['a', 1], ['b', new CellError('#N/A')], ['c', true]]); // prettier-ignore
  });

  test('[functions] a spill may reach beyond the allocated part of a sheet', async () => {
    grid.registerFunctions([define('MANY', () => Array.from({ length: 5000 }, (_, row) => [row]))]);
    grid.write(sheet, rect('A1:B1'), [[f('=MANY()'), f('=MANY()')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A5000'))).toEqual([[4999]]);
    expect(grid.read(sheet, rect('B5000'))).toEqual([[4999]]);
  });

  test('[functions] inside a table nothing spills', async () => {
    grid.registerFunctions([define('PAIR', () => [[1, 2]])]);
    grid.write(sheet, rect('A1:A2'), [['Head'], ['x']]);
    grid.addTable(sheet, rect('A1:C3'), { name: 'T', hasHeaders: true });
    grid.write(sheet, rect('A2:A3'), [[f('=PAIR()')], [f('=SEQUENCE(1,2)')]]);
    await grid.calculated();
    const spill = new CellError('#SPILL!');
    expect(grid.read(sheet, rect('A2:B3'))).toEqual([[spill, null], [spill, null]]); // prettier-ignore
  });

  test('[GRID 3] a busy cell shows #BUSY! and passes it on, and all of them are filled in one go when the answers are there', async () => {
    const answers = new Map<number, number>();
    const asked: number[] = [];
    grid.registerFunctions([
      define('ASK', ([argument]) => {
        const value = Number(argument?.kind === 'matrix' ? argument.values[0]?.[0] : argument?.value);
        if (!answers.has(value)) asked.push(value);
        return answers.get(value) ?? BUSY;
      }),
    ]);
    grid.write(sheet, rect('A1:C2'), [[1, f('=ASK(A1)'), f('=B1+1')], [2, f('=ASK(A2)'), f('=IFERROR(B2,"waits")')]]); // prettier-ignore
    await grid.calculated();
    const busy = new CellError('#BUSY!');
    expect(grid.read(sheet, rect('B1:C2'))).toEqual([[busy, busy], [busy, 'waits']]); // prettier-ignore
    expect(asked).toEqual([1, 2]);
    answers.set(1, 10).set(2, 20);
    grid.recalculate(['ASK']);
    await grid.calculated();
    expect(grid.read(sheet, rect('B1:C2'))).toEqual([[10, 11], [20, 20]]); // prettier-ignore
    expect(asked).toEqual([1, 2]);
  });

  test('[functions] recalculation by name leaves other functions alone', async () => {
    const calls: string[] = [];
    grid.registerFunctions(['ONE', 'TWO'].map((name) => define(name, () => calls.push(name))));
    grid.write(sheet, rect('A1:B1'), [[f('=ONE()'), f('=TWO()')]]);
    await grid.calculated();
    grid.recalculate(['one']);
    await grid.calculated();
    grid.recalculate();
    await grid.calculated();
    expect([...calls].sort()).toEqual(['ONE', 'ONE', 'ONE', 'TWO', 'TWO']);
  });

  test('[functions] formulas that were there before their function are calculated when it comes', async () => {
    grid.write(sheet, rect('A1'), [[f('=LATER(2)*3')]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1'))).toEqual([[new CellError('#NAME?')]]);
    grid.registerFunctions([define('LATER', ([argument]) => (argument?.kind === 'scalar' ? argument.value : null))]);
    await grid.calculated();
    expect(grid.read(sheet, rect('A1'))).toEqual([[6]]);
  });

  test('[functions] is calculated again when a precedent changes', async () => {
    grid.registerFunctions([define('TWICE', ([argument]) => Number(argument?.kind === 'matrix' && argument.values[0]?.[0]) * 2)]);
    grid.write(sheet, rect('A1:B1'), [[4, f('=TWICE(A1)')]]);
    await grid.calculated();
    grid.write(sheet, rect('A1'), [[5]]);
    await grid.calculated();
    expect(grid.read(sheet, rect('B1'))).toEqual([[10]]);
  });
});
