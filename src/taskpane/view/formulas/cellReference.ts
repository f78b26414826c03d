import type { TableHeader } from '../../../table/RawTable';

/** `A` for 0, `AA` for 26. */
export const columnLetters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

/** Zero-based places of the first and last column of a block. */
export const columnsOf = ({ address }: TableHeader): { readonly first: number; readonly last: number } => {
  const [from = 'A', to = from] = address.slice(address.lastIndexOf('!') + 1).split(':');
  return { first: columnIndex(from), last: columnIndex(to) };
};

const columnIndex = (cell: string): number =>
  [...cell.replace(/[^A-Za-z]/g, '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The whole column of a table: `Customers[Revenue]`; headers with signs that mean something between brackets are written as Excel wants them. */
export const tableColumn = (table: string, column: string): string =>
  isPlain(column, ' ') ? `${table}[${column}]` : `${table}[[${escaped(column)}]]`;

/** The same column, said inside the table. */
export const ownColumn = (column: string): string => (isPlain(column, ' ') ? `[${column}]` : `[[${escaped(column)}]]`);

/** The cell of the column in the row of the formula: `[@Revenue]`. */
export const thisRow = (column: string): string => (isPlain(column, '') ? `[@${column}]` : `[@[${escaped(column)}]]`);

const isPlain = (column: string, also: string): boolean =>
  new RegExp(`^[\\p{L}\\p{N}${also}]+$`, 'u').test(column) && column === column.trim();

const escaped = (column: string): string => column.replace(/['[\]#@]/g, "'$&");
