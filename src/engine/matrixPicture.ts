import { fieldName } from '../methods/fields/field';
import type { Classification } from '../methods/Method';
import { levelsOf, type MatrixAxis, type MatrixParams } from '../methods/matrix/matrixGrid';
import { ExactSum } from '../stats/exactSum';
import type { MatrixPictureAxis, Picture } from './Run';

/** Customers and amounts by pair of levels, and those of whom one is not known. Cost: O(n). */
export const matrixPicture = (classification: Classification, { matrix }: MatrixParams, amounts: Float64Array): Picture => {
  const rows = axisOf(matrix.rows);
  const columns = axisOf(matrix.columns);
  const rowLevel = classification.measures['rowLevel'];
  const columnLevel = classification.measures['columnLevel'];
  const counts = Array.from({ length: rows.levels.length * columns.levels.length + 1 }, () => ({ customers: 0, amount: new ExactSum() }));
  const unknown = counts.length - 1;
  for (let row = 0; row < amounts.length; row++) {
    const place = ((rowLevel?.[row] ?? NaN) - 1) * columns.levels.length + (columnLevel?.[row] ?? NaN) - 1;
    const cell = counts[Number.isNaN(place) ? unknown : place];
    if (cell === undefined) continue;
    cell.customers++;
    cell.amount.add(amounts[row] as number);
  }
  // The policy may call the tiers otherwise than the matrix does.
  const shown = (label: string): string => classification.tiers[matrix.tiers.indexOf(label)] ?? label;
  const cellAt = (place: number, label: string): { tier: string; customers: number; amount: number } => ({
    tier: shown(label),
    customers: counts[place]?.customers ?? 0,
    amount: counts[place]?.amount.value ?? 0,
  });
  return {
    kind: 'matrix',
    rows,
    columns,
    cells: matrix.cells.map((labels, r) => labels.map((label, c) => cellAt(r * columns.levels.length + c, label))),
    unknown: cellAt(unknown, matrix.unknown),
  };
};

const axisOf = (axis: MatrixAxis): MatrixPictureAxis => ({ name: fieldName(axis.field), levels: levelsOf(axis) });
