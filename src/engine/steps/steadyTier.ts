/** Tiers as indices, 0 is best. */
export interface SteadyInput {
  /** What the method gives now. */
  readonly now: number;
  readonly previous: number;
  /** What it gives with every cut harder, and easier, by the band; `undefined` where no band has a say. */
  readonly band: { readonly harder: number; readonly easier: number } | undefined;
  /** What it gave at the last review, negative where that is not known; `undefined` where reviews have no say. */
  readonly lastReview: number | undefined;
}

/** Why the tier is not what the method gives: within the band, not asked for at the last review, neither, or more than a step down. */
export type SteadyCause = 'band' | 'reviews' | 'bandAndReviews' | 'step';

export interface SteadyTier {
  readonly tier: number;
  readonly cause: SteadyCause | undefined;
}

/** G2: at most this far down a review. */
export const STEPS_DOWN = 1;

/**
 * G2: a change of tier passes as far as the band lets it, or as far as the method asked for it at the last review as well; where neither has a say,
 * at once. At most one step down.
 */
export const steadyTier = ({ now, previous, band, lastReview }: SteadyInput): SteadyTier => {
  if (now === previous) return { tier: now, cause: undefined };
  const isUp = now < previous;
  const passes: number[] = [];
  if (band !== undefined) passes.push(isUp ? band.harder : band.easier);
  if (lastReview !== undefined && lastReview >= 0) passes.push(isUp ? Math.max(now, lastReview) : Math.min(now, lastReview));
  if (band === undefined && lastReview === undefined) passes.push(now);
  if (isUp) {
    const tier = Math.min(previous, ...passes);
    return { tier, cause: tier === now ? undefined : causeOf(band !== undefined, lastReview !== undefined) };
  }
  const allowed = Math.max(previous, ...passes);
  const tier = Math.min(allowed, previous + STEPS_DOWN);
  if (tier === now) return { tier, cause: undefined };
  return { tier, cause: tier < allowed ? 'step' : causeOf(band !== undefined, lastReview !== undefined) };
};

const causeOf = (byBand: boolean, byReviews: boolean): SteadyCause => {
  if (byBand && byReviews) return 'bandAndReviews';
  return byBand ? 'band' : 'reviews';
};
