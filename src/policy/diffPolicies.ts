import { canonicalJson } from './canonicalJson';
import type { Policy } from './Policy';

/** P5, as data: one change of a policy. Words are made from it by `i18n`. */
export interface PolicyChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Keys and list positions from the top: `['method', 'params', 'cuts', 1]`; a tier stands by its label, a guard by its name; a list of words changes word by word. */
  readonly path: readonly (string | number)[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What differs from one policy to another, but for the revision, in the order of the document. Same content, no change. */
export const diffPolicies = (before: Policy, after: Policy): readonly PolicyChange[] => {
  return [
    ...diffValues(byLabel(before), byLabel(after), []),
    ...orderChange(
      'tierOrder',
      before.tiers.map(({ label }) => label),
      after.tiers.map(({ label }) => label),
    ),
    ...orderChange('guardOrder', Object.keys(guardsByName(before)), Object.keys(guardsByName(after))),
  ];
};

/** The same names in another order. */
const orderChange = (path: string, before: readonly string[], after: readonly string[]): PolicyChange[] => {
  const isSameSet = canonicalJson(before.toSorted()) === canonicalJson(after.toSorted());
  return isSameSet && canonicalJson(before) !== canonicalJson(after) ? [{ kind: 'changed', path: [path], before, after }] : [];
};

/** Tiers by their labels, so that a tier put in front of others is one addition and not a change of each. */
const byLabel = (policy: Policy): Record<string, unknown> => ({
  ...policy,
  revision: undefined,
  tiers: Object.fromEntries(policy.tiers.map(({ label, ...rest }) => [label, rest])),
  guards: guardsByName(policy),
});

/** Guards stand by their names, or by their places (`#1`) where names are missing or come twice. */
const guardsByName = ({ guards = [] }: Policy): Record<string, unknown> => {
  const names = new Set(guards.map(({ name }) => name));
  const isNamed = !names.has('') && names.size === guards.length;
  return Object.fromEntries(guards.map((guard, i) => [isNamed ? guard.name : `#${i + 1}`, guard]));
};

const diffValues = (before: unknown, after: unknown, path: readonly (string | number)[]): PolicyChange[] => {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (before === undefined) return [{ kind: 'added', path, after }];
  if (after === undefined) return [{ kind: 'removed', path, before }];
  if (isTextList(before) && isTextList(after)) return diffTexts(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) => i).flatMap((i) =>
      diffValues(before[i], after[i], [...path, i]),
    );
  }
  if (isPlain(before) && isPlain(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => diffValues(before[key], after[key], [...path, key]));
  }
  return [{ kind: 'changed', path, before, after }];
};

/** Lists of words are sets to people; a new order alone is a change of the whole. */
const diffTexts = (before: readonly string[], after: readonly string[], path: readonly (string | number)[]): PolicyChange[] => {
  const removed = before.filter((text) => !after.includes(text)).map((text) => ({ kind: 'removed' as const, path, before: text }));
  const added = after.filter((text) => !before.includes(text)).map((text) => ({ kind: 'added' as const, path, after: text }));
  const changes = [...removed, ...added];
  return changes.length > 0 ? changes : [{ kind: 'changed', path, before, after }];
};

const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
