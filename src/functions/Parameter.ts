import type { Cell, CellContent, CellFailure, Cells } from './Cell';

/**
 * One parameter of a function as data. Every parameter is declared to Excel as a matrix of `any`, so that blanks and errors reach us as such and
 * the sentence about a wrong argument is ours. That holds for single values too: of a range given to a scalar parameter Excel would call the
 * function once per cell and keep the first cell of each result, so that a column of horizons would put wrong numbers in the sheet unseen.
 */
export interface Parameter<T> {
  readonly optional: boolean;
  /** What the argument means; `undefined` is an argument that was left out. */
  readonly read: (argument: Cells | undefined, name: string) => T | CellFailure;
}

/** Parameters in the order of the formula. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

export type Arguments<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** Reads one cell of a range that is answered cell by cell; error cells never get here. */
export type CellReader<T> = (cell: CellContent, name: string) => T | CellFailure;

export type CellReaders = Readonly<Record<string, CellReader<unknown>>>;

export type CellArguments<E extends CellReaders> = { readonly [K in keyof E]: E[K] extends CellReader<infer T> ? T : never };

/** A blank cell, an empty text, or nothing at all. */
export const isBlank = (cell: Cell): cell is null | '' => cell === null || cell === '';
