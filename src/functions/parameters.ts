import { CellFailure, flatCells, isOneCell, unusable, type Cell, type CellContent, type Cells } from './Cell';
import { describeCell } from './describeCell';
import { isBlank, type Parameter } from './Parameter';

/** Makes a parameter optional: left out or blank reads as `undefined`. */
export const optional = <T>(parameter: Parameter<T>): Parameter<T | undefined> => withDefault<T | undefined>(parameter, undefined);

const isAllBlank = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

const required = <T>(read: (cells: Cells, name: string) => T | CellFailure): Parameter<T> => ({
  optional: false,
  read: (argument, name) => (argument === undefined ? unusable({ code: 'argument-missing', argument: name }) : read(argument, name)),
});

/** A range as it is, errors included: populations and columns of transactions, whose readers leave out what they cannot use. */
export const range: Parameter<Cells> = required((cells) => cells);

/** A row or a column as a plain list; an error in it is an error of the argument. */
const list = (cells: Cells, name: string): readonly CellContent[] | CellFailure => {
  if (cells.length > 1 && (cells[0] as readonly Cell[]).length > 1) return unusable({ code: 'not-a-list', argument: name });
  return errorFree(flatCells(cells), name);
};

const errorFree = (cells: readonly Cell[], name: string): readonly CellContent[] | CellFailure => {
  const error = cells.find((cell) => cell instanceof CellFailure);
  return error === undefined
    ? (cells as readonly CellContent[])
    : unusable({ code: 'error-in-argument', argument: name, found: describeCell(error) });
};

/** A row or column of numbers, each cell filled. */
export const numbers: Parameter<readonly number[]> = required((cells, name) => {
  const values = list(cells, name);
  if (values instanceof CellFailure) return values;
  const wrong = values.findIndex((value) => typeof value !== 'number');
  if (wrong < 0) return values as readonly number[];
  return unusable({ code: 'not-numbers', argument: name, found: describeCell(values[wrong] as Cell) });
});

const checkedNumbers = (isRight: (values: readonly number[]) => boolean, code: 'not-shares' | 'not-ascending' | 'not-descending') =>
  required((cells, name) => {
    const values = numbers.read(cells, name);
    if (values instanceof CellFailure || isRight(values)) return values;
    return unusable({ code, argument: name });
  });

/** Tiers have letters from A to Z. */
const MOST_CUTS = 25;

const cutsOf = (parameter: Parameter<readonly number[]>): Parameter<readonly number[]> => ({
  ...parameter,
  read: (argument, name) => {
    const values = parameter.read(argument, name);
    if (values instanceof CellFailure || values.length <= MOST_CUTS) return values;
    return unusable({ code: 'too-many', argument: name, most: MOST_CUTS });
  },
});

const isAscending = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > (values[i - 1] as number));

/** Shares strictly between 0 and 1, ascending. */
export const shares = cutsOf(
  checkedNumbers((values) => isAscending(values) && values.every((value) => value > 0 && value < 1), 'not-shares'),
);

/** Limits from the lowest up, no two equal. */
export const ascending = checkedNumbers(isAscending, 'not-ascending');

/** Cuts on a score, from the highest down; equal ones make a tier that stays empty, as TIERLIMITS writes it. */
export const descending = cutsOf(
  checkedNumbers((values) => values.every((value, i) => i === 0 || value <= (values[i - 1] as number)), 'not-descending'),
);

/** A row or column of labels: whatever can stand in a cell; blank is an empty label. */
export const labels: Parameter<readonly (string | number | boolean)[]> = required((cells, name) => {
  const values = list(cells, name);
  return values instanceof CellFailure ? values : values.map((value) => value ?? '');
});

/** A block of labels, row by row. */
export const labelGrid: Parameter<readonly (readonly (string | number | boolean)[])[]> = required((cells, name) => {
  const error = errorFree(flatCells(cells), name);
  return error instanceof CellFailure ? error : (cells as readonly (readonly CellContent[])[]).map((row) => row.map((cell) => cell ?? ''));
});

const oneCell = <T>(read: (cell: CellContent, name: string) => T | CellFailure): Parameter<T> =>
  required((cells, name) => {
    if (!isOneCell(cells)) return unusable({ code: 'not-one-cell', argument: name });
    const content = errorFree(flatCells(cells), name);
    return content instanceof CellFailure ? content : read(content[0] as CellContent, name);
  });

/** One cell with anything in it. */
export const oneLabel: Parameter<string | number | boolean> = oneCell((cell) => cell ?? '');

/** One of some words, in any case. Left out or blank it is the first; 0 counts as blank, since some hosts hand that over for one. */
export const choice = <const O extends readonly [string, ...string[]]>(options: O): Parameter<O[number]> => ({
  optional: true,
  read: (argument, name) => {
    if (argument === undefined || isAllBlank(argument)) return options[0];
    const word = oneCell((cell) => cell).read(argument, name);
    if (word instanceof CellFailure) return word;
    return word === 0 ? options[0] : oneOf(options, word, name);
  },
});

/** The option that a word names, whatever its case. */
export const oneOf = <O extends string>(options: readonly O[], word: CellContent, name: string): O | CellFailure =>
  options.find((option) => typeof word === 'string' && option.toLowerCase() === word.trim().toLowerCase()) ??
  unusable({ code: 'not-one-of', argument: name, options, found: describeCell(word) });

/** A whole number between two bounds that must be given. */
export const requiredWholeNumber = (minimum: number, maximum: number): Parameter<number> =>
  oneCell((cell, name) =>
    typeof cell === 'number' && Number.isInteger(cell) && cell >= minimum && cell <= maximum
      ? cell
      : unusable({ code: 'not-a-whole-number', argument: name, minimum, maximum }),
  );

/** A whole number between two bounds; left out or blank it is the default. */
export const wholeNumber = (minimum: number, maximum: number, fallback: number): Parameter<number> =>
  withDefault(requiredWholeNumber(minimum, maximum), fallback);

/** Makes a parameter optional: left out or blank it is the default. */
export const withDefault = <T>(parameter: Parameter<T>, fallback: T): Parameter<T> => ({
  optional: true,
  read: (argument, name) => (argument === undefined || isAllBlank(argument) ? fallback : parameter.read(argument, name)),
});

/** One number, above a limit where there is one. */
export const oneNumber = (limit = -Infinity): Parameter<number> =>
  oneCell((cell, name) => {
    if (typeof cell !== 'number') return unusable({ code: 'not-a-number', argument: name, found: describeCell(cell) });
    return cell > limit ? cell : unusable({ code: 'not-above', argument: name, limit, found: describeCell(cell) });
  });

/** A date: a serial of the workbook, 1 or later; the time of day is dropped. */
export const day: Parameter<number> = oneCell((cell, name) =>
  typeof cell === 'number' && cell >= 1 ? Math.floor(cell) : unusable({ code: 'not-a-date', argument: name, found: describeCell(cell) }),
);
