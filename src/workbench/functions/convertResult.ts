import { CellError, type CellContent, type ErrorCode } from '../grid/Grid';

/** What a call answered, ready for the grid, with the sentences that came with its errors. */
export interface CallResult {
  readonly value: CellContent | readonly (readonly CellContent[])[];
  /** Row, column and text of each message, counted from the formula's own cell. */
  readonly messages: readonly CellMessage[];
}

export interface CellMessage {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Excel's limit for the text of a cell. */
const MAXIMUM_TEXT = 32_767;

/**
 * A value that the add-in's runtime delivered.
 *
 * null and undefined show as 0, as any empty result of a formula in Excel. Arrays must be rectangular, and declared in functions.json; error
 * objects may stand inside them. Formatted numbers and entities keep their plain value.
 *
 * Problems: everything else is #VALUE! with a message for the developer.
 */
export function convertResult(delivered: unknown, returnsMatrix: boolean): CallResult {
  if (!Array.isArray(delivered)) {
    const cell = convertCell(delivered);
    return { value: cell.value, messages: cell.text === undefined ? [] : [{ row: 0, column: 0, text: cell.text }] };
  }
  if (!returnsMatrix) return failedCall('#VALUE!', 'The function answered an array, but functions.json declares a scalar result.');
  const rows: readonly unknown[] = delivered;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (!rows.every((row) => Array.isArray(row) && row.length === width)) {
    return failedCall('#VALUE!', 'The function answered an array that is not a rectangle of rows.');
  }
  if (rows.length === 0 || width === 0) return failedCall('#CALC!', 'The function answered an empty array.');
  return convertRows(rows as readonly (readonly unknown[])[]);
}

/** A call that gave an error instead of a value. */
export function failedCall(code: ErrorCode, text?: string): CallResult {
  return { value: new CellError(code), messages: text === undefined || text === '' ? [] : [{ row: 0, column: 0, text }] };
}

/** The runtime's numbers for what went wrong in a call. Anything unknown is #VALUE!, Excel's word for an unhandled exception. */
export function errorOfRuntimeCode(code: unknown): ErrorCode {
  return typeof code === 'number' ? (RUNTIME_CODES.get(code) ?? '#VALUE!') : '#VALUE!';
}

/** 2, 3 and 4 (thrown, rejected, wrong batch) are #VALUE!; 9 and 10 stand for a function that was not found. */
const RUNTIME_CODES: ReadonlyMap<number, ErrorCode> = new Map([
  // The runtime gives no code for a number that is not a number.
  [0, '#NUM!'],
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [7, '#VALUE!'],
  [8, '#NULL!'],
  [9, '#NAME?'],
  [10, '#NAME?'],
]);

function convertRows(rows: readonly (readonly unknown[])[]): CallResult {
  const messages: CellMessage[] = [];
  const value = rows.map((cells, row) =>
    cells.map((delivered, column) => {
      const cell = convertCell(delivered);
      if (cell.text !== undefined) messages.push({ row, column, text: cell.text });
      return cell.value;
    }),
  );
  return { value, messages };
}

interface ConvertedCell {
  readonly value: CellContent;
  readonly text?: string;
}

function convertCell(delivered: unknown): ConvertedCell {
  if (delivered === null || delivered === undefined) return { value: 0 };
  if (typeof delivered === 'number' || typeof delivered === 'boolean') return { value: delivered };
  if (typeof delivered === 'string') {
    return delivered.length <= MAXIMUM_TEXT ? { value: delivered } : refused('The function answered more text than a cell can hold.');
  }
  if (typeof delivered !== 'object') return refused('The function answered something that no cell can hold.');
  const typed = delivered as { type?: unknown; basicValue?: unknown; code?: unknown; message?: unknown };
  if (typed.type === 'Error') {
    const value = new CellError(errorCode(typed.code ?? typed.basicValue));
    return typeof typed.message === 'string' && typed.message !== '' ? { value, text: typed.message } : { value };
  }
  if (typeof typed.type === 'string' && isPlain(typed.basicValue)) return { value: typed.basicValue };
  return refused('The function answered an object that this host cannot show.');
}

function refused(text: string): ConvertedCell {
  return { value: new CellError('#VALUE!'), text };
}

function isPlain(value: unknown): value is number | string | boolean {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}

/** The errors an add-in may return; #NAME? and #REF! are not among them. */
const RETURNABLE: readonly unknown[] = ['#N/A', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!'];

function errorCode(code: unknown): ErrorCode {
  return RETURNABLE.includes(code) ? (code as ErrorCode) : '#VALUE!';
}
