import type { RfmScoreTriple } from './rfmScores';

/** The user's own segments: the first that holds a customer's scores takes it; what none holds is the remainder (R6). */
export interface SegmentList {
  readonly segments: readonly OwnSegment[];
  readonly remainder: string;
}

export interface OwnSegment {
  readonly name: string;
  /** Lowest and highest score, both inclusive. */
  readonly recency: readonly [number, number];
  readonly frequency: readonly [number, number];
  readonly monetary: readonly [number, number];
}

/** A list to start from: as coarse as can be, so that it is seen at once what to change. */
export const STARTING_SEGMENTS: SegmentList = {
  segments: [
    { name: 'Best', recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
    { name: 'Recent', recency: [4, 5], frequency: [1, 5], monetary: [1, 5] },
    { name: 'Fading', recency: [2, 3], frequency: [1, 5], monetary: [1, 5] },
  ],
  remainder: 'Others',
};

const holds = (segment: OwnSegment, scores: RfmScoreTriple): boolean =>
  [segment.recency, segment.frequency, segment.monetary].every(([low, high], i) => {
    const score = scores[i] as number;
    return score >= low && score <= high;
  });

/** Index of the first segment that holds the scores; `segments.length` for the remainder. */
export const ownSegment = (list: SegmentList, scores: RfmScoreTriple): number => {
  const found = list.segments.findIndex((segment) => holds(segment, scores));
  return found < 0 ? list.segments.length : found;
};

/** What a reader of a list would want to know; each with one triple of scores that shows it. */
export interface SegmentListLint {
  /** Triples that fall to the remainder. */
  readonly gaps: { readonly count: number; readonly example: RfmScoreTriple } | undefined;
  /** Pairs of which the first takes what the second holds too. */
  readonly overlaps: readonly { readonly first: string; readonly second: string; readonly example: RfmScoreTriple }[];
  /** Segments that can never occur, because earlier ones take all they hold or their scores are beyond the bins. */
  readonly unreachable: readonly string[];
}

/** Tries all triples of scores: at most a thousand. */
export const lintSegmentList = (list: SegmentList, bins: number): SegmentListLint => {
  const reached = new Set<number>();
  const overlaps = new Map<string, SegmentListLint['overlaps'][number]>();
  const gaps: RfmScoreTriple[] = [];
  for (const example of allTriples(bins)) {
    const holders = list.segments.flatMap((segment, index) => (holds(segment, example) ? [index] : []));
    const [first, ...others] = holders;
    if (first === undefined) {
      gaps.push(example);
      continue;
    }
    reached.add(first);
    for (const second of others) {
      const pair = { first: list.segments[first]?.name ?? '', second: list.segments[second]?.name ?? '', example };
      const key = `${first} ${second}`;
      if (!overlaps.has(key)) overlaps.set(key, pair);
    }
  }
  return {
    gaps: gaps[0] && { count: gaps.length, example: gaps[0] },
    overlaps: [...overlaps.values()],
    unreachable: list.segments.flatMap(({ name }, index) => (reached.has(index) ? [] : [name])),
  };
};

const allTriples = (bins: number): RfmScoreTriple[] => {
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.flatMap((r) => scores.flatMap((f) => scores.map((m): RfmScoreTriple => [r, f, m])));
};

/** The list with a segment called otherwise. */
export const withSegmentName = ({ segments, remainder }: SegmentList, from: string, to: string): SegmentList => ({
  segments: segments.map((segment) => (segment.name === from ? { ...segment, name: to } : segment)),
  remainder: remainder === from ? to : remainder,
});
