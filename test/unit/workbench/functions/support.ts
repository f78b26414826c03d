import type { FunctionParameter, FunctionSignature } from '../../../../src/workbench/functions/FunctionSignature';

export function parameter(patch: Partial<FunctionParameter> = {}): FunctionParameter {
  return { name: 'p', description: '', type: 'any', dimensionality: 'scalar', optional: false, repeating: false, ...patch };
}

export function signature(patch: Partial<FunctionSignature> = {}): FunctionSignature {
  return {
    id: 'F',
    name: 'F',
    description: '',
    parameters: [parameter()],
    returnsMatrix: false,
    cancelable: false,
    requiresAddress: false,
    requiresParameterAddresses: false,
    errorsAllowed: false,
    ...patch,
  };
}
