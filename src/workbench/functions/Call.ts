import type { CallResult } from './convertResult';
import type { FunctionSignature } from './FunctionSignature';

/** One set of arguments of one function, asked once for all the cells that need it. */
export interface Call {
  readonly key: string;
  readonly signature: FunctionSignature;
  /** The arguments as JSON text, one by one. */
  readonly argumentsJson: readonly string[];
  /** Keys of the stored matrices among them. */
  readonly argumentKeys: readonly string[];
  /** `Sheet1!A1`, for functions that ask for it. */
  readonly address: string | null;
  readonly parameterAddresses: readonly (string | null)[] | null;
  state: 'queued' | 'asked' | 'answered';
  invocationId: number;
  result: CallResult | undefined;
  /** The calculation that last needed it. */
  lastPass: number;
}

/** Bits of an invocation's flags. */
const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

/** What the runtime of Office.js expects as the message of an invocation. Written by hand so that large arguments are not serialised again. */
export function invocationMessage(call: Call): string {
  const flags = (call.signature.cancelable ? CANCELABLE : 0) | (call.signature.errorsAllowed ? ERRORS_ALLOWED : 0);
  return `[${String(call.invocationId)},${JSON.stringify(call.signature.id)},[${call.argumentsJson.join(',')}],${JSON.stringify(call.address)},${String(flags)},${JSON.stringify(call.parameterAddresses)}]`;
}
