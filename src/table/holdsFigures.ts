import { CellKind, type CellColumn } from './CellColumn';
import { readNumber, type Separators } from './readNumber';

/** More than half of what is there reads as a number (T3), typed as text or not. Each distinct text is read once. Cost: O(rows). */
export const holdsFigures = (cells: CellColumn, rowCount: number, separators: Separators): boolean => {
  const isFigure = cells.texts.map((text) => readNumber(text, separators).kind !== 'unreadable');
  let figures = 0;
  let present = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = cells.kinds[row];
    if (kind === CellKind.blank || kind === CellKind.error) continue;
    present++;
    if (kind === CellKind.number || (kind === CellKind.text && isFigure[cells.values[row] as number])) figures++;
  }
  return 2 * figures > present;
};
