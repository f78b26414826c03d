import type { Policy } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import { columnLetters, columnsOf, ownColumn, tableColumn, thisRow } from './cellReference';

/** The three ways to tiers by formula, with the names of a table, ready to paste. */
export interface TierFormulas {
  /** A free cell beside the table, with an empty column between: right beside it a table would grow. */
  readonly cell: string;
  readonly spilled: string;
  readonly limits: string;
  readonly byLimits: string;
  readonly single: string;
}

/** The formulas for a column of a table or block. A workbook with a decimal comma separates arguments by semicolons. */
export const tierFormulas = (header: TableHeader, column: string): TierFormulas => {
  const { firstSheetRow, rowCount, kind, name } = header;
  const comma = argumentSeparator(header);
  const { letters, cell } = freeCell(header);
  const limitCells = `$${letters}$${firstSheetRow}:$${letters}$${firstSheetRow + 1}`;
  if (kind === 'table') {
    const values = tableColumn(name, column);
    return {
      cell,
      spilled: `=TIER(${values})`,
      limits: `=TIERLIMITS(${values})`,
      byLimits: `=TIERBYSCORE(${thisRow(column)}${comma}${limitCells})`,
      single: `=TIER(${thisRow(column)}${comma}${ownColumn(column)})`,
    };
  }
  const place = header.columns.find((candidate) => candidate.name === column)?.index ?? 0;
  const own = columnLetters(columnsOf(header).first + place);
  const last = firstSheetRow + rowCount - 1;
  const values = `${own}${firstSheetRow}:${own}${last}`;
  return {
    cell,
    spilled: `=TIER(${values})`,
    limits: `=TIERLIMITS(${values})`,
    byLimits: `=TIERBYSCORE(${own}${firstSheetRow}${comma}${limitCells})`,
    single: `=TIER(${own}${firstSheetRow}${comma}${own}$${firstSheetRow}:${own}$${last})`,
  };
};

/** Scores of every customer of a list of orders; `undefined` where a column for it is not known. */
export const ordersFormula = (header: TableHeader, { source }: Policy): { readonly cell: string; readonly formula: string } | undefined => {
  const { customer, date, amount } = source.columns;
  if (source.kind !== 'transactions' || header.kind !== 'table' || customer === undefined || date === undefined || amount === undefined)
    return undefined;
  const ranges = [customer, date, amount].map((column) => tableColumn(header.name, column)).join(argumentSeparator(header));
  return { cell: freeCell(header).cell, formula: `=RFMTABLE(${ranges})` };
};

/** The column that a customer table is graded by: the one the method looks at, else that of the amounts. */
export const gradedColumn = ({ source, method }: Policy): string | undefined => {
  if (source.kind !== 'customers') return undefined;
  const value = method.params['value'];
  const own =
    typeof value === 'object' && value !== null && 'column' in value && typeof value.column === 'string' ? value.column : undefined;
  return own ?? source.columns.amount ?? source.columns.profit;
};

/** A table to speak of where none of the user's has what it takes. */
export const EXAMPLE_HEADER: TableHeader = {
  name: 'Customers',
  kind: 'table',
  sheetName: 'Customers',
  address: 'Customers!A1:F501',
  columns: [],
  rowCount: 500,
  firstSheetRow: 2,
  hiddenRowCount: 0,
  hasTotalsRow: false,
  date1904: false,
  separators: { decimal: '.', group: ',' },
};

const argumentSeparator = ({ separators }: TableHeader): string => (separators.decimal === ',' ? ';' : ',');

const freeCell = (header: TableHeader): { readonly letters: string; readonly cell: string } => {
  const letters = columnLetters(columnsOf(header).last + 2);
  return { letters, cell: `${letters}${header.firstSheetRow}` };
};
