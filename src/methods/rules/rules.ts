import type { Method } from '../Method';
import { classifyRules, rulesFindings } from './rulesClassify';
import { explainRules } from './rulesExplain';
import { ruleFields, ruleLabels, STARTING_RULES, withRuleLabel, type RulesParams } from './ruleList';
import { ruleListSchema } from './ruleListSchema';
import { tierCountProblem } from '../tierLabels';

export const rules: Method<RulesParams> = {
  id: 'rules',
  requires: {
    customers: ['customer'],
    transactions: ['customer', 'date', 'amount'],
    invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
  },
  parameters: [{ kind: 'structure', id: 'rules', prominence: 'main', editor: 'rules', default: STARTING_RULES, schema: ruleListSchema }],
  fields: (params) => ruleFields(params.rules),
  check: (params, tierCount) => {
    const expected = ruleLabels(params.rules).length;
    return tierCount === 0 || tierCount === expected ? [] : [tierCountProblem(expected, tierCount)];
  },
  lint: (params) => rulesFindings(params.rules),
  defaultTiers: (params) => ruleLabels(params.rules),
  renameTier: (params, from, to) => ({ ...params, rules: withRuleLabel(params.rules, from, to) }),
  reference: 'R. L. Rivest, "Learning decision lists", Machine Learning 2 (1987): ordered rules, the first that holds decides',
  picture: 'tiers',
  classify: classifyRules,
  explain: explainRules,
  outputs: () => [{ key: 'tier', type: 'text' }],
};
