import { bandUnit } from '../../methods/levers/cuts';
import type { Method } from '../../methods/Method';
import type { Policy, PolicyGuard } from '../../policy/Policy';
import { tierLabelsOf } from '../../policy/tierLabelsOf';
import { withSteps } from './withSteps';

/** What the steps of a policy are stated in. */
export interface StepTerms {
  readonly method: Method;
  readonly labels: readonly string[];
  readonly guards: readonly PolicyGuard[] | undefined;
  readonly unit: ReturnType<typeof bandUnit>;
}

interface Graded {
  readonly policy: Policy;
  readonly method: Method;
}

/** The policy after a change, and what the next change has to know. */
export interface CarriedSteps {
  readonly policy: Policy;
  /** The terms that last fitted, for the next change: what is typed passes through names that are none, and a band through methods without cuts. */
  readonly terms: StepTerms;
}

/**
 * A policy after its tiers or its method changed, with the steps after the method in its own terms. `known` are the terms that the change before left.
 *
 * Within a method a tier that was renamed is renamed in the guards. A label that is gone stays where it stands: the policy then names it as a problem
 * (G1), and finds it again when the tiers of before come back. A band of shares becomes one of points and the other way round, 2 % as 2 points; where
 * there are no cuts it stays and is named as a problem (G2).
 */
export const carriedSteps = (former: Graded, next: Graded, known: StepTerms | undefined): CarriedSteps => {
  const here = termsOf(former);
  const base = doFit(here) ? here : (known ?? here);
  const unit = here.unit ?? known?.unit;
  const now = termsOf(next);
  return {
    policy: withSteps(next.policy, {
      guards: renamedGuards(base, now),
      hysteresis: converted(next.policy.hysteresis, unit, now.unit),
    }),
    terms: { ...base, unit: now.unit ?? unit },
  };
};

const termsOf = ({ policy, method }: Graded): StepTerms => ({
  method,
  labels: tierLabelsOf(policy, method),
  guards: policy.guards,
  unit: bandUnit(method, policy.method.params),
});

/** While a label is being typed it can be empty, or that of another tier. */
const isNamed = ({ labels }: StepTerms): boolean => new Set(labels).size === labels.length && !labels.includes('');

const doFit = (terms: StepTerms): boolean => isNamed(terms) && (terms.guards ?? []).every(({ tier }) => terms.labels.includes(tier));

/** A label that is gone was renamed where the method has as many tiers again and its place holds a new one. */
const renamedGuards = ({ method, labels: before, guards }: StepTerms, now: StepTerms): readonly PolicyGuard[] | undefined => {
  const after = now.labels;
  if (method !== now.method || before.length !== after.length || !isNamed(now)) return guards;
  return guards?.map((guard) => {
    const label = after[before.indexOf(guard.tier)];
    return label === undefined || after.includes(guard.tier) || before.includes(label) ? guard : { ...guard, tier: label };
  });
};

const POINTS_PER_SHARE = 100;

const converted = (hysteresis: Policy['hysteresis'], from: StepTerms['unit'], to: StepTerms['unit']): Policy['hysteresis'] => {
  if (hysteresis?.band == null || from === undefined || to === undefined || from === to) return hysteresis;
  const band = to === 'points' ? hysteresis.band * POINTS_PER_SHARE : hysteresis.band / POINTS_PER_SHARE;
  return { ...hysteresis, band: Number(band.toPrecision(12)) };
};
