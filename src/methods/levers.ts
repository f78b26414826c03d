import { roundSignificant } from '../stats/roundSignificant';
import type { FieldReference } from '../table/CustomerTable';
import { activeCuts, isActive, type Params } from './cuts';
import { fieldName } from './field';
import type { Indicator } from './indicator';
import type { Method } from './Method';
import type { RuleList } from './ruleList';

/** G5: one number of the parameters that decides between tiers and can be moved. */
export interface Lever {
  readonly kind: 'cut' | 'weight' | 'limit';
  /** Id of the method's parameter. */
  readonly parameter: string;
  /** `share` is a fraction of 1. */
  readonly unit: 'share' | 'points' | 'weight' | 'number';
  readonly value: number;
  /** The tier that ends at the cut, by its index. */
  readonly tier?: number;
  /** The column or measure that is weighed or limited. */
  readonly field?: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly set: (value: number) => Params;
}

/** All levers of a method with these parameters, in the order of its form. Weights count only where the tiers have cuts on what is weighed. */
export const leversOf = (method: Method, params: Params): readonly Lever[] => {
  const cuts = activeCuts(method, params);
  return method.parameters
    .filter((spec) => isActive(spec, params))
    .flatMap((spec): readonly Lever[] => {
      const value = params[spec.id];
      const set = (changed: unknown): Params => ({ ...params, [spec.id]: changed });
      if (spec.kind === 'shares') return cutLevers(spec.id, value as readonly number[], 'share', 0, 1, set);
      if (spec.kind === 'scoreCuts') return cutLevers(spec.id, value as readonly number[], 'points', spec.minimum, spec.maximum, set);
      if (spec.kind === 'number' && spec.lever === 'weight' && cuts.length > 0) {
        return [{ kind: 'weight', parameter: spec.id, unit: 'weight', value: value as number, minimum: 0, maximum: Infinity, set }];
      }
      if (spec.kind !== 'structure') return [];
      if (spec.editor === 'indicators') return weightLevers(spec.id, value as readonly Indicator[], set);
      return spec.editor === 'rules' ? limitLevers(spec.id, value as RuleList, set) : [];
    });
};

/** A tenth of it more or less, as far as there is room; `undefined` where there is none. */
export const movedLever = ({ value, minimum, maximum }: Lever, by: number): number | undefined => {
  const to = roundSignificant(Math.min(maximum, Math.max(minimum, value * (1 + by))));
  return to === value ? undefined : to;
};

/** Neighbouring cuts do not pass each other. */
const cutLevers = (
  parameter: string,
  cuts: readonly number[],
  unit: 'share' | 'points',
  lowest: number,
  highest: number,
  set: (cuts: readonly number[]) => Params,
): readonly Lever[] =>
  cuts.map((value, tier) => {
    const neighbours = [cuts[tier - 1], cuts[tier + 1]].filter((cut) => cut !== undefined);
    return {
      kind: 'cut',
      parameter,
      unit,
      value,
      tier,
      minimum: Math.max(lowest, ...neighbours.filter((cut) => cut <= value)),
      maximum: Math.min(highest, ...neighbours.filter((cut) => cut >= value)),
      set: (to) => set(cuts.with(tier, to)),
    };
  });

const weightLevers = (
  parameter: string,
  indicators: readonly Indicator[],
  set: (indicators: readonly Indicator[]) => Params,
): readonly Lever[] =>
  indicators.map((indicator, i) => ({
    kind: 'weight',
    parameter,
    unit: 'weight',
    value: indicator.weight,
    field: fieldName(indicator.field),
    minimum: 0,
    maximum: Infinity,
    set: (weight) => set(indicators.with(i, { ...indicator, weight })),
  }));

/** The numbers that conditions compare with, each where it stands. */
const limitLevers = (parameter: string, rules: RuleList, set: (rules: RuleList) => Params): readonly Lever[] => {
  const levers: Lever[] = [];
  rules.tiers.forEach((tier, t) =>
    tier.when.forEach((group, g) =>
      group.all.forEach((condition, c) => {
        const put = (changed: typeof condition): Params => {
          const when = tier.when.with(g, { all: group.all.with(c, changed) });
          return set({ ...rules, tiers: rules.tiers.with(t, { ...tier, when }) });
        };
        const lever = (value: number, field: FieldReference, room: readonly [number, number], change: (to: number) => Params): void => {
          const [minimum, maximum] = room;
          levers.push({ kind: 'limit', parameter, unit: 'number', value, tier: t, field: fieldName(field), minimum, maximum, set: change });
        };
        if ('value' in condition) {
          lever(condition.value, condition.field, [-Infinity, Infinity], (value) => put({ ...condition, value }));
        } else if ('from' in condition) {
          lever(condition.from, condition.field, [-Infinity, condition.to], (from) => put({ ...condition, from }));
          lever(condition.to, condition.field, [condition.from, Infinity], (to) => put({ ...condition, to }));
        }
      }),
    ),
  );
  return levers;
};
