import { levelCount, type MatrixAxis, type MatrixGrid } from '../../../methods/matrix/matrixGrid';

/** A matrix with another dimension; cells of new levels start like their neighbour below. */
export const withAxis = (grid: MatrixGrid, side: 'rows' | 'columns', axis: MatrixAxis): MatrixGrid => {
  const next = { ...grid, [side]: axis };
  const cellAt = (r: number, c: number): string => {
    const row = grid.cells[Math.min(r, grid.cells.length - 1)] ?? [];
    return row[Math.min(c, row.length - 1)] ?? grid.unknown;
  };
  const cells = Array.from({ length: levelCount(next.rows) }, (_, r) =>
    Array.from({ length: levelCount(next.columns) }, (_each, c) => cellAt(r, c)),
  );
  return { ...next, cells };
};

/** A matrix with other names for its tiers: a name that is gone is followed by the one in its place, or by the last. */
export const withTiers = (grid: MatrixGrid, tiers: readonly string[]): MatrixGrid => {
  const renamed = (label: string): string =>
    tiers.includes(label) ? label : (tiers[grid.tiers.indexOf(label)] ?? tiers[tiers.length - 1] ?? label);
  return { ...grid, tiers, unknown: renamed(grid.unknown), cells: grid.cells.map((row) => row.map(renamed)) };
};
