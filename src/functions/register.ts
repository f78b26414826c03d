import { CellFailure, notComputable, type Cell, type CellContent, type CellErrorCode, type Cells } from './Cell';
import type { CustomFunctionsRuntime } from './CustomFunctionsRuntime';
import { fitsHere, type Fits } from './fitJobs';
import type { FunctionDefinition } from './FunctionDefinition';
import { failureSentence, type WordsLocale } from './words/failureSentence';

/** Makes every function of a catalogue known to Excel. The language is asked for when a sentence is needed: at loading it is not known yet. Fits
 * run where `fits` says. */
export const register = (
  runtime: CustomFunctionsRuntime,
  functions: Readonly<Record<string, FunctionDefinition>>,
  locale: () => WordsLocale,
  fits: Fits = fitsHere,
): void => {
  for (const definition of Object.values(functions)) runtime.associate(definition.id, officeFunction(runtime, definition, locale, fits));
};

/** What Excel calls: plain arrays and values in, the same and Excel's error objects out. */
const officeFunction =
  (runtime: CustomFunctionsRuntime, definition: FunctionDefinition, locale: () => WordsLocale, fits: Fits) =>
  (...args: unknown[]): unknown => {
    const show = (failure: CellFailure): Error =>
      new runtime.Error(failure.code, failure.reason && failureSentence(failure.reason, locale()));
    const shown = (result: Cells | CellFailure): unknown[][] => {
      if (result instanceof CellFailure) throw show(result);
      return result.map((row) =>
        row.map((cell) => (cell instanceof CellFailure ? show(cell) : isNoNumber(cell) ? show(OUT_OF_RANGE) : (cell ?? ''))),
      );
    };
    const cells = definition.parameters.map((_, i) => cellsOf(args[i]));
    return definition.callLater ? definition.callLater(cells, fits).then(shown) : shown(definition.call(cells));
  };

/** Inside an array such a number would reach the sheet as 0. */
const isNoNumber = (cell: CellContent): boolean => typeof cell === 'number' && !Number.isFinite(cell);

const OUT_OF_RANGE = notComputable({ code: 'out-of-range' });

/** An argument as cells. Nothing, or the invocation object that follows the last argument given, is an argument left out. */
const cellsOf = (argument: unknown): Cells | undefined => {
  if (Array.isArray(argument)) return argument.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  if (argument === null || argument === undefined) return undefined;
  return typeof argument === 'object' && errorCodeOf(argument) === undefined ? undefined : [[cellOf(argument)]];
};

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  const code = errorCodeOf(value) ?? '#VALUE!';
  return RETURNABLE.has(code) ? new CellFailure(code as CellErrorCode) : new CellFailure('#VALUE!', { code: 'error-cell', found: code });
};

const errorCodeOf = (value: object): string | undefined =>
  'code' in value && typeof value.code === 'string' && value.code.startsWith('#') ? value.code : undefined;

/** Errors that a function may return as they came; the others become `#VALUE!` with their name in the sentence. */
const RETURNABLE: ReadonlySet<string> = new Set<CellErrorCode>(['#VALUE!', '#N/A', '#NUM!', '#DIV/0!', '#NULL!']);
