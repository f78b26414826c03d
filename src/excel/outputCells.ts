import type { CellValue } from '../base/CellValue';
import type { OutputColumn, OutputColumnInfo } from '../engine/Run';
import type { TableHeader } from '../table/RawTable';
import { refuseCancelled } from './cellTransfer';
import type { TransferOptions, WriteRequest } from './ExcelGateway';

/** A column as it will stand in the sheet, one cell per customer or per body row. */
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

/** Days that the 1904 date system counts later than the 1900 one. */
const SYSTEM_1904 = 1462;

/** What is asked for: which customers, and where their cells come from. */
export type CellsRequest = Pick<WriteRequest, 'header' | 'rows' | 'output' | 'amountColumn'>;

/** Asks for the whole output, one cell per customer. */
export const collectCells = async (request: CellsRequest, options: TransferOptions): Promise<readonly CellColumn[]> => {
  const count = request.rows.ids.length;
  const columns = new Map<string, CellColumn>();
  for (let from = 0; from < count; from += CUSTOMERS_PER_CALL) {
    refuseCancelled(options);
    for (const column of await request.output(from, Math.min(from + CUSTOMERS_PER_CALL, count))) {
      const { cells } = columnFor(columns, column, request);
      for (const value of column.values) cells.push(inSystemOf(request.header, column, value));
    }
  }
  return [...columns.values()];
};

/** Puts each customer's cells on its row, blanks elsewhere. `rows[i]` is the row of customer i, -1 for none. */
export const arrangeCells = (columns: readonly CellColumn[], rows: ArrayLike<number>, rowCount: number): readonly CellColumn[] =>
  columns.map((column) => {
    const cells = new Array<CellValue>(rowCount).fill('');
    column.cells.forEach((cell, customer) => {
      const row = rows[customer] ?? -1;
      if (row >= 0) cells[row] = cell;
    });
    return { ...column, cells };
  });

const columnFor = (columns: Map<string, CellColumn>, { key, type }: OutputColumn, request: CellsRequest): CellColumn => {
  const known = columns.get(key);
  if (known) return known;
  const made: CellColumn = { key, numberFormat: (type === 'money' && moneyFormat(request)) || NUMBER_FORMATS[type], cells: [] };
  columns.set(key, made);
  return made;
};

/** O1: money looks like the amounts it was made from. */
const moneyFormat = ({ header, amountColumn }: CellsRequest): string | undefined => {
  const format = header.columns.find(({ name }) => name === amountColumn)?.numberFormat;
  return format === undefined || format === 'General' || format === '@' ? undefined : format;
};

/** The engine counts days as a 1900 workbook does. */
const inSystemOf = ({ date1904 }: TableHeader, { type }: OutputColumn, value: string | number | null): CellValue =>
  date1904 && type === 'date' && typeof value === 'number' ? value - SYSTEM_1904 : (value ?? '');
