import { CellFailure, type Cell, type Cells } from '../../../src/functions/Cell';
import { catalogue, type FunctionId } from '../../../src/functions/catalogue';
import type { FunctionDefinition } from '../../../src/functions/FunctionDefinition';
import { failureSentence } from '../../../src/functions/words/failureSentence';

/** An argument as a test writes it: a cell, a row, or rows; `undefined` is left out. */
type TestArgument = Cell | readonly Cell[] | Cells | undefined;

/** A column of cells. */
export const column = (...cells: readonly Cell[]): Cells => cells.map((cell) => [cell]);

const isRows = (argument: readonly Cell[] | Cells): argument is Cells => Array.isArray(argument[0]);

const isList = (argument: TestArgument): argument is readonly Cell[] | Cells => Array.isArray(argument);

const cellsOf = (argument: TestArgument): Cells | undefined => {
  if (argument === undefined) return undefined;
  if (!isList(argument)) return [[argument]];
  return isRows(argument) ? argument : [argument];
};

/** Errors as their code, which is what a cell shows. */
const shown = (cell: Cell): unknown => (cell instanceof CellFailure ? cell.code : cell);

/** What the function spills, or the code of the error of the whole call. */
export const spill = (id: FunctionId, ...args: readonly TestArgument[]): unknown => {
  const definition: FunctionDefinition = catalogue[id];
  const result = definition.call(args.map(cellsOf));
  return result instanceof CellFailure ? result.code : result.map((row) => row.map(shown));
};

/** The only cell of a result; the code when the whole call is an error. */
export const answer = (id: FunctionId, ...args: readonly TestArgument[]): unknown => {
  const result = spill(id, ...args);
  return Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
};

/** A result as one flat list. */
export const flat = (id: FunctionId, ...args: readonly TestArgument[]): unknown[] => {
  const result = spill(id, ...args);
  return Array.isArray(result) ? (result as unknown[][]).flat() : [result];
};

/** The sentence under the error of a whole call, in English, with its code in front. */
export const sentence = (id: FunctionId, ...args: readonly TestArgument[]): string => {
  const definition: FunctionDefinition = catalogue[id];
  const result = definition.call(args.map(cellsOf));
  const failure = result instanceof CellFailure ? result : result.flat().find((cell) => cell instanceof CellFailure);
  if (!(failure instanceof CellFailure)) throw new Error(`${id} gave no error`);
  return failure.reason ? `${failure.code} ${failureSentence(failure.reason, 'en')}` : failure.code;
};
