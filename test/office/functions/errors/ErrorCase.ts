import { CellFailure, type Cell, type CellErrorCode, type Cells } from '../../../../src/functions/Cell';
import type { FunctionId } from '../../../../src/functions/catalogue';
import type { SheetArgument } from '../FormulaRows';

/** What can be wrong, or looks wrong, with what a formula is given. */
export const KINDS = [
  'text among numbers',
  'error cells',
  'blanks',
  'blank rows',
  'wrong shapes',
  'cuts out of order',
  'cuts out of bounds',
  'unknown customer',
  'omitted arguments',
  'one cell where many are expected',
  'one by one ranges',
  'rows and columns',
  'a header in the column',
  'numbers as text',
  'truth values',
  'dates as text',
  'duplicates',
  'out of range',
  'number of labels',
  'unknown word',
] as const;

export type Kind = (typeof KINDS)[number];

/** An error that a cell shows, and its sentence in English; none for an error that is passed on. */
export interface ShownError {
  readonly error: string;
  readonly sentence: string | undefined;
}

export type ShownCell = string | number | ShownError;

/** One formula: what is odd about it, its arguments, and what it spills. */
export type ErrorCase = readonly [kind: Kind, args: readonly SheetArgument[], shows: readonly (readonly ShownCell[])[]];

export type ErrorCases = Readonly<Partial<Record<FunctionId, readonly ErrorCase[]>>>;

export const column = (...cells: readonly Cell[]): Cells => cells.map((cell) => [cell]);
export const row = (...cells: readonly Cell[]): Cells => [cells];
export const error = (code: CellErrorCode): CellFailure => new CellFailure(code);
/** A blank cell of the sheet, where `undefined` is an argument that was left out. */
export const blank: Cells = [[null]];

export const down = (...cells: readonly ShownCell[]): ShownCell[][] => cells.map((cell) => [cell]);
export const across = (...cells: readonly ShownCell[]): ShownCell[][] => [[...cells]];
export const one = (cell: ShownCell): ShownCell[][] => [[cell]];

const shown =
  (code: string) =>
  (sentence: string): ShownError => ({ error: code, sentence });
export const value = shown('#VALUE!');
export const na = shown('#N/A');
export const num = shown('#NUM!');
export const passed = (code: CellErrorCode): ShownError => ({ error: code, sentence: undefined });
