import type { FieldReference } from '../../table/CustomerTable';
import type { Params } from './cuts';
import { cutLevers } from './cutLevers';
import { fieldName } from '../fields/field';
import type { Indicator } from '../indicators/indicator';
import type { Lever } from './Lever';
import type { MatrixAxis, MatrixGrid } from '../matrix/matrixGrid';
import type { RuleList } from '../rules/ruleList';
import { isDayMeasure, isWholeMeasure } from '../fields/wholeMeasure';

const ANYWHERE = [-Infinity, Infinity] as const;

/** The weight of each indicator, and the limits that give its points where it has such. What has no weight has no say. */
export const indicatorLevers = (
  parameter: string,
  indicators: readonly Indicator[],
  set: (indicators: readonly Indicator[]) => Params,
): readonly Lever[] =>
  indicators.flatMap((indicator, i): readonly Lever[] => {
    const { field, weight, scaling } = indicator;
    const put = (changed: Partial<Indicator>): Params => set(indicators.with(i, { ...indicator, ...changed }));
    const ofWeight: Lever = {
      kind: 'weight',
      parameter,
      unit: 'weight',
      value: weight,
      field: fieldName(field),
      isWhole: false,
      minimum: 0,
      maximum: Infinity,
      set: (to) => put({ weight: to }),
    };
    if (scaling.kind !== 'points' || weight === 0 || isDayMeasure(field)) return [ofWeight];
    // A step begins at its limit, a slope passes through it.
    const first = scaling.shape === 'step' ? 1 : 0;
    const about = { kind: 'points', parameter, unit: 'number', field: fieldName(field), isWhole: isWholeMeasure(field) } as const;
    const limits = cutLevers(about, scaling.limits, ANYWHERE, (changed) => put({ scaling: { ...scaling, limits: changed } }));
    return [ofWeight, ...limits.map(({ tier, ...lever }) => ({ ...lever, points: scaling.points[tier + first] as number }))];
  });

/** Where the levels of a matrix start, on both axes. */
export const matrixLevers = (parameter: string, grid: MatrixGrid, set: (grid: MatrixGrid) => Params): readonly Lever[] => {
  const ofAxis = (axis: MatrixAxis, put: (axis: MatrixAxis) => Params): readonly Lever[] => {
    if (!('cuts' in axis) || isDayMeasure(axis.field)) return [];
    const { field, cuts } = axis;
    const about = { kind: 'level', parameter, unit: 'number', field: fieldName(field), isWhole: isWholeMeasure(field) } as const;
    return cutLevers(about, cuts, ANYWHERE, (changed) => put({ field, cuts: changed })).map(({ tier: _, ...lever }) => lever);
  };
  return [...ofAxis(grid.rows, (rows) => set({ ...grid, rows })), ...ofAxis(grid.columns, (columns) => set({ ...grid, columns }))];
};

/** The numbers that conditions compare with, each where it stands. */
export const ruleLevers = (parameter: string, rules: RuleList, set: (rules: RuleList) => Params): readonly Lever[] => {
  const levers: Lever[] = [];
  rules.tiers.forEach((tier, t) =>
    tier.when.forEach((group, g) =>
      group.all.forEach((condition, c) => {
        if (isDayMeasure(condition.field)) return;
        const put = (changed: typeof condition): Params => {
          const when = tier.when.with(g, { all: group.all.with(c, changed) });
          return set({ ...rules, tiers: rules.tiers.with(t, { ...tier, when }) });
        };
        const lever = (value: number, field: FieldReference, room: readonly [number, number], change: (to: number) => Params): void => {
          const [minimum, maximum] = room;
          const about = { kind: 'limit', parameter, unit: 'number', tier: t, field: fieldName(field) } as const;
          levers.push({ ...about, value, isWhole: isWholeMeasure(field), minimum, maximum, set: change });
        };
        if ('value' in condition) {
          lever(condition.value, condition.field, ANYWHERE, (value) => put({ ...condition, value }));
        } else if ('from' in condition) {
          lever(condition.from, condition.field, [-Infinity, condition.to], (from) => put({ ...condition, from }));
          lever(condition.to, condition.field, [condition.from, Infinity], (to) => put({ ...condition, to }));
        }
      }),
    ),
  );
  return levers;
};
