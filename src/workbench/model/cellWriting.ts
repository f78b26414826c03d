import type { CellContent, CellInput, Rect, TableInfo } from '../grid/Grid';
import { CellError } from '../grid/Grid';
import { HostError } from '../executor/HostError';
import { invalidArgument, type Model } from './Model';
import { overlap } from '../grid/rectangles';
import { isUnbounded } from './rects';
import { uniqueHeaders } from './tableHeaders';
import type { TypedContent } from './TypedContent';
import { typedText } from './typedText';

/** A matrix as an add-in sends it: `null` leaves a cell alone. */
export type WireMatrix = readonly (readonly unknown[])[];

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/**
 * Enters what an add-in assigned to `values` or `formulas`: a matrix of the range's shape, or one scalar for all its cells (a formula as it
 * would be filled in from the first cell). Text goes the way of typed-in text unless its cell is formatted as Text.
 *
 * Problems: `InvalidArgument` (shape, a value that is none, whole columns), `AccessDenied` (protected sheet).
 * Cost: linear in the cells.
 */
export function writeCells(model: Model, sheetId: string, rect: Rect, value: unknown): void {
  model.protections.demand(sheetId, 'edit');
  const matrix = matrixOf(rect, value);
  const formats = model.grid.readNumberFormats(sheetId, rect);
  const newFormats: (string | undefined)[][] = [];
  let anyFormat = false;
  const setting = { currentYear: model.currentYear(), date1904: model.grid.date1904 };
  const inputs = matrix.map((row, rowIndex) => {
    const rowFormats: (string | undefined)[] = [];
    newFormats.push(rowFormats);
    return row.map((item, columnIndex): CellInput | undefined => {
      if (item === null || item === undefined) return undefined;
      const format = formats[rowIndex]?.[columnIndex] ?? GENERAL;
      const content = enter(item, format, setting);
      const input = Array.isArray(value) ? content.input : copiedInput(model, content.input, rowIndex, columnIndex);
      if (content.numberFormat !== undefined && format === GENERAL) {
        rowFormats[columnIndex] = content.numberFormat;
        anyFormat = true;
      }
      return input;
    });
  });
  keepHeadersValid(model, sheetId, rect, inputs);
  model.grid.write(sheetId, rect, inputs, { source: 'api' });
  if (anyFormat)
    model.grid.writeNumberFormats(
      sheetId,
      rect,
      newFormats.map((row) => padded(row, rect.columns)),
    );
}

/** The matrix of a wire value for a rect, scalars spread. */
export function matrixOf(rect: Rect, value: unknown): WireMatrix {
  if (isUnbounded(rect)) throw invalidArgument('Whole rows and columns take no values: the request would be too large.');
  if (!Array.isArray(value)) return spread(rect, value);
  const rows = value as unknown[];
  if (rows.length !== rect.rows || rows.some((row) => !Array.isArray(row) || row.length !== rect.columns)) {
    throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return rows as unknown[][];
}

function spread(rect: Rect, value: unknown): WireMatrix {
  return Array.from({ length: rect.rows }, () => new Array<unknown>(rect.columns).fill(value));
}

/** An input so many rows and columns away from where it was given: relative references of formulas move along. */
export function copiedInput(model: Model, input: CellInput, rows: number, columns: number): CellInput {
  if (!isFormula(input) || (rows === 0 && columns === 0)) return input;
  if (!model.grid.movedFormula) throw new HostError('NotImplemented', 'This host does not move the references of formulas.');
  return { formula: model.grid.movedFormula(input.formula, rows, columns) };
}

function enter(item: unknown, format: string, setting: Parameters<typeof typedText>[1]): TypedContent {
  switch (typeof item) {
    case 'string':
      if (format !== TEXT_FORMAT) return typedText(item, setting);
      return { input: item === '' ? null : item };
    case 'number':
      return { input: format === TEXT_FORMAT ? String(item) : item };
    case 'boolean':
      return { input: format === TEXT_FORMAT ? String(item).toUpperCase() : item };
    default:
      throw invalidArgument('A cell takes text, a number or a truth value.');
  }
}

/** What is written into the headers of tables becomes text, unique in its table. Changes `inputs`. */
function keepHeadersValid(model: Model, sheetId: string, rect: Rect, inputs: (CellInput | undefined)[][]): void {
  for (const table of model.grid.tables()) {
    if (table.sheetId !== sheetId || !table.showHeaders) continue;
    const common = overlap(rect, { ...table.rect, rows: 1 });
    const row = common && inputs[common.row - rect.row];
    if (common && row) setHeaders(table, common, row, rect.column);
  }
}

function setHeaders(table: TableInfo, common: Rect, row: (CellInput | undefined)[], firstColumn: number): void {
  const from = common.column - firstColumn;
  const touched = Array.from({ length: common.columns }, (_, offset) => row[from + offset] !== undefined);
  const first = common.column - table.rect.column;
  const names = table.columns.map(({ name }) => name);
  const taken = names.filter((_, index) => touched[index - first] !== true);
  const wanted = touched.flatMap((isTouched, offset) => (isTouched ? [headerText(row[from + offset])] : []));
  const headers = uniqueHeaders(wanted, taken);
  touched.forEach((isTouched, offset) => {
    if (isTouched) row[from + offset] = headers.shift();
  });
}

function headerText(input: CellInput | undefined): string | undefined {
  if (input === null || input === undefined) return undefined;
  return isFormula(input) ? input.formula : contentText(input);
}

function isFormula(input: CellInput): input is { readonly formula: string } {
  return typeof input === 'object' && input !== null && !(input instanceof CellError);
}

/** A content as text: truth values in capitals, errors by their code. */
function contentText(content: CellContent): string {
  if (content === null) return '';
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}

/** What `Range.values` answers for a content: blanks as empty text, errors by their code. */
export function wireContent(content: CellContent): string | number | boolean {
  if (content === null) return '';
  return content instanceof CellError ? content.code : content;
}

function padded(row: (string | undefined)[], columns: number): (string | undefined)[] {
  return Array.from({ length: columns }, (_, index) => row[index]);
}
