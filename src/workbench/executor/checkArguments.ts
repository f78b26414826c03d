import type { ArgumentKind, Catalogue, CatalogueParameter } from '../catalogue/Catalogue';
import { HostError } from './HostError';
import { isHostObject } from './HostObject';

/** Excel's own words for what it cannot take. */
export const INVALID_ARGUMENT = 'The argument is invalid or missing or has an incorrect format.';

/** Throws `InvalidArgument` unless number and kinds of the arguments fit the parameters. */
export function checkArguments(catalogue: Catalogue, parameters: readonly CatalogueParameter[], values: readonly unknown[]): void {
  if (values.length > parameters.length)
    throw new HostError('InvalidArgument', `${INVALID_ARGUMENT} (${values.length} arguments, at most ${parameters.length} are taken)`);
  parameters.forEach((parameter, index) => {
    const value = values[index];
    const missing = value === undefined;
    if (missing ? !parameter.optional : !isAccepted(catalogue, parameter.accepts, value))
      throw new HostError(
        'InvalidArgument',
        `${INVALID_ARGUMENT} (${parameter.name}${missing ? ' is missing' : ` cannot be ${describe(value)}`})`,
      );
  });
}

/**
 * Throws `InvalidArgument` unless a property takes the value. Matrices take single values too (Excel repeats them), and everything takes
 * `null`.
 */
export function checkValue(catalogue: Catalogue, accepts: readonly ArgumentKind[], name: string, value: unknown): void {
  if (value === null || accepts.includes('array') || isAccepted(catalogue, accepts, value)) return;
  throw new HostError('InvalidArgument', `${INVALID_ARGUMENT} (${name} cannot be ${describe(value)})`);
}

function isAccepted(catalogue: Catalogue, accepts: readonly ArgumentKind[], value: unknown): boolean {
  return accepts.length === 0 || accepts.some((kind) => matches(catalogue, kind, value));
}

function matches(catalogue: Catalogue, kind: ArgumentKind, value: unknown): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'array':
      return Array.isArray(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === kind;
  }
  const name = kind.slice(1);
  if (kind.startsWith('#')) return typeof value === 'string' && (catalogue.enums[name]?.includes(value) ?? false);
  if (kind.startsWith('=')) return value === name;
  return isHostObject(value) && value.$type === name;
}

function describe(value: unknown): string {
  if (isHostObject(value)) return `an object of type ${value.$type}`;
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
