import type { Problem } from '../../base/Problem';
import { fieldKey } from '../fields/field';
import { indicatorsSchema } from '../indicators/indicatorSchema';
import { judgementsParameter } from './judgementsParameter';
import type { Method } from '../Method';
import { letterLabels, tierCountProblem } from '../tierLabels';
import { classifyWeighted } from './weightedClassify';
import { explainWeighted } from './weightedExplain';
import type { WeightedParams } from './weightedParams';

export const weightedScore: Method<WeightedParams> = {
  id: 'weightedScore',
  requires: {
    customers: ['customer'],
    transactions: ['customer', 'date', 'amount'],
    invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
  },
  parameters: [
    { kind: 'structure', id: 'indicators', prominence: 'main', editor: 'indicators', default: [], schema: indicatorsSchema },
    { kind: 'choice', id: 'tiersBy', prominence: 'main', options: ['score', 'countShare', 'scoreShare'], default: 'score' },
    {
      kind: 'scoreCuts',
      id: 'scoreCuts',
      prominence: 'main',
      default: [80, 60],
      minimum: 0,
      maximum: 100,
      when: { id: 'tiersBy', is: ['score'] },
    },
    {
      kind: 'shares',
      id: 'shareCuts',
      prominence: 'main',
      default: [0.2, 0.5],
      minimumLength: 1,
      maximumLength: 9,
      when: { id: 'tiersBy', is: ['countShare', 'scoreShare'] },
    },
    {
      kind: 'choice',
      id: 'boundary',
      prominence: 'more',
      options: ['up', 'down', 'nearest'],
      default: 'up',
      when: { id: 'tiersBy', is: ['countShare', 'scoreShare'] },
    },
    { kind: 'number', id: 'minimumCoverage', prominence: 'more', minimum: 0, maximum: 100, default: 60, unit: 'percent', lever: 'limit' },
    judgementsParameter,
  ],
  fields: ({ indicators }) => [...new Map(indicators.map(({ field }) => [fieldKey(field), field])).values()],
  check: (params, tierCount) => {
    const problems: Problem[] = [];
    if (params.indicators.length === 0) {
      problems.push({ code: 'parameter-invalid', path: 'indicators', expected: 'length >= 1', found: 'length 0' });
    } else if (params.indicators.every(({ weight }) => weight === 0)) problems.push({ code: 'weights-all-zero' });
    params.indicators.forEach(({ field, scaling }, i) => {
      if (scaling.kind !== 'categories' || 'column' in field) return;
      problems.push({ code: 'parameter-invalid', path: `indicators[${i}].field`, expected: 'column', found: field.measure });
    });
    const expected = tierTotal(params);
    if (tierCount !== 0 && tierCount !== expected) problems.push(tierCountProblem(expected, tierCount));
    return problems;
  },
  defaultTiers: (params) => letterLabels(tierTotal(params)),
  reference: 'K. P. Yoon & C.-L. Hwang, "Multiple Attribute Decision Making: An Introduction" (1995), simple additive weighting',
  picture: 'scores',
  classify: classifyWeighted,
  explain: explainWeighted,
  outputs: () => [
    { key: 'tier', type: 'text' },
    { key: 'score', type: 'number' },
  ],
};

const tierTotal = (params: WeightedParams): number => (params.tiersBy === 'score' ? params.scoreCuts : params.shareCuts).length + 1;
