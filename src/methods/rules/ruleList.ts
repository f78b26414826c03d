import type { FieldReference } from '../../table/CustomerTable';
import type { Condition, ConditionGroup } from '../conditions/condition';
import { fieldKey } from '../fields/field';

/** U1: tiers tried from the top; the first that holds takes the customer, the remainder all that none holds. */
export interface RuleList {
  /** Best first, labels all different. */
  readonly tiers: readonly RuleTier[];
  /** A label of its own, or that of one of the tiers. */
  readonly remainder: string;
}

export interface RuleTier {
  readonly label: string;
  /** Any of these groups is enough (OR); in a group all conditions must hold (AND). */
  readonly when: readonly ConditionGroup[];
}

export interface RulesParams {
  readonly rules: RuleList;
}

/** A list to start from: one cut on the amount, so that it is seen at once what to change. */
export const STARTING_RULES: RuleList = {
  tiers: [{ label: 'A', when: [{ all: [{ field: { measure: 'netAmount' }, operator: '>=', value: 10_000 }] }] }],
  remainder: 'B',
};

/** Labels of the tiers, best first; the remainder last unless it is one of them. */
export const ruleLabels = ({ tiers, remainder }: RuleList): readonly string[] => [
  ...new Set([...tiers.map(({ label }) => label), remainder]),
];

/** Index among the labels of what the remainder gets. */
export const remainderTier = (list: RuleList): number => ruleLabels(list).indexOf(list.remainder);

export const conditionsOf = ({ tiers }: RuleList): readonly Condition[] => tiers.flatMap(({ when }) => when.flatMap(({ all }) => all));

/** The columns and measures that the rules ask for, each once. */
export const ruleFields = (list: RuleList): readonly FieldReference[] => [
  ...new Map(conditionsOf(list).map(({ field }) => [fieldKey(field), field])).values(),
];

/** The list with a tier called otherwise. */
export const withRuleLabel = ({ tiers, remainder }: RuleList, from: string, to: string): RuleList => ({
  tiers: tiers.map((tier) => (tier.label === from ? { ...tier, label: to } : tier)),
  remainder: remainder === from ? to : remainder,
});
