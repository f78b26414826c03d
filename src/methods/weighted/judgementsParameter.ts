import type { ParameterSpec } from '../Method';
import { pairJudgementsSchema } from './pairJudgements';

/** W5: the judgements that the indicators' weights were taken from, kept for the record. */
export const judgementsParameter: ParameterSpec = {
  kind: 'structure',
  id: 'judgements',
  prominence: 'more',
  recordOf: 'indicators',
  editor: 'judgements',
  default: [],
  schema: pairJudgementsSchema,
};
