import { exactMean } from '../../stats/exactSum';
import { roundSignificant } from '../../stats/roundSignificant';
import { atMost } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { fieldName, readField } from '../fields/field';
import type { Classification, Explanation, ExplanationFact } from '../Method';
import { measureScoring, RFM_FIELDS, schemeOf, weightsOf, type RfmParams } from './rfmParams';
import { rfmScoreAfter } from './rfmScoreAfter';
import { populationOf, RFM_MEASURES, scoreMeasure, weightedRfmScore, type RfmMeasure, type RfmScoreTriple } from './rfmScores';
import { tierByScore } from '../pareto/scoreTiers';

/** Why this segment or tier, and the fewest score steps that lead to a better one, with the values they ask for. */
export const explainRfm = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  params: RfmParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const state = classification.texts['state']?.[row] ?? '';
  if (state !== '') return { tier: undefined, reasons: [{ code: 'rfm-unscored', facts: { state } }] };
  const scores = triplet((measure) => classification.measures[`${measure}Score`]?.[row] as number);
  const values = triplet((measure) => valuesOf(table, measure)[row] as number);
  const [recencyScore, frequencyScore, monetaryScore] = scores;
  const reasons: ExplanationFact[] = [
    { code: 'rfm-values', facts: { recencyDays: values[0], orders: values[1], netAmount: values[2] } },
    {
      code: 'rfm-scores',
      facts: { recencyScore, frequencyScore, monetaryScore, bins: params.bins, segment: classification.texts['segment']?.[row] ?? '' },
    },
  ];
  if (atMost(values[2], 0)) reasons.push({ code: 'rfm-net-not-positive', facts: { netAmount: values[2] } });
  if (params.tiersBy === 'score') reasons.push({ code: 'score-total', facts: { score: classification.value[row] as number } });

  const tier = classification.tier[row] as number;
  const next = depth === 'next' && tier > 0 ? fewestSteps(row, { tier, scores, values }, table, classification, params) : undefined;
  return { tier: classification.tiers[tier], reasons, ...(next && { next }) };
};

const triplet = <T>(read: (measure: RfmMeasure, index: number) => T): readonly [T, T, T] =>
  RFM_MEASURES.map(read) as unknown as readonly [T, T, T];

const valuesOf = (table: CustomerTable, measure: RfmMeasure): Float64Array => {
  const read = readField(table, RFM_FIELDS[measure]);
  if (!read.ok) throw new Error(`The table lost its measure ${fieldName(RFM_FIELDS[measure])}.`);
  return read.value;
};

interface Place {
  readonly tier: number;
  readonly scores: RfmScoreTriple;
  readonly values: RfmScoreTriple;
}

interface Reached {
  readonly value: number;
  readonly score: number;
}

/** Tries the better triples of scores from the nearest to the farthest; at most a thousand, of which few need values. */
const fewestSteps = (
  row: number,
  place: Place,
  table: CustomerTable,
  classification: Classification,
  params: RfmParams,
): Explanation['next'] => {
  const populations = triplet((measure) =>
    populationOf(valuesOf(table, measure), measure, (other) => classification.texts['state']?.[other] === ''),
  );
  const searches = RFM_MEASURES.map((measure, i) => {
    const population = populations[i] as Float64Array;
    const scoreAt = rfmScoreAfter(population, row, measure, measureScoring(params, measure), params.bins);
    const farthest = measure === 'recency' ? 0 : farthestValue(population, params, measure);
    return remember((target) => smallestValue(place.values[i] as number, farthest, measure, target, scoreAt));
  });
  const means = triplet((measure) => exactMean(classification.measures[`${measure}Score`] as Float64Array));
  const tierOf = (scores: RfmScoreTriple, thresholds: RfmScoreTriple): number =>
    params.tiersBy === 'segment'
      ? schemeOf(params, thresholds).indexOf(scores)
      : tierByScore(weightedRfmScore(scores, weightsOf(params), params.bins), params.scoreCuts);
  const movesMeans = params.scheme === 'eight' && params.highAbove === 'mean' && params.tiersBy === 'segment';

  for (const wanted of betterTriples(place.scores, params.bins)) {
    if (tierOf(wanted, means) >= place.tier) continue;
    const reached = wanted.map((score, i) =>
      score === place.scores[i] ? { value: place.values[i] as number, score } : searches[i]?.(score),
    );
    if (reached.some((one) => one === undefined)) continue;
    const known = reached as readonly Reached[];
    const values = known.map(({ value }) => value);
    const newMeans = movesMeans ? meansAfter(populations, row, values, params) : means;
    const tier = tierOf(known.map(({ score }) => score) as unknown as RfmScoreTriple, newMeans);
    if (tier >= place.tier) continue;
    const changes = values.flatMap((value, i) => (value === place.values[i] ? [] : [changeOf(i, place.values[i] as number, value)]));
    return { tier: classification.tiers[tier] as string, changes };
  }
  return undefined;
};

/** The mean scores once the customer has moved: others gain or lose a step where an edge passes them. Cost: O(n log n). */
const meansAfter = (populations: readonly Float64Array[], row: number, values: readonly number[], params: RfmParams): RfmScoreTriple => {
  const isScored = populations[0] as Float64Array;
  return triplet((measure, i) => {
    const moved = Float64Array.from(populations[i] as Float64Array);
    if (measure !== 'monetary' || !atMost(values[i] as number, 0)) moved[row] = values[i] as number;
    const { scores } = scoreMeasure(moved, measure, measureScoring(params, measure), params.bins);
    return exactMean(Float64Array.from(scores, (score, other) => (Number.isNaN(isScored[other]) ? NaN : Math.max(1, score))));
  });
};

const changeOf = (index: number, from: number, to: number): ExplanationFact => {
  const measure = RFM_MEASURES[index] as RfmMeasure;
  return {
    code: measure === 'recency' ? 'rfm-order-within' : measure === 'frequency' ? 'rfm-more-orders' : 'raise-value',
    facts: { column: fieldName(RFM_FIELDS[measure]), from, to, by: roundSignificant(Math.abs(to - from)) },
  };
};

/** All triples at least as good in each score, by the number of steps; of equals the one that asks for fewer measures. */
const betterTriples = (scores: RfmScoreTriple, bins: number): RfmScoreTriple[] => {
  const from = (score: number): number[] => Array.from({ length: bins - score + 1 }, (_, i) => score + i);
  const triples = from(scores[0]).flatMap((r) => from(scores[1]).flatMap((f) => from(scores[2]).map((m): RfmScoreTriple => [r, f, m])));
  const steps = (wanted: RfmScoreTriple): number => wanted.reduce((sum, score, i) => sum + score - (scores[i] as number), 0);
  const measures = (wanted: RfmScoreTriple): number => wanted.filter((score, i) => score !== scores[i]).length;
  return triples.sort((a, b) => steps(a) - steps(b) || measures(a) - measures(b));
};

/** Beyond the best of today there is room for edges that move along (scoring `rfm` adds 1 to each), and for limits that nobody reaches. */
const farthestValue = (population: Float64Array, params: RfmParams, measure: RfmMeasure): number => {
  const best = population.reduce((max, value) => (value > max ? value : max), 0);
  return Math.max(best + 10 * params.bins, ...measureScoring(params, measure).limits);
};

/** Whole days and orders, hundredths of the currency. */
const STEPS_PER_UNIT: Readonly<Record<RfmMeasure, number>> = { recency: 1, frequency: 1, monetary: 100 };

/** The value nearest to the present one that holds, by halving: better values never score worse. */
const smallestValue = (
  present: number,
  farthest: number,
  measure: RfmMeasure,
  target: number,
  scoreAt: (value: number) => number,
): Reached | undefined => {
  const holds = (value: number): boolean => scoreAt(value) >= target;
  const perUnit = STEPS_PER_UNIT[measure];
  const sign = measure === 'recency' ? -1 : 1;
  const start = measure === 'monetary' ? Math.max(0, present) : present;
  const origin = sign > 0 ? Math.floor(start * perUnit) : Math.ceil(start * perUnit);
  const valueAt = (steps: number): number => (origin + sign * steps) / perUnit;
  let high = Math.ceil(Math.abs(farthest - start) * perUnit);
  if (high < 1 || !holds(valueAt(high))) return undefined;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(valueAt(middle))) high = middle;
    else low = middle;
  }
  return { value: valueAt(high), score: scoreAt(valueAt(high)) };
};

const remember = (search: (target: number) => Reached | undefined): ((target: number) => Reached | undefined) => {
  const found = new Map<number, Reached | undefined>();
  return (target) => {
    if (!found.has(target)) found.set(target, search(target));
    return found.get(target);
  };
};
