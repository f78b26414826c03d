import { isFailure, type Failure } from './coerceCell';
import type { CoercedArgument } from './coerceArguments';
import type { WireArgument } from './WireValue';

/** One call, or a matrix of them when ranges were given to scalar parameters. */
type Lifted =
  | { readonly kind: 'one'; readonly args: readonly WireArgument[] }
  | { readonly kind: 'many'; readonly calls: readonly (readonly (readonly WireArgument[] | Failure)[])[] };

/** More cells than this are refused with #VALUE!: a whole column given to a scalar parameter is a mistake, not a request for a million calls. */
const MAXIMUM_LIFTED_CALLS = 100_000;

/**
 * Spreads lifted arguments over a result as large as the largest of them, as Excel's dynamic arrays do: a single row or column repeats,
 * a place that an argument does not reach is #N/A.
 */
export function liftCalls(args: readonly CoercedArgument[]): Lifted | Failure {
  const lifted = args.filter((argument) => argument.kind === 'lifted');
  if (lifted.length === 0) return { kind: 'one', args: args.map((argument) => (argument as { readonly value: WireArgument }).value) };
  const rows = Math.max(...lifted.map((argument) => argument.values.length));
  const columns = Math.max(...lifted.map((argument) => argument.values[0]?.length ?? 0));
  if (rows * columns > MAXIMUM_LIFTED_CALLS) return { fail: '#VALUE!' };
  const calls = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => callAt(args, row, column)));
  return { kind: 'many', calls };
}

function callAt(args: readonly CoercedArgument[], row: number, column: number): readonly WireArgument[] | Failure {
  const values: WireArgument[] = [];
  for (const argument of args) {
    if (argument.kind === 'single') {
      values.push(argument.value);
      continue;
    }
    const line = argument.values[argument.values.length === 1 ? 0 : row];
    const value = line?.[line.length === 1 ? 0 : column];
    if (value === undefined) return { fail: '#N/A' };
    if (isFailure(value)) return value;
    values.push(value);
  }
  return values;
}
