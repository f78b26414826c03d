import type { StoredArgument } from './ArgumentStore';
import type { CallResult } from './convertResult';
import { FunctionCallFlag, type FunctionCall } from './CustomFunctionService';
import type { FunctionSignature } from './FunctionSignature';

/** One set of arguments of one function, asked once for all the cells that need it. */
export interface Call {
  readonly key: string;
  readonly signature: FunctionSignature;
  readonly args: readonly StoredArgument[];
  /** `Sheet1!A1`, for functions that ask for it. */
  readonly address: string | null;
  readonly parameterAddresses: readonly (string | null)[] | undefined;
  state: 'queued' | 'asked' | 'answered';
  invocationId: number;
  result: CallResult | undefined;
  /** The calculation that last needed it. */
  lastPass: number;
}

/** Size of the arguments as they are sent. */
export function argumentBytes(call: Call): number {
  return call.args.reduce((bytes, argument) => bytes + argument.bytes + 1, 1);
}

export function functionCall({ signature, args, address, parameterAddresses, invocationId }: Call): FunctionCall {
  const cancelable = signature.cancelable ? FunctionCallFlag.cancelable : FunctionCallFlag.none;
  const errorValues = signature.errorsAllowed ? FunctionCallFlag.errorValues : FunctionCallFlag.none;
  return {
    invocationId,
    functionId: signature.id,
    arguments: args.map((argument) => argument.value),
    address,
    flags: cancelable | errorValues,
    ...(parameterAddresses === undefined ? {} : { parameterAddresses }),
  };
}
