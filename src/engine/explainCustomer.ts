import type { Explanation } from '../methods/Method';
import type { GradedTable } from './GradedTable';
import { stepFacts } from './steps/stepFacts';

/**
 * Why a customer has its tier: the reasons of the method, then what each later step made of it (G1). The smallest change to a better tier is told where it
 * would lead there: past the band of hysteresis, not against a guard, and not where the tier was set by hand or held.
 */
export const explainCustomer = (run: GradedTable, row: number, depth: 'reasons' | 'next' = 'next'): Explanation => {
  const { method, table, methodClassification, policy, steps, classification } = run;
  const { params } = policy.method;
  if (steps === undefined) return method.explain(row, table, methodClassification, params, depth);
  const own = steps.of(row);
  const tier = classification.tiers[own.tier];
  const { reasons } = method.explain(row, table, methodClassification, params, 'reasons');
  const all = [...reasons, ...stepFacts(own, classification.tiers)];
  const next =
    depth === 'reasons' || own.changedBy !== undefined || own.override?.holds === true ? undefined : nextTier(run, row, own.tier);
  return { tier, reasons: all, ...(next && { next }) };
};

/** By the harder cuts where hysteresis asks for them, so that the change is enough. */
const nextTier = ({ method, table, methodClassification, policy, steps }: GradedTable, row: number, tier: number): Explanation['next'] => {
  const hysteresis = steps?.hysteresis;
  const isHeld = hysteresis !== undefined && hysteresis.previous(row) >= 0;
  const judged = isHeld && hysteresis.harder ? hysteresis.harder : { params: policy.method.params, classification: methodClassification };
  if (judged.classification.tier[row] !== tier) return undefined;
  // What counts is the coming review too: nothing that is done now is enough by itself.
  if (isHeld && policy.hysteresis?.band === null && hysteresis.countsReviews) return undefined;
  const { next } = method.explain(row, table, judged.classification, judged.params, 'next');
  const reached = next === undefined ? -1 : methodClassification.tiers.indexOf(next.tier);
  if (next === undefined || reached < 0 || reached >= tier) return undefined;
  return (steps?.guards(row, reached, -1) ?? []).length > 0 ? undefined : next;
};
