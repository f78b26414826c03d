import type { Lever } from '../methods/levers/Lever';
import { leversOf, movedLever } from '../methods/levers/levers';
import { NO_TIER } from '../methods/Method';
import { sumOfDecimals } from '../stats/exactSum';
import type { GradedTable } from './GradedTable';
import type { SensitivityMove, SensitivityRow } from './Run';
import { applySteps } from './steps/applySteps';

/** G5: how far each number is moved, down and up. */
const MOVES = [-0.1, 0.1];

/**
 * G5: for every weight and cut, which final tiers change when it alone moves by a tenth of itself, or as far as there is room. One row at a time, so that whoever
 * computes can look up in between. Cost: the method and its steps twice a number.
 */
export function* sensitivityRows(run: GradedTable): Generator<SensitivityRow> {
  const { method, policy, classification } = run;
  for (const lever of leversOf(method, policy.method.params)) {
    const { kind, parameter, unit, value, tier, field, points } = lever;
    yield {
      kind,
      parameter,
      unit,
      value,
      ...(tier !== undefined && { tier: classification.tiers[tier] ?? '' }),
      ...(field !== undefined && { field }),
      ...(points !== undefined && { points }),
      moves: MOVES.flatMap((by) => moveOf(run, lever, by) ?? []),
    };
  }
}

/** `undefined` where there is no room, or nothing can be graded so (all weights 0). */
const moveOf = (run: GradedTable, lever: Lever, by: number): SensitivityMove | undefined => {
  const { method, table, policy, classification } = run;
  const to = movedLever(lever, by);
  if (to === undefined) return undefined;
  const params = lever.set(to);
  const moved = method.classify(table, params, classification.tiers);
  if (!moved.ok) return undefined;
  const steps = applySteps(table, { ...policy, method: { ...policy.method, params } }, method, moved.value, run.before);
  return steps.ok ? { to, ...changesBetween(run, steps.value?.tier ?? moved.value.tier) } : undefined;
};

/** From the tiers as they are to others. A customer that gains or loses a tier altogether goes neither up nor down. */
const changesBetween = ({ classification, amounts }: GradedTable, after: Uint8Array): Omit<SensitivityMove, 'to'> => {
  const flows = new Map<number, number>();
  const moving: number[] = [];
  let up = 0;
  let down = 0;
  for (let row = 0; row < after.length; row++) {
    const from = classification.tier[row] as number;
    const to = after[row] as number;
    if (from === to) continue;
    if (from !== NO_TIER && to !== NO_TIER) {
      if (to < from) up++;
      else down++;
    }
    moving.push(amounts.values[row] as number);
    const flow = from * 256 + to;
    flows.set(flow, (flows.get(flow) ?? 0) + 1);
  }
  const label = (tier: number): string | undefined => classification.tiers[tier];
  return {
    customers: moving.length,
    up,
    down,
    amount: sumOfDecimals(moving),
    flows: [...flows]
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .map(([flow, customers]) => ({ from: label(Math.floor(flow / 256)), to: label(flow % 256), customers })),
  };
};
