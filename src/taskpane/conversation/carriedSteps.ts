import { bandUnit } from '../../methods/cuts';
import type { Method } from '../../methods/Method';
import type { Policy, PolicyGuard } from '../../policy/Policy';
import { tierLabelsOf } from '../../policy/tierLabelsOf';
import { withSteps } from './withSteps';

/** The steps of a policy as they last fitted its tiers and its unit; what is typed passes through names that are none, and a band through methods without cuts. */
export interface StepAnchor {
  readonly labels: readonly string[];
  readonly guards: readonly PolicyGuard[] | undefined;
  readonly unit: ReturnType<typeof bandUnit>;
}

export interface CarriedSteps {
  readonly policy: Policy;
  /** For the next change. */
  readonly anchor: StepAnchor;
}

export const stepAnchor = (policy: Policy, method: Method): StepAnchor => ({
  labels: tierLabelsOf(policy, method),
  guards: policy.guards,
  unit: bandUnit(method, policy.method.params),
});

/**
 * A policy after its tiers or its method changed, with the steps after the method in the terms of the new ones.
 *
 * A tier that was renamed is renamed in the guards. A label that is gone stays where it stands: the policy then names it as a problem (G1), and finds
 * it again when the tiers of before come back. A band of shares becomes one of points and the other way round, 2 % as 2 points; where there are no cuts it stays
 * and is named as a problem (G2).
 */
export const carriedSteps = (policy: Policy, method: Method, { labels, guards, unit }: StepAnchor, isSameMethod: boolean): CarriedSteps => {
  const now = stepAnchor(policy, method);
  const isNamed = new Set(now.labels).size === now.labels.length && !now.labels.includes('');
  const carried = isSameMethod && isNamed ? renamedGuards(guards, labels, now.labels) : guards;
  const next = withSteps(policy, { guards: carried, hysteresis: converted(policy.hysteresis, unit, now.unit) });
  return {
    policy: next,
    anchor: { ...(isNamed ? { labels: now.labels, guards: next.guards } : { labels, guards }), unit: now.unit ?? unit },
  };
};

/** A label that is gone was renamed where as many tiers are left and its place holds a new one. */
const renamedGuards = (
  guards: readonly PolicyGuard[] | undefined,
  before: readonly string[],
  after: readonly string[],
): readonly PolicyGuard[] | undefined => {
  if (before.length !== after.length) return guards;
  return guards?.map((guard) => {
    const label = after[before.indexOf(guard.tier)];
    return label === undefined || after.includes(guard.tier) || before.includes(label) ? guard : { ...guard, tier: label };
  });
};

const POINTS_PER_SHARE = 100;

const converted = (hysteresis: Policy['hysteresis'], from: StepAnchor['unit'], to: StepAnchor['unit']): Policy['hysteresis'] => {
  if (hysteresis?.band == null || from === undefined || to === undefined || from === to) return hysteresis;
  const band = to === 'points' ? hysteresis.band * POINTS_PER_SHARE : hysteresis.band / POINTS_PER_SHARE;
  return { ...hysteresis, band: Number(band.toPrecision(12)) };
};
