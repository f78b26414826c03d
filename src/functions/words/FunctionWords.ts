import type { catalogue, FunctionId } from '../catalogue';
import type { FunctionDefinition } from '../FunctionDefinition';

type ParameterName<F extends FunctionId> = (typeof catalogue)[F] extends FunctionDefinition<infer N> ? N : never;

/** What Excel shows while a formula is typed: a description of each function and of each of its parameters. None may be missing. */
export type FunctionWords = {
  readonly [F in FunctionId]: {
    readonly description: string;
    readonly parameters: Readonly<Record<ParameterName<F>, string>>;
  };
};
