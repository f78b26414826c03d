import fc from 'fast-check';
import { matrix } from '../../../src/methods/matrix/matrix';
import type { MatrixGrid } from '../../../src/methods/matrix/matrixGrid';
import { matrixSchema } from '../../../src/methods/matrix/matrixSchema';
import { customerTable } from '../../support/customerTable';
import { gradeWith } from '../../support/graded';
import { withChanges } from '../../support/withChanges';

/** Assets x willingness to buy, as banks keep it: A rich and willing, B and C one of the two, D not yet known. */
const ASSETS: MatrixGrid = {
  rows: { field: { column: 'Assets' }, cuts: [1_000_000] },
  columns: { field: { column: 'Willingness' }, values: ['low', 'high'] },
  tiers: ['A', 'B', 'C', 'D'],
  cells: [
    ['D', 'C'],
    ['B', 'A'],
  ],
  unknown: 'D',
};

const table = customerTable({
  columns: { Assets: [2e6, 1e6, 999_999.99, 5e5, NaN, 3e6] },
  texts: { Willingness: ['High', 'low', ' HIGH ', 'low', 'high', 'perhaps'] },
});

describe('matrix', () => {
  it('[U2] gives each pair of levels its tier, and who is not known yet another', () => {
    const { labels, classification } = gradeWith(matrix, table, { matrix: ASSETS });
    expect(labels).toEqual(['A', 'B', 'C', 'D', 'D', 'D']);
    expect([...(classification.measures['rowLevel'] ?? [])]).toEqual([2, 2, 1, 1, NaN, 2]);
    expect([...(classification.measures['columnLevel'] ?? [])]).toEqual([2, 1, 2, 1, 2, NaN]);
    expect(classification.findings).toEqual([
      { code: 'matrix-unnamed-text', severity: 'warning', column: 'Willingness', count: 1, examples: [{ row: 5, found: 'perhaps' }] },
      { code: 'matrix-unknown', severity: 'info', count: 2, examples: [], facts: { tier: 'D' } },
    ]);
  });

  it('[U2] explains by the two levels, and by the one that has to change', () => {
    const { explain } = gradeWith(matrix, table, { matrix: ASSETS });
    expect(explain(2)).toEqual({
      tier: 'C',
      reasons: [
        { code: 'matrix-level', facts: { column: 'Assets', value: 999_999.99, level: 1, levels: 2 } },
        { code: 'matrix-level', facts: { column: 'Willingness', value: ' HIGH ', level: 2, levels: 2 } },
        { code: 'matrix-cell', facts: { tier: 'C' } },
      ],
      next: { tier: 'A', changes: [{ code: 'change-field', facts: { column: 'Assets', from: 999_999.99, to: 1_000_000 } }] },
    });
    expect(explain(4).reasons[0]).toEqual({ code: 'matrix-unknown', facts: { column: 'Assets', tier: 'D' } });
    expect(explain(0).next).toBeUndefined();
  });

  it('[U2] refuses a grid that does not fit its levels or names no tier, and tells of a tier that no pair has', () => {
    const isValid = (changed: Partial<MatrixGrid>): boolean => matrixSchema.safeParse({ ...ASSETS, ...changed }).success;
    expect(isValid({})).toBe(true);
    expect(isValid({ cells: [['A', 'B']] })).toBe(false);
    expect(isValid({ cells: [['A'], ['B', 'C']] })).toBe(false);
    expect(isValid({ unknown: 'E' })).toBe(false);
    expect(isValid({ rows: { field: { column: 'Assets' }, cuts: [2, 1] } })).toBe(false);
    expect(isValid({ columns: { field: { column: 'Willingness' }, values: ['x', 'x'] } })).toBe(false);
    // The same text to a reader, so that the second level could never be met.
    expect(isValid({ columns: { field: { column: 'Willingness' }, values: ['ｘ', 'X'] } })).toBe(false);
    expect(matrix.lint?.({ matrix: ASSETS })).toEqual([]);
    expect(matrix.lint?.({ matrix: { ...ASSETS, tiers: [...ASSETS.tiers, 'E'] } })).toMatchObject([
      { code: 'matrix-tier-unused', facts: { tier: 'E' } },
    ]);
  });

  it('[U2] names both dimensions when neither can be read', () => {
    const result = matrix.classify(customerTable({ texts: { Assets: ['much'] } }), { matrix: ASSETS }, ASSETS.tiers);
    expect(result).toEqual({
      ok: false,
      problems: [
        { code: 'column-no-numbers', column: 'Assets' },
        { code: 'column-missing', column: 'Willingness' },
      ],
    });
  });

  const label = fc.constantFrom('A', 'B', 'C', 'D');
  const row = fc.tuple(label, label, label);
  const grid = fc.record({ cells: fc.tuple(row, row, row), unknown: label }).map(({ cells, unknown }): MatrixGrid => ({
    rows: { field: { column: 'x' }, cuts: [2, 5.5] },
    columns: { field: { column: 'y' }, values: ['low', 'middle', 'high'] },
    tiers: ['A', 'B', 'C', 'D'],
    cells,
    unknown,
  }));
  const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 9, noNaN: true }), fc.constant(NaN));

  it('[U2] the smallest change, applied, gives the tier it promises; without one no level leads higher', () => {
    fc.assert(
      fc.property(grid, value, fc.constantFrom('low', 'middle', 'high', '', 'other'), (given, x, y) => {
        const customers = customerTable({ columns: { x: [x, 1] }, texts: { y: [y, 'low'] } });
        const before = gradeWith(matrix, customers, { matrix: given });
        const { next } = before.explain(0);
        const tier = before.classification.tier[0] as number;
        const best = Math.min(...given.cells.flat().map((each) => given.tiers.indexOf(each)));
        expect(next === undefined).toBe(tier <= best);
        if (next === undefined) return;
        const after = gradeWith(matrix, withChanges(customers, 0, next.changes), { matrix: given });
        expect(after.labels).toEqual([next.tier, before.labels[1]]);
        expect(after.classification.tier[0]).toBeLessThan(tier);
      }),
    );
  });
});
