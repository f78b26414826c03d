/** G1 and G2 as they are written, boundary by boundary. Tiers are indices, 0 the best; `undefined` is not known. */
export interface PlainReview {
  readonly score: number | undefined;
  /** Descending; tier t ends at cut t. */
  readonly cuts: readonly number[];
  readonly previous: number | undefined;
  readonly hysteresis: { readonly band: number | null; readonly countsReviews: boolean } | undefined;
  /** What the method alone gave at the last review. */
  readonly last: number | undefined;
  /** Those whose condition holds for this customer, in the order of the policy. */
  readonly guards: readonly { readonly limit: 'atMost' | 'atLeast'; readonly tier: number; readonly hard: boolean }[];
  readonly byHand: { readonly tier: number; readonly until: number | undefined } | undefined;
  readonly analysisDate: number;
}

export interface PlainOutcome {
  readonly method: number | undefined;
  readonly system: number | undefined;
  readonly final: number | undefined;
  readonly changedBy: 'hysteresis' | 'guard' | 'override' | undefined;
}

export const plainSteps = (review: PlainReview): PlainOutcome => {
  const { score, cuts } = review;
  const method = score === undefined ? undefined : cuts.filter((cut) => score < cut).length;
  const steady = method === undefined ? undefined : steadied(review, method);
  const system = steady === undefined ? undefined : guarded(review, steady);
  const { byHand } = review;
  const final = byHand && (byHand.until === undefined || review.analysisDate <= byHand.until) ? byHand.tier : system;
  const changedBy = final !== system ? 'override' : system !== steady ? 'guard' : steady !== method ? 'hysteresis' : undefined;
  return { method, system, final, changedBy };
};

/** One boundary after the other is crossed, as long as the band or two reviews let it be crossed. */
const steadied = ({ score, cuts, previous, hysteresis, last }: PlainReview, method: number): number => {
  if (hysteresis === undefined || previous === undefined || method === previous) return method;
  const band = hysteresis.band;
  const value = score as number;
  const asksNothing = band === null && !hysteresis.countsReviews;
  const twice = (holds: (tier: number) => boolean): boolean => hysteresis.countsReviews && last !== undefined && holds(last);
  let tier = previous;
  while (method < tier) {
    const cut = cuts[tier - 1] as number;
    const target = tier - 1;
    if (!asksNothing && !(band !== null && value >= cut + band) && !twice((then) => then <= target)) break;
    tier = target;
  }
  // At most one step down a review.
  if (method > tier && tier === previous) {
    const cut = cuts[tier] as number;
    if (asksNothing || (band !== null && value < cut - band) || twice((then) => then > previous)) tier++;
  }
  return tier;
};

/** Each caps or lifts what those before it left; the hard ones come last and know no limit of a step. */
const guarded = ({ guards, hysteresis, previous }: PlainReview, steady: number): number => {
  const floor = hysteresis !== undefined && previous !== undefined ? previous + 1 : undefined;
  return [...guards.filter(({ hard }) => !hard), ...guards.filter(({ hard }) => hard)].reduce((tier, { limit, tier: wanted, hard }) => {
    if (limit === 'atLeast') return Math.min(tier, wanted);
    if (tier >= wanted) return tier;
    return hard || floor === undefined ? wanted : Math.max(tier, Math.min(wanted, floor));
  }, steady);
};
