import { NO_TIER } from '../../methods/Method';
import type { GradedTable } from '../GradedTable';
import type { OutputColumn, OutputColumnInfo } from '../Run';

/**
 * G3: the columns of a snapshot besides the customer's id, for customers `from` to `to`: name, amount, the value that decided where it is not the amount, and
 * the tiers by the method, by the system and in the end.
 */
export const snapshotReader = (run: GradedTable): ((from: number, to: number) => readonly OutputColumn[]) => {
  const { table, amounts, classification, methodClassification, steps } = run;
  const label = (tiers: Uint8Array) => (row: number) => {
    const tier = tiers[row] as number;
    return tier === NO_TIER ? null : (classification.tiers[tier] ?? null);
  };
  const figure = (values: Float64Array) => (row: number) => {
    const value = values[row] as number;
    return Number.isNaN(value) ? null : value;
  };
  const { value } = classification;
  const isAmount = value.every((one, row) => Number.isNaN(one) || one === amounts.values[row]);
  const columns: readonly (readonly [OutputColumnInfo, (row: number) => string | number | null])[] = [
    ...(table.names === undefined ? [] : [[{ key: 'name', type: 'text' }, (row: number) => table.names?.[row] || null] as const]),
    ...(amounts.name === undefined ? [] : [[{ key: 'amount', type: 'money' }, figure(amounts.values)] as const]),
    ...(isAmount ? [] : [[{ key: 'value', type: 'number' }, figure(value)] as const]),
    [{ key: 'methodTier', type: 'text' }, label(methodClassification.tier)],
    [{ key: 'systemTier', type: 'text' }, label(steps?.systemTier ?? classification.tier)],
    [{ key: 'tier', type: 'text' }, label(classification.tier)],
  ];
  return (from, to) =>
    columns.map(([spec, read]) => ({
      ...spec,
      values: Array.from({ length: Math.max(0, Math.min(to, table.rowCount) - from) }, (_, i) => read(from + i)),
    }));
};
