import { CellKind, type CellColumn } from './CellColumn';

/** More than half of what is there are numbers. */
export const looksNumeric = (cells: CellColumn, rowCount: number): boolean => {
  let numbers = 0;
  let present = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = cells.kinds[row];
    if (kind === CellKind.blank || kind === CellKind.error) continue;
    present++;
    if (kind === CellKind.number) numbers++;
  }
  return 2 * numbers > present;
};
