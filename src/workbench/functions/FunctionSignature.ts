/** What `functions.json` says of one custom function, with Excel's defaults filled in. */
export interface FunctionSignature {
  /** The name under which the add-in associated it. The runtime compares ids in upper case. */
  readonly id: string;
  /** What the user types, upper case, with the add-in's namespace in front where it has one. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  readonly returnsMatrix: boolean;
  readonly cancelable: boolean;
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
  /** Error values reach parameters of type `any` instead of failing the call. */
  readonly errorsAllowed: boolean;
}

export type ParameterType = 'number' | 'string' | 'boolean' | 'any';

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: ParameterType;
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
  /** The last parameter may come any number of times; the add-in receives them as one array. */
  readonly repeating: boolean;
}

/** Excel's own limit of arguments of a function. */
const MAXIMUM_ARGUMENTS = 255;

/** How many arguments a formula may give. */
export function argumentCounts(signature: FunctionSignature): { readonly minimum: number; readonly maximum: number } {
  const required = signature.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const repeats = signature.parameters.some((parameter) => parameter.repeating);
  return { minimum: required, maximum: repeats ? MAXIMUM_ARGUMENTS : signature.parameters.length };
}
