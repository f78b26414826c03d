import { methodById } from '../methods';
import { asksNumber, type Condition } from '../methods/conditions/condition';
import { isField } from './conditionText';
import type { Policy } from './Policy';

/**
 * T3: columns that a policy compares, cuts or weighs as numbers, and nowhere asks as texts: there figures that were typed as text are figures all the same.
 * Other columns are what most of their cells are, so that codes made of digits stay codes.
 */
export const numberColumns = (policy: Policy): readonly string[] => {
  const asked = { numbers: new Set<string>(), texts: new Set<string>() };
  const { params } = policy.method;
  for (const spec of methodById(policy.method.id)?.parameters ?? []) {
    const value = params[spec.id];
    if (spec.kind === 'field' && isField(value) && 'column' in value) asked.numbers.add(value.column);
    if (spec.kind === 'structure') collect(value, asked);
  }
  collect(policy.guards, asked);
  for (const field of policy.profile?.measures ?? []) if ('column' in field) asked.numbers.add(field.column);
  return [...asked.numbers].filter((column) => !asked.texts.has(column));
};

/** Whatever names a column inside a structure: conditions, indicators, axes. A bare column, as prospects are compared by, says nothing of its kind. */
const collect = (value: unknown, asked: { readonly numbers: Set<string>; readonly texts: Set<string> }): void => {
  if (typeof value !== 'object' || value === null) return;
  if (isField(value)) {
    if ('column' in value) asked.texts.add(value.column);
    return;
  }
  const { field, ...rest } = value as { readonly field?: unknown };
  if (isField(field) && 'column' in field) {
    const kind = kindOf(value);
    if (kind !== undefined) asked[kind].add(field.column);
  }
  for (const inner of Object.values(rest)) collect(inner, asked);
};

interface Asking {
  readonly operator?: string;
  readonly scaling?: { readonly kind: string };
  readonly cuts?: unknown;
}

const kindOf = (asking: Asking): 'numbers' | 'texts' | undefined => {
  if (asking.operator === 'blank' || asking.operator === 'notBlank') return undefined;
  if (asking.operator !== undefined) return asksNumber(asking as unknown as Condition) ? 'numbers' : 'texts';
  if (asking.scaling !== undefined) return asking.scaling.kind === 'categories' ? 'texts' : 'numbers';
  return asking.cuts === undefined ? 'texts' : 'numbers';
};
