import type { CellInput, Grid, Rect } from '../grid/Grid';
import { formatAddress, parseAddress } from '../model/addresses';
import { overlap } from '../grid/rectangles';
import { typedText } from '../model/typedText';
import { plainCell, type PlainCell } from './WorkbenchAutomation';

interface Place {
  readonly sheetId: string;
  readonly rect: Rect;
}

/**
 * Where an address points: `Sheet1!A1:C9`, `A1` on the active sheet, `Customers` for a whole table, `Customers[Revenue]` for the body of one
 * of its columns. Throws for anything else.
 */
export function locate(grid: Grid, address: string): Place {
  const column = /^([^[\]!]+)\[([^[\]]+)\]$/.exec(address);
  if (column) return locateColumn(grid, column[1] ?? '', column[2] ?? '');
  const parsed = parseAddress(address);
  if (parsed === undefined) {
    const table = tableNamed(grid, address);
    if (table === undefined) throw new Error(`"${address}" is no address of cells and no table.`);
    return { sheetId: table.sheetId, rect: table.rect };
  }
  if (parsed.sheetName === undefined) return { sheetId: grid.activeSheetId(), rect: parsed.rect };
  const sheet = grid.sheets().find(({ name }) => name.toLowerCase() === parsed.sheetName?.toLowerCase());
  if (sheet === undefined) throw new Error(`There is no sheet "${parsed.sheetName}".`);
  return { sheetId: sheet.id, rect: parsed.rect };
}

/** The same place as text, with its sheet. */
export function describePlace(grid: Grid, { sheetId, rect }: Place): string {
  return formatAddress(grid.sheets().find(({ id }) => id === sheetId)?.name ?? sheetId, rect);
}

/** Values as shown. Whole rows and columns are cut to the used part of the sheet. */
export function readCells(grid: Grid, address: string): PlainCell[][] {
  const place = used(grid, locate(grid, address));
  return place === undefined ? [] : grid.read(place.sheetId, place.rect).map((row) => row.map(plainCell));
}

export function readFormulas(grid: Grid, address: string): string[][] {
  const place = used(grid, locate(grid, address));
  return place === undefined ? [] : grid.readFormulas(place.sheetId, place.rect).map((row) => row.map((formula) => formula ?? ''));
}

/** As `WorkbenchAutomation.write` says. */
export function writeCells(
  grid: Grid,
  address: string,
  values: PlainCell | readonly (readonly PlainCell[])[],
  typed: boolean,
  currentYear: number,
): void {
  const { sheetId, rect } = locate(grid, address);
  const matrix = Array.isArray(values) ? (values as readonly (readonly PlainCell[])[]) : filled(rect, values as PlainCell);
  // An address of one cell gives the corner, the values give the size.
  const target = { ...rect, ...(rect.rows * rect.columns === 1 ? { rows: matrix.length, columns: matrix[0]?.length ?? 0 } : {}) };
  if (matrix.length !== target.rows || matrix.some((row) => row.length !== target.columns)) {
    throw new Error(`The values do not have the shape of ${address}.`);
  }
  const formats: (string | undefined)[][] = [];
  const inputs = matrix.map((row, rowIndex) => {
    formats.push(row.map(() => undefined));
    return row.map((value, columnIndex): CellInput | undefined => {
      if (value === null) return undefined;
      if (typeof value !== 'string') return value;
      if (!typed) return value.startsWith('=') ? { formula: value } : value;
      const { input, numberFormat } = typedText(value, { currentYear, date1904: grid.date1904 });
      const line = formats[rowIndex];
      if (line) line[columnIndex] = numberFormat;
      return input;
    });
  });
  grid.write(sheetId, target, inputs, { source: 'typed' });
  if (formats.some((row) => row.some((format) => format !== undefined))) grid.writeNumberFormats(sheetId, target, formats);
}

function filled(rect: Rect, value: PlainCell): PlainCell[][] {
  return Array.from({ length: rect.rows }, () => new Array<PlainCell>(rect.columns).fill(value));
}

function used(grid: Grid, { sheetId, rect }: Place): Place | undefined {
  const everything = grid.usedRect(sheetId);
  const whole = rect.rows > 1_000_000 || rect.columns > 16_000;
  if (!whole) return { sheetId, rect };
  const cut = everything && overlap(everything, rect);
  return cut && { sheetId, rect: cut };
}

function tableNamed(grid: Grid, name: string): ReturnType<Grid['tables']>[number] | undefined {
  return grid.tables().find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function locateColumn(grid: Grid, tableName: string, columnName: string): Place {
  const table = tableNamed(grid, tableName);
  const index = table?.columns.findIndex(({ name }) => name === columnName) ?? -1;
  if (table === undefined || index < 0) throw new Error(`There is no table "${tableName}" with a column "${columnName}".`);
  const { rect, showHeaders, showTotals, sheetId } = table;
  const top = showHeaders ? 1 : 0;
  const rows = rect.rows - top - (showTotals ? 1 : 0);
  return { sheetId, rect: { row: rect.row + top, column: rect.column + index, rows, columns: 1 } };
}
