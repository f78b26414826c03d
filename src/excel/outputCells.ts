import type { CellValue } from '../base/CellValue';
import type { OutputColumn, OutputColumnInfo } from '../engine/Run';
import type { WriteRequest } from './ExcelGateway';

/** A column as it will stand in the sheet, one cell per body row; rows without a customer are blank. */
export interface CellColumn {
  readonly key: string;
  readonly numberFormat: string;
  readonly cells: CellValue[];
}

/** O6: text columns are text before a value arrives, so that "543", "10-9-8" or "=x" stays what it is. */
const NUMBER_FORMATS: Readonly<Record<OutputColumnInfo['type'], string>> = {
  text: '@',
  integer: '0',
  number: '#,##0.00',
  share: '0.0%',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
};

const CUSTOMERS_PER_CALL = 20_000;

/** Asks for the whole output and puts each customer's values on its row. `rows[i]` is the row of customer i, -1 for none. */
export const collectCells = async (request: WriteRequest, rows: ArrayLike<number>, rowCount: number): Promise<readonly CellColumn[]> => {
  const columns = new Map<string, CellColumn>();
  for (let from = 0; from < rows.length; from += CUSTOMERS_PER_CALL) {
    const to = Math.min(from + CUSTOMERS_PER_CALL, rows.length);
    for (const column of await request.output(from, to)) scatter(column, columnFor(columns, column, rowCount), rows, from);
  }
  return [...columns.values()];
};

const columnFor = (columns: Map<string, CellColumn>, { key, type }: OutputColumn, rowCount: number): CellColumn => {
  const known = columns.get(key);
  if (known) return known;
  const made: CellColumn = { key, numberFormat: NUMBER_FORMATS[type], cells: new Array<CellValue>(rowCount).fill('') };
  columns.set(key, made);
  return made;
};

const scatter = (from: OutputColumn, to: CellColumn, rows: ArrayLike<number>, first: number): void => {
  from.values.forEach((value, index) => {
    const row = rows[first + index] ?? -1;
    if (row >= 0 && value !== null) to.cells[row] = value;
  });
};
