import { plainText } from '../../methods/fields/FieldValue';
import { fieldValues } from '../../methods/fields/fieldValues';
import { success, type Result } from '../../base/Result';
import type { CustomerTable } from '../../table/CustomerTable';

/** No tier is stated: the cell is blank. */
const NOT_STATED = -1;
/** The cell holds something that is no label of a tier. */
export const UNKNOWN_LABEL = -2;

/** A column of tier labels as indices among the labels, by row; case, width and outer blanks do not count. Cost: O(n). */
export const tierLabelColumn = (table: CustomerTable, column: string, labels: readonly string[]): Result<(row: number) => number> => {
  const cells = fieldValues(table, { column });
  return cells.ok ? success(tierIndices(cells.value, table.rowCount, labels)) : cells;
};

/** The same for labels that stand in a list. */
export const tierIndices = (
  cells: ArrayLike<string | number | undefined>,
  rowCount: number,
  labels: readonly string[],
): ((row: number) => number) => {
  const places = new Map(labels.map((label, place) => [plainText(label), place]));
  const known = new Map<string | number | undefined, number>();
  const read = (cell: string | number | undefined): number => {
    const text = cell === undefined || Number.isNaN(cell) ? '' : plainText(String(cell));
    return text === '' ? NOT_STATED : (places.get(text) ?? UNKNOWN_LABEL);
  };
  const found = new Int16Array(rowCount);
  for (let row = 0; row < found.length; row++) {
    const cell = cells[row];
    let place = known.get(cell);
    // Few labels on many rows: each text is read once.
    if (place === undefined) known.set(cell, (place = read(cell)));
    found[row] = place;
  }
  return (row) => found[row] ?? NOT_STATED;
};
