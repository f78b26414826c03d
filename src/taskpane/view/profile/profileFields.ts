import { fieldKey } from '../../../methods/fields/field';
import type { Policy, PolicyProfile } from '../../../policy/Policy';
import type { FieldReference } from '../../../table/CustomerTable';
import type { TableHeader } from '../../../table/RawTable';
import { conditionFields, fieldOptions } from '../method/fieldOptions';

/** As many as the policy's schema takes (A9). */
export const MOST_MEASURES = 5;
export const MOST_TEXTS = 3;

export const EMPTY_PROFILE: PolicyProfile = { measures: [], texts: [] };

/** Figures that can still be compared: numbers that the source has or gives. */
export const measuresLeft = (policy: Policy, header: TableHeader, { measures }: PolicyProfile): readonly FieldReference[] => {
  const chosen = new Set(measures.map(fieldKey));
  return fieldOptions(policy, header, { kind: 'number' }).filter((field) => !chosen.has(fieldKey(field)));
};

/** Columns of texts that can still be compared; those that people compare by (region, industry, category) first. */
export const textsLeft = (policy: Policy, header: TableHeader, { texts }: PolicyProfile): readonly string[] => {
  const { amount, region, industry, category } = policy.source.columns;
  const columns = conditionFields(policy, header).flatMap((field) => ('column' in field && field.column !== amount ? [field.column] : []));
  const first = [region, industry, category].filter((column) => column !== undefined);
  return [...new Set([...first, ...columns])].filter((column) => columns.includes(column) && !texts.includes(column));
};
