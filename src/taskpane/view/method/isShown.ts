import type { ParameterSpec } from '../../../methods/Method';

/** Whether a parameter has a say beside the others as they are. */
export const isShown = (spec: ParameterSpec, params: Readonly<Record<string, unknown>>): boolean =>
  spec.when === undefined || spec.when.is.some((value) => value === params[spec.when?.id ?? '']);
