import type { GuardEffect } from './guardStep';
import type { OverrideEffect } from './overrideStep';
import type { SteadyTier } from './steadyTier';

/** G1: the steps after the method that can change a tier, in their order. */
export const STEPS = ['hysteresis', 'guard', 'override'] as const;
export type Step = (typeof STEPS)[number];

/** G1: the way of one customer from the method's tier to the final one; tiers as indices, `NO_TIER` where there is none. */
export interface RowSteps {
  readonly methodTier: number;
  /** Negative where none is known. */
  readonly previous: number;
  readonly steady: SteadyTier;
  readonly guards: readonly GuardEffect[];
  /** After hysteresis and guards. */
  readonly systemTier: number;
  readonly override: OverrideEffect | undefined;
  readonly tier: number;
  /** The last step that changed the tier it was given. */
  readonly changedBy: Step | undefined;
}
