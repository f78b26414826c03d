import fc from 'fast-check';
import { functionsExamples } from '../../../scripts/functions-examples';
import { catalogue, type FunctionId } from '../../../src/functions/catalogue';
import { CellFailure, type Cell, type Cells } from '../../../src/functions/Cell';
import type { FunctionDefinition } from '../../../src/functions/FunctionDefinition';

const ids = Object.keys(catalogue) as FunctionId[];

/** Numbers as a sheet can hold them, the largest and smallest among them; text, booleans, blanks and errors. */
const number = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.constantFrom(0, 0.5, 1, 100, 365, 10_000, 45_000, 1e6, 1e15, 1e-300, 5e-324, 1e308, -1e308, Number.MAX_VALUE, -0),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const other = fc.constantFrom<Cell>(
  '',
  ' ',
  'Ann',
  '12',
  '543',
  '555',
  'A',
  'value',
  'count',
  'up',
  'percentile',
  'quantile',
  'rfm',
  'ntile',
  'breaks',
  'zscore',
  'raw',
  'eight',
  'zh',
  true,
  false,
  null,
  new CellFailure('#N/A'),
  new CellFailure('#DIV/0!'),
);
const garbage = fc.oneof({ weight: 3, arbitrary: number }, { weight: 1, arbitrary: other });

const block: fc.Arbitrary<Cells> = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(garbage, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

const asBlock = (argument: Cell | Cells): Cells => (Array.isArray(argument) ? (argument as Cells) : [[argument as Cell]]);

/** What the docs show, with some cells replaced: close enough to sense that the call gets far. */
const nearSense = (id: FunctionId): fc.Arbitrary<readonly (Cells | undefined)[]> =>
  fc.constantFrom(...functionsExamples[id].map(({ args }) => args)).chain((args) =>
    fc.tuple(
      ...args.map((argument) =>
        argument === undefined
          ? fc.constantFrom(undefined)
          : fc.infiniteStream(fc.tuple(fc.nat(9), garbage)).map((changes) =>
              asBlock(argument).map((row) =>
                row.map((cell) => {
                  const [dice, changed] = changes.next().value as [number, Cell];
                  return dice === 0 ? changed : cell;
                }),
              ),
            ),
      ),
    ),
  );

const nonsense = (id: FunctionId): fc.Arbitrary<readonly (Cells | undefined)[]> =>
  fc.tuple(...catalogue[id].parameters.map(() => fc.option(block, { nil: undefined, freq: 4 })));

/** What stands in the cells; the whole call's error as one cell. */
const cellsOf = (result: Cells | CellFailure): readonly Cell[] => (result instanceof CellFailure ? [result] : result.flat());

describe.each(ids)('=%s(...) of whatever a sheet can hold', (id) => {
  const definition: FunctionDefinition = catalogue[id];

  it('is numbers, texts and errors, never NaN, never infinite, and never breaks down', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: nearSense(id) }, { weight: 1, arbitrary: nonsense(id) }), (args) => {
        const cells = cellsOf(definition.call(args));
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) {
          if (typeof cell === 'number') expect([cell, Number.isFinite(cell)]).toEqual([cell, true]);
          if (cell instanceof CellFailure) expect(cell.code).toMatch(/^#/);
          else answered++;
        }
      }),
      { numRuns: 500 },
    );
    expect(answered).toBeGreaterThan(0);
  });
});
