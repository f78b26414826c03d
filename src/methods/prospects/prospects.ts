import { fieldKey } from '../fields/field';
import { fieldListSchema } from '../fields/fieldListSchema';
import { indicatorsSchema } from '../indicators/indicatorSchema';
import { judgementsParameter } from '../weighted/judgementsParameter';
import type { Method } from '../Method';
import { classifyProspects } from './prospectClassify';
import { explainProspect } from './prospectExplain';
import { comparedFields, judgementParams, type ProspectParams } from './prospectParams';
import { weightedScore } from '../weighted/weightedScore';

export const prospects: Method<ProspectParams> = {
  id: 'prospects',
  requires: { customers: ['customer'] },
  parameters: [
    { kind: 'structure', id: 'indicators', prominence: 'main', editor: 'indicators', default: [], schema: indicatorsSchema },
    { kind: 'scoreCuts', id: 'scoreCuts', prominence: 'main', default: [80, 60], minimum: 0, maximum: 100 },
    { kind: 'field', id: 'existingTier', prominence: 'main', default: { column: 'Previous tier' }, accepts: ['previousTier'] },
    { kind: 'structure', id: 'compareBy', prominence: 'more', editor: 'fields', default: [], schema: fieldListSchema },
    { kind: 'number', id: 'neighbours', prominence: 'more', minimum: 1, maximum: 25, step: 1, default: 5, unit: 'customers' },
    { kind: 'number', id: 'minimumCoverage', prominence: 'more', minimum: 0, maximum: 100, default: 60, unit: 'percent', lever: 'limit' },
    judgementsParameter,
  ],
  fields: (params) => {
    const all = [params.existingTier, ...params.indicators.map(({ field }) => field), ...comparedFields(params)];
    return [...new Map(all.map((field) => [fieldKey(field), field])).values()];
  },
  check: (params, tierCount) => weightedScore.check(judgementParams(params), tierCount),
  defaultTiers: (params) => weightedScore.defaultTiers(judgementParams(params)),
  reference:
    'J. C. Gower, "A general coefficient of similarity and some of its properties", Biometrics 27 (1971); T. Cover & P. Hart, "Nearest neighbor pattern classification", IEEE Transactions on Information Theory 13 (1967)',
  picture: 'scores',
  classify: classifyProspects,
  explain: explainProspect,
  outputs: () => [
    { key: 'tier', type: 'text' },
    { key: 'score', type: 'number' },
    { key: 'proposal', type: 'text' },
  ],
};
