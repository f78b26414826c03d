import type { Finding } from '../../base/Finding';
import { success, type Result } from '../../base/Result';
import { exactMean } from '../../stats/exactSum';
import type { CustomerTable } from '../../table/CustomerTable';
import { NO_TIER, type Classification } from '../Method';
import { schemeOf, type RfmParams } from './rfmParams';
import { RFM_MEASURES, rfmCode, type RfmScoreTriple } from './rfmScores';
import { lintSegmentList } from './rfmSegmentList';
import { STATE_LABELS } from './rfmSegments';
import { scoreRfm, scoresAt, scoringFindings } from './scoreRfm';
import { tierByScore } from '../pareto/scoreTiers';

/** R1-R7. Problems: a measure that is not there, nobody to score. Cost: O(n log n). */
export const classifyRfm = (table: CustomerTable, params: RfmParams, tiers: readonly string[]): Result<Classification> => {
  const read = scoreRfm(table, params);
  if (!read.ok) return read;
  const scored = read.value;
  const { scores, score } = scored;
  const means = RFM_MEASURES.map((measure) => exactMean(scores[measure])) as unknown as RfmScoreTriple;
  const scheme = schemeOf(params, means);
  const tier = new Uint8Array(table.rowCount).fill(NO_TIER);
  const code = new Array<string>(table.rowCount);
  const segment = new Array<string>(table.rowCount);
  const segmentLabels = params.tiersBy === 'segment' ? tiers : scheme.labels;
  for (let row = 0; row < table.rowCount; row++) {
    const state = scored.states[row] as string;
    if (state !== '') {
      code[row] = '';
      segment[row] = STATE_LABELS[params.language][state] ?? '';
      continue;
    }
    const triple = scoresAt(scores, row);
    const index = scheme.indexOf(triple);
    code[row] = rfmCode(triple, params.bins);
    segment[row] = segmentLabels[index] as string;
    tier[row] = params.tiersBy === 'segment' ? index : tierByScore(score[row] as number, params.scoreCuts);
  }
  return success({
    tiers,
    tier,
    value: score,
    measures: { score, recencyScore: scores.recency, frequencyScore: scores.frequency, monetaryScore: scores.monetary },
    texts: { code, segment, state: scored.states },
    findings: [...scoringFindings(scored, table, params), ...(params.scheme === 'own' ? segmentFindings(params) : [])],
    scoring: scored.summaries,
    ...(params.tiersBy === 'score' && { cuts: params.scoreCuts }),
  });
};

/** R6: what is odd about the user's own list, each with a code that shows it. It needs no table. */
export const segmentFindings = (params: RfmParams): Finding[] => {
  if (params.scheme !== 'own') return [];
  const { gaps, overlaps, unreachable } = lintSegmentList(params.segments, params.bins);
  const finding = (code: Finding['code'], severity: Finding['severity'], count: number, facts: Record<string, string>): Finding => ({
    code,
    severity,
    count,
    examples: [],
    facts,
  });
  const code = (scores: RfmScoreTriple): string => rfmCode(scores, params.bins);
  return [
    ...unreachable.map((segment) => finding('segment-unreachable', 'warning', 1, { segment })),
    ...overlaps.map(({ first, second, example }) => finding('segments-overlap', 'info', 1, { first, second, code: code(example) })),
    ...(gaps ? [finding('segments-gap', 'info', gaps.count, { code: code(gaps.example), remainder: params.segments.remainder })] : []),
  ];
};
