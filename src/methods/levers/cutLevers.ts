import type { Params } from './cuts';
import type { Lever } from './Lever';

/** Neighbouring cuts do not pass each other. */
export const cutLevers = (
  about: Pick<Lever, 'kind' | 'parameter' | 'unit' | 'isWhole' | 'field'>,
  cuts: readonly number[],
  [lowest, highest]: readonly [number, number],
  set: (cuts: readonly number[]) => Params,
): readonly (Lever & { readonly tier: number })[] =>
  cuts.map((value, tier) => {
    const neighbours = [cuts[tier - 1], cuts[tier + 1]].filter((cut) => cut !== undefined);
    return {
      ...about,
      value,
      tier,
      minimum: Math.max(lowest, ...neighbours.filter((cut) => cut <= value)),
      maximum: Math.min(highest, ...neighbours.filter((cut) => cut >= value)),
      set: (to) => set(cuts.with(tier, to)),
    };
  });
