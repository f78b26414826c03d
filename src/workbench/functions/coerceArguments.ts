import { CellError, type CellContent, type GridArgument } from '../grid/Grid';
import { coerceCell, isFailure, type Failure } from './coerceCell';
import type { FunctionParameter, FunctionSignature } from './FunctionSignature';
import type { WireArgument, WireValue } from './WireValue';

/** What a scalar parameter was given: one value for all calls, or one for each cell of the spilled result. */
export type CoercedArgument =
  | { readonly kind: 'single'; readonly value: WireArgument }
  | { readonly kind: 'lifted'; readonly values: readonly (readonly (WireValue | Failure)[])[] };

/**
 * The arguments of a formula as Excel hands them to a custom function: one per parameter, an omitted one as null, those of a repeating
 * parameter gathered in one array. A range given to a scalar parameter is lifted: the call is made for each of its cells.
 *
 * Problems: the first argument that cannot be used decides the error, but #BUSY! in any of them comes first: the call waits.
 * Cost: one pass over the cells.
 */
export function coerceArguments(signature: FunctionSignature, args: readonly GridArgument[]): readonly CoercedArgument[] | Failure {
  if (args.some(holdsBusy)) return { fail: '#BUSY!' };
  const coerced: CoercedArgument[] = [];
  for (const [index, parameter] of signature.parameters.entries()) {
    if (parameter.repeating) {
      const collected = coerceRepeating(signature, parameter, args.slice(index));
      if (isFailure(collected)) return collected;
      coerced.push({ kind: 'single', value: collected });
      continue;
    }
    const one = coerceOne(signature, parameter, args[index]);
    if (isFailure(one)) return one;
    coerced.push(one);
  }
  return coerced;
}

function coerceOne(signature: FunctionSignature, parameter: FunctionParameter, argument: GridArgument): CoercedArgument | Failure {
  if (argument === undefined) {
    // A formula may leave out a required argument only as an empty one between commas, which Excel reads as blank.
    const value = parameter.optional ? null : coerceCell(null, parameter.type, signature.errorsAllowed);
    if (isFailure(value)) return value;
    return { kind: 'single', value: parameter.dimensionality === 'matrix' && !parameter.optional ? [[value]] : value };
  }
  if (parameter.dimensionality === 'matrix') {
    const cells = argument.kind === 'matrix' ? argument.values : [[argument.value]];
    const values = coerceMatrix(cells, parameter, signature.errorsAllowed);
    return isFailure(values) ? values : { kind: 'single', value: values };
  }
  if (argument.kind === 'matrix' && !isSingleCell(argument.values)) {
    const values = argument.values.map((row) => row.map((cell) => coerceCell(cell, parameter.type, signature.errorsAllowed)));
    return { kind: 'lifted', values };
  }
  const cell = argument.kind === 'matrix' ? (argument.values[0]?.[0] ?? null) : argument.value;
  const value = coerceCell(cell, parameter.type, signature.errorsAllowed);
  return isFailure(value) ? value : { kind: 'single', value };
}

function coerceRepeating(
  signature: FunctionSignature,
  parameter: FunctionParameter,
  args: readonly GridArgument[],
): readonly WireArgument[] | Failure {
  const collected: WireArgument[] = [];
  for (const argument of args) {
    const one = coerceOne(signature, { ...parameter, optional: true }, argument);
    if (isFailure(one)) return one;
    // Excel passes every cell of a range given to a repeating scalar as an argument of its own.
    if (one.kind === 'single') collected.push(one.value);
    else
      for (const cell of one.values.flat()) {
        if (isFailure(cell)) return cell;
        collected.push(cell);
      }
  }
  return collected;
}

function coerceMatrix(
  cells: readonly (readonly CellContent[])[],
  parameter: FunctionParameter,
  errorsAllowed: boolean,
): readonly (readonly WireValue[])[] | Failure {
  // The common case, a population of plain cells to an `any` matrix, keeps its array: nothing to convert and nothing to copy.
  if (parameter.type === 'any' && !factsOf(cells).errors) return cells as readonly (readonly WireValue[])[];
  const values: WireValue[][] = [];
  for (const row of cells) {
    const converted: WireValue[] = [];
    for (const cell of row) {
      const value = coerceCell(cell, parameter.type, errorsAllowed);
      if (isFailure(value)) return value;
      converted.push(value);
    }
    values.push(converted);
  }
  return values;
}

function isSingleCell(cells: readonly (readonly CellContent[])[]): boolean {
  return cells.length === 1 && cells[0]?.length === 1;
}

function holdsBusy(argument: GridArgument): boolean {
  if (argument === undefined) return false;
  return argument.kind === 'scalar' ? isBusy(argument.value) : factsOf(argument.values).busy;
}

function isBusy(cell: CellContent): boolean {
  return cell instanceof CellError && cell.code === '#BUSY!';
}

interface MatrixFacts {
  readonly errors: boolean;
  readonly busy: boolean;
}

/** A column that a thousand formulas share is looked through once a calculation. */
const FACTS = new WeakMap<readonly (readonly CellContent[])[], MatrixFacts>();

function factsOf(cells: readonly (readonly CellContent[])[]): MatrixFacts {
  let facts = FACTS.get(cells);
  if (facts === undefined) {
    const errors = cells.some((row) => row.some((cell) => cell instanceof CellError));
    facts = { errors, busy: errors && cells.some((row) => row.some(isBusy)) };
    FACTS.set(cells, facts);
  }
  return facts;
}
