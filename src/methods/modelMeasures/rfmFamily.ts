import { success } from '../../base/Result';
import type { Method } from '../Method';
import { rfm } from '../rfm/rfm';
import { RFM_FIELDS, scoringProblems, type RfmScoring } from '../rfm/rfmParams';
import { RFM_MEASURES } from '../rfm/rfmScores';
import { scoreRfm, scoringFindings } from '../rfm/scoreRfm';
import type { MeasureFamily } from './MeasureFamily';
import { RFM_SCORE_MEASURES, type ModelMeasure } from './modelMeasure';

/** What concerns the scores; schemes, segments and cuts are of the tiers. */
const SETTINGS: readonly (keyof RfmScoring)[] = [
  'bins',
  'scoring',
  'recencyScoring',
  'frequencyScoring',
  'monetaryScoring',
  'recencyBreaks',
  'frequencyBreaks',
  'monetaryBreaks',
  'recencyWeight',
  'frequencyWeight',
  'monetaryWeight',
];

/** R3-R5: the scores, and the weighted score from 0 to 100. */
export const rfmFamily: MeasureFamily<RfmScoring> = {
  id: 'rfm',
  method: rfm as Method,
  measures: RFM_SCORE_MEASURES,
  parameters: rfm.parameters.filter(({ id }) => (SETTINGS as readonly string[]).includes(id)),
  columnSettings: [],
  fields: () => RFM_MEASURES.map((measure) => RFM_FIELDS[measure]),
  decides: (setting, measure) => {
    if (measure === 'rfmScore' || setting === 'bins' || setting === 'scoring') return true;
    return !setting.endsWith('Weight') && setting.startsWith(measure.replace('Score', ''));
  },
  check: scoringProblems,
  compute: (table, settings) => {
    const read = scoreRfm(table, settings);
    if (!read.ok) return read;
    const { scores, score } = read.value;
    const values = new Map<ModelMeasure, Float64Array>([
      ['recencyScore', scores.recency],
      ['frequencyScore', scores.frequency],
      ['monetaryScore', scores.monetary],
      ['rfmScore', score],
    ]);
    return success({ values, findings: scoringFindings(read.value, table, settings) });
  },
};
