import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { changeSize, compareChanges, type ChangeSize } from '../fields/changeSize';
import { conditionHolds, type Condition, type ConditionGroup } from '../conditions/condition';
import { isMissing, type FieldValue } from '../fields/FieldValue';
import { conditionTarget } from '../conditions/conditionTarget';
import { fieldKey, fieldName } from '../fields/field';
import { changeFact } from '../fields/fieldChange';
import { isPossible } from '../fields/measureRange';
import type { Classification, Explanation, ExplanationFact } from '../Method';
import { ruleFields, type RuleTier, type RulesParams } from './ruleList';
import { firstRule, tierOfRule, valueReader, type ReadValue } from './rulesClassify';
import { holdsWholeNumbers } from '../fields/wholeMeasure';

/** Which rule took the customer and by what; what kept the nearest of the rules before it; the fewest and smallest changes that a better rule asks for. */
export const explainRules = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  { rules }: RulesParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const read = valueReader(table, ruleFields(rules))(row);
  const rule = firstRule(rules, read);
  const tier = tierOfRule(rules, rule);
  const label = (index: number): string => classification.tiers[index] as string;
  const taken = rules.tiers[rule];
  const above = nearestRule(rules.tiers.slice(0, rule), read);
  const reasons: ExplanationFact[] = [
    taken === undefined
      ? { code: 'rule-none', facts: { tier: label(tier) } }
      : { code: 'rule-first', facts: { tier: label(tier), place: rule + 1 } },
    ...(taken === undefined ? [] : holdingGroup(taken, read).map((condition) => conditionFact('condition-holds', condition, read))),
    ...(above === undefined
      ? []
      : failing(nearestGroup(above, read), read).map((condition) =>
          conditionFact('condition-fails', condition, read, { tier: label(rules.tiers.indexOf(above)) }),
        )),
  ];
  if (depth === 'reasons' || tier === 0) return { tier: label(tier), reasons };
  const next = leastChange(rules.tiers.slice(0, tier), read, (field) => holdsWholeNumbers(table, field));
  if (next === undefined) return { tier: label(tier), reasons };
  const changed = firstRule(rules, (field) => next.find((change) => fieldKey(change.field) === fieldKey(field))?.to ?? read(field));
  return {
    tier: label(tier),
    reasons,
    next: { tier: label(tierOfRule(rules, changed)), changes: next.map(({ field, from, to }) => changeFact(field, from, to)) },
  };
};

/** A condition beside what the customer has. */
const conditionFact = (
  code: 'condition-holds' | 'condition-fails',
  condition: Condition,
  read: ReadValue,
  more: Readonly<Record<string, string>> = {},
): ExplanationFact => {
  const value = read(condition.field);
  return {
    code,
    facts: {
      ...more,
      column: fieldName(condition.field),
      value: isMissing(value) ? '' : value,
      operator: condition.operator,
      ...('value' in condition ? { wanted: condition.value } : {}),
      ...('from' in condition ? { wanted: condition.from, to: condition.to } : {}),
      ...('values' in condition ? { wanted: condition.values.join(', ') } : {}),
      ...('text' in condition ? { wanted: condition.text } : {}),
    },
  };
};

const failing = ({ all }: ConditionGroup, read: ReadValue): Condition[] =>
  all.filter((condition) => !conditionHolds(condition, read(condition.field)));

const holdingGroup = ({ when }: RuleTier, read: ReadValue): readonly Condition[] =>
  when.find((group) => failing(group, read).length === 0)?.all ?? [];

/** Of the rules that come first the one that lacks the fewest conditions, the last of several. */
const nearestRule = (tiers: readonly RuleTier[], read: ReadValue): RuleTier | undefined =>
  tiers
    .map((tier) => ({ tier, lacks: failing(nearestGroup(tier, read), read).length }))
    .toReversed()
    .reduce<{ tier: RuleTier; lacks: number } | undefined>((best, each) => (best && best.lacks <= each.lacks ? best : each), undefined)
    ?.tier;

/** The group that lacks the fewest conditions. */
const nearestGroup = ({ when }: RuleTier, read: ReadValue): ConditionGroup =>
  when.reduce((best, group) => (failing(group, read).length < failing(best, read).length ? group : best));

interface Change {
  readonly field: FieldReference;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** Of all groups of the better tiers the one that changes the fewest fields, then the one that changes them least in proportion. */
const leastChange = (
  tiers: readonly RuleTier[],
  read: ReadValue,
  isWhole: (field: FieldReference) => boolean,
): readonly Change[] | undefined => {
  const candidates = tiers.flatMap(({ when }) => when.flatMap((group) => changesFor(group, read, isWhole) ?? []));
  return candidates.sort((a, b) => compareChanges(a.sizes, b.sizes))[0]?.changes;
};

const changesFor = (
  { all }: ConditionGroup,
  read: ReadValue,
  isWhole: (field: FieldReference) => boolean,
): { readonly changes: readonly Change[]; readonly sizes: readonly ChangeSize[] }[] | undefined => {
  const byField = new Map(all.map(({ field }) => [fieldKey(field), field]));
  const changes: Change[] = [];
  for (const [key, field] of byField) {
    const from = read(field);
    const to = conditionTarget(
      all.filter((condition) => fieldKey(condition.field) === key),
      from,
      isWhole(field),
    );
    if (to === undefined || !isPossible(field, to)) return undefined;
    if (!Object.is(to, from)) changes.push({ field, from, to });
  }
  return [{ changes, sizes: changes.map(({ from, to }) => changeSize(from, to)) }];
};
