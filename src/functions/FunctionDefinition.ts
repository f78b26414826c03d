import { CellFailure, isOneCell, unusable, type Cell, type CellContent, type Cells } from './Cell';
import { fitJobs, type FitAnswer, type FitName, type FitQuestion, type Fits } from './fitJobs';
import { isBlank, type Arguments, type CellArguments, type CellReaders, type Parameter, type Parameters } from './Parameter';

/** A custom function as the catalogue holds it: what Excel is told about it, and what it answers. */
export interface FunctionDefinition<N extends string = string> {
  /** Id and name alike. Never changed: workbooks hold it. */
  readonly id: string;
  /** In the order of the formula. */
  readonly parameters: readonly ParameterDeclaration<N>[];
  /** Pure. Arguments in order, `undefined` for one left out. A failure is an error of the whole call. */
  readonly call: (args: readonly (Cells | undefined)[]) => Cells | CellFailure;
  /** The same answer later, for what may take seconds; Excel calls this one where it is there. */
  readonly callLater?: (args: readonly (Cells | undefined)[], fits: Fits) => Promise<Cells | CellFailure>;
}

export interface ParameterDeclaration<N extends string = string> {
  readonly name: N;
  readonly optional: boolean;
}

/** What a function answers one row of cells with. */
type RowAnswer<E extends CellReaders> = (cells: CellArguments<E>) => CellContent | CellFailure;

interface CellwiseSpec<E extends CellReaders, P extends Parameters> {
  readonly id: string;
  /** The leading parameters, answered cell by cell; the result has their shape. */
  readonly each: E;
  readonly rest: P;
  /** `empty` (default): a row whose cells are all blank is answered with "" at once. `answered`: blanks have a meaning of their own. */
  readonly blankRows?: 'empty' | 'answered';
  /** Everything that is the same for all rows, done once; `given` holds the ranges as they came. */
  readonly prepare: (rest: Arguments<P>, given: { readonly [K in keyof E]: Cells }) => RowAnswer<E> | CellFailure;
}

/**
 * A function with one answer per cell. Here, once for all of them: the shape of the result, a single cell beside a range, blank rows, and
 * that a bad cell spoils its own answer only.
 */
export const cellwise = <E extends CellReaders, P extends Parameters>(
  spec: CellwiseSpec<E, P>,
): FunctionDefinition<(keyof E | keyof P) & string> => {
  const names = Object.keys(spec.each);
  const readers = Object.values(spec.each);
  const rest = Object.entries(spec.rest);
  return {
    id: spec.id,
    parameters: [...names.map((name) => ({ name, optional: false })), ...rest.map(([name, { optional }]) => ({ name, optional }))],
    call: (args) => {
      const given = names.map((_, i) => args[i] ?? BLANK);
      const shape = given.find((cells) => !isOneCell(cells)) ?? BLANK;
      if (!given.every((cells) => isOneCell(cells) || haveSameShape(cells, shape)))
        return unusable({ code: 'different-shapes', arguments: names });
      const values = readArguments(rest, args.slice(names.length));
      if (values instanceof CellFailure) return values;
      const answer = spec.prepare(values as Arguments<P>, Object.fromEntries(names.map((name, i) => [name, given[i]])) as never);
      if (answer instanceof CellFailure) return answer;

      const answerRow = (cells: readonly Cell[]): Cell => {
        if (spec.blankRows !== 'answered' && cells.every(isBlank)) return '';
        const row: Record<string, unknown> = {};
        for (let i = 0; i < names.length; i++) {
          const cell = cells[i] as Cell;
          const value = cell instanceof CellFailure ? cell : readers[i]?.(cell, names[i] as string);
          if (value instanceof CellFailure) return value;
          row[names[i] as string] = value;
        }
        return answer(row as CellArguments<E>);
      };
      const cellAt = (cells: Cells, row: number, column: number): Cell => (isOneCell(cells) ? cells[0]?.[0] : cells[row]?.[column]) as Cell;
      return shape.map((line, row) => line.map((_, column) => answerRow(given.map((cells) => cellAt(cells, row, column)))));
    },
  };
};

interface WholeSpec<P extends Parameters> {
  readonly id: string;
  readonly parameters: P;
  readonly compute: (args: Arguments<P>) => Cells | CellFailure;
}

/** A function with one answer for its arguments as a whole: a spilled block. */
export const whole = <P extends Parameters>(spec: WholeSpec<P>): FunctionDefinition<keyof P & string> => {
  const parameters = Object.entries(spec.parameters);
  return {
    id: spec.id,
    parameters: parameters.map(([name, { optional }]) => ({ name, optional })),
    call: (args) => {
      const values = readArguments(parameters, args);
      return values instanceof CellFailure ? values : spec.compute(values as Arguments<P>);
    },
  };
};

interface FittedSpec<P extends Parameters, J extends FitName> {
  readonly id: string;
  readonly parameters: P;
  readonly job: J;
  readonly question: (args: Arguments<P>) => FitQuestion<J> | CellFailure;
  readonly answer: (fit: FitAnswer<J>) => Cells | CellFailure;
}

/** A function whose answer is a fit, computed off the main thread where that is possible. */
export const fitted = <P extends Parameters, J extends FitName>(spec: FittedSpec<P, J>): FunctionDefinition<keyof P & string> => {
  const parameters = Object.entries(spec.parameters);
  const questionOf = (args: readonly (Cells | undefined)[]): FitQuestion<J> | CellFailure => {
    const values = readArguments(parameters, args);
    return values instanceof CellFailure ? values : spec.question(values as Arguments<P>);
  };
  const job = fitJobs[spec.job] as (question: FitQuestion<J>) => FitAnswer<J>;
  return {
    id: spec.id,
    parameters: parameters.map(([name, { optional }]) => ({ name, optional })),
    call: (args) => {
      const question = questionOf(args);
      return question instanceof CellFailure ? question : spec.answer(job(question));
    },
    callLater: async (args, fits) => {
      const question = questionOf(args);
      return question instanceof CellFailure ? question : spec.answer(await fits[spec.job](question));
    },
  };
};

const BLANK: Cells = [[null]];

const haveSameShape = (a: Cells, b: Cells): boolean => a.length === b.length && a[0]?.length === b[0]?.length;

const readArguments = (
  parameters: readonly (readonly [string, Parameter<unknown>])[],
  args: readonly (Cells | undefined)[],
): Readonly<Record<string, unknown>> | CellFailure => {
  const values: Record<string, unknown> = {};
  for (const [i, [name, parameter]] of parameters.entries()) {
    const value = parameter.read(args[i], name);
    if (value instanceof CellFailure) return value;
    values[name] = value;
  }
  return values;
};
