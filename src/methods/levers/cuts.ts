import type { Method, ParameterSpec } from '../Method';

export type Params = Readonly<Record<string, unknown>>;

/** A parameter that holds cuts between tiers. */
export type CutSpec = Extract<ParameterSpec, { readonly kind: 'shares' | 'scoreCuts' }>;

/** Whether a parameter counts, given the others. */
export const isActive = (spec: ParameterSpec, params: Params): boolean =>
  spec.when === undefined || spec.when.is.some((value) => value === params[spec.when?.id ?? '']);

/** The cuts that a method grades by with these parameters; none where its tiers have no cuts (segments, rules). */
export const activeCuts = (method: Method, params: Params): readonly CutSpec[] =>
  method.parameters.filter((spec): spec is CutSpec => (spec.kind === 'shares' || spec.kind === 'scoreCuts') && isActive(spec, params));

/**
 * G2: what a stability band is measured in with these parameters; `undefined` where the tiers come from no cuts on one score or share (segments, rules,
 * pairs of levels, limits of several measures), so that a band would have no say.
 */
export const bandUnit = (method: Method, params: Params): 'share' | 'points' | undefined => {
  const cuts = activeCuts(method, params);
  if (cuts.length === 0) return undefined;
  return cuts.some(({ kind }) => kind === 'shares') ? 'share' : 'points';
};

/**
 * The same parameters with every cut harder to reach by so much of its own unit (points, or a share as a fraction of 1); negative makes them easier.
 * A cut on shares is harder the lower it is. Cuts may leave their range: then nobody, or everybody, reaches them.
 */
export const hardenedCuts = (method: Method, params: Params, by: number): Params => ({
  ...params,
  ...Object.fromEntries(
    activeCuts(method, params).map(({ id, kind }) => [
      id,
      (params[id] as readonly number[]).map((cut) => (kind === 'shares' ? cut - by : cut + by)),
    ]),
  ),
});
