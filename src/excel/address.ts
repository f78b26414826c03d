/** Reading of A1 addresses as Office.js gives them: `Sheet1!A1:F100`, `'Year 2025'!B2`. */
export interface CellBlock {
  readonly sheetName: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Throws on anything but one rectangular block: the address came from Excel, not from a user. */
export const parseAddress = (address: string): CellBlock => {
  const cut = address.lastIndexOf('!');
  const sheetName = address
    .slice(0, Math.max(cut, 0))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address.slice(cut + 1));
  if (!match) throw new Error(`not a block of cells: ${address}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  const column = columnIndex(left);
  const row = Number(top) - 1;
  return { sheetName, row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
};

/** Zero-based index of a column letter: `A` is 0, `AA` is 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const columnLetters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

/** A sheet's name as it stands in an address. */
export const inQuotes = (sheetName: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
