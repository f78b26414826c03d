import type { Finding } from '../../base/Finding';
import { success, type Result } from '../../base/Result';
import type { Classification, Method } from '../../methods/Method';
import type { Policy } from '../../policy/Policy';
import type { CustomerTable } from '../../table/CustomerTable';
import type { TiersBefore } from '../snapshot/tiersBefore';
import { guardStep, type GuardStep } from './guardStep';
import { hysteresisStep, type HysteresisStep } from './hysteresisStep';
import { overrideStep } from './overrideStep';
import type { RowSteps, Step } from './RowSteps';
import { StepCounts } from './StepCounts';

/** What became of the method's tiers (G1). */
export interface SteppedTiers {
  /** After hysteresis and guards, before what was set by hand. */
  readonly systemTier: Uint8Array;
  readonly tier: Uint8Array;
  /** The whole way of one customer, computed anew. */
  readonly of: (row: number) => RowSteps;
  readonly guards: GuardStep;
  readonly hysteresis: HysteresisStep | undefined;
  readonly findings: readonly Finding[];
}

export const hasSteps = ({ hysteresis, guards, override }: Policy): boolean =>
  hysteresis !== undefined || guards !== undefined || override !== undefined;

/**
 * G1: method, then hysteresis, guards and override; `before` is what a snapshot knows, where the policy asks for one (G2). `undefined` when the policy has none of them. Problems: columns or measures that are not there, no analysis
 * date where one is needed. Cost: O(n guards), and the method twice more where a band is asked for.
 */
export const applySteps = (
  table: CustomerTable,
  policy: Policy,
  method: Method,
  classification: Classification,
  before: TiersBefore | undefined,
): Result<SteppedTiers | undefined> => {
  if (!hasSteps(policy)) return success(undefined);
  const { tiers } = classification;
  const hysteresis = hysteresisStep(table, policy, method, classification, before);
  const guards = guardStep(table, policy, tiers);
  const override = overrideStep(table, policy, tiers);
  if (!hysteresis.ok || !guards.ok || !override.ok) {
    return { ok: false, problems: [hysteresis, guards, override].flatMap((step) => (step.ok ? [] : step.problems)) };
  }

  const of = (row: number): RowSteps => {
    const methodTier = classification.tier[row] as number;
    const steady = hysteresis.value?.apply(row) ?? { tier: methodTier, cause: undefined };
    const previous = hysteresis.value?.previous(row) ?? -1;
    const effects = guards.value(row, steady.tier, previous);
    const systemTier = effects.at(-1)?.tier ?? steady.tier;
    const byHand = override.value?.apply(row);
    const tier = byHand?.holds ? byHand.tier : systemTier;
    let changedBy: Step | undefined;
    if (steady.tier !== methodTier) changedBy = 'hysteresis';
    if (systemTier !== steady.tier) changedBy = 'guard';
    if (tier !== systemTier) changedBy = 'override';
    return { methodTier, previous, steady, guards: effects, systemTier, override: byHand, tier, changedBy };
  };

  const systemTier = new Uint8Array(table.rowCount);
  const tier = new Uint8Array(table.rowCount);
  const counts = new StepCounts(table, policy, before);
  for (let row = 0; row < table.rowCount; row++) {
    const steps = of(row);
    systemTier[row] = steps.systemTier;
    tier[row] = steps.tier;
    counts.add(row, steps, override.value?.label(row));
  }
  return success({ systemTier, tier, of, guards: guards.value, hysteresis: hysteresis.value, findings: counts.findings() });
};
