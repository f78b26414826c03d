import { roundSignificant } from '../../stats/roundSignificant';
import { activeCuts, isActive, type Params } from './cuts';
import { cutLevers } from './cutLevers';
import type { Indicator } from '../indicators/indicator';
import type { Lever } from './Lever';
import type { MatrixGrid } from '../matrix/matrixGrid';
import type { Method, ParameterSpec } from '../Method';
import type { RuleList } from '../rules/ruleList';
import { indicatorLevers, matrixLevers, ruleLevers } from './structureLevers';

/**
 * All levers of a method with these parameters, in the order of its form. Weights count only where the tiers have cuts on what is weighed; what the
 * other parameters make idle is left out.
 */
export const leversOf = (method: Method, params: Params): readonly Lever[] => {
  const hasCuts = activeCuts(method, params).length > 0;
  const idle = method.idle?.(params) ?? [];
  return method.parameters
    .filter((spec) => isActive(spec, params) && !idle.includes(spec.id))
    .flatMap((spec): readonly Lever[] => {
      const value = params[spec.id];
      const set = (changed: unknown): Params => ({ ...params, [spec.id]: changed });
      switch (spec.kind) {
        case 'shares':
          return cutLevers({ kind: 'cut', parameter: spec.id, unit: 'share', isWhole: false }, value as readonly number[], [0, 1], set);
        case 'scoreCuts':
          return cutLevers(
            { kind: 'cut', parameter: spec.id, unit: 'points', isWhole: false },
            value as readonly number[],
            [spec.minimum, spec.maximum],
            set,
          );
        case 'numbers':
          if (spec.lever === undefined) return [];
          return cutLevers(
            { kind: 'limit', parameter: spec.id, unit: 'number', isWhole: spec.lever === 'wholeLimit' },
            value as readonly number[],
            [-Infinity, Infinity],
            set,
          ).map(({ tier: _, ...lever }) => lever);
        case 'number':
          return spec.lever === undefined || (spec.lever === 'weight' && !hasCuts) ? [] : [numberLever(spec, params, set)];
        case 'structure':
          if (spec.editor === 'indicators') return indicatorLevers(spec.id, value as readonly Indicator[], set);
          if (spec.editor === 'matrix') return matrixLevers(spec.id, value as MatrixGrid, set);
          return spec.editor === 'rules' ? ruleLevers(spec.id, value as RuleList, set) : [];
        default:
          return [];
      }
    });
};

/**
 * A tenth of it more or less, as far as there is room; `undefined` where there is none. Whole numbers stay whole and move by 1 at least. A tenth of 0 is
 * nothing: days, points and percent then move by 1 of their unit, as do counts, and what has no unit of its own stays.
 */
export const movedLever = ({ value, unit, isWhole, minimum, maximum }: Lever, by: number): number | undefined => {
  const tenth = value * by;
  const whole = Math.max(1, Math.round(Math.abs(tenth)));
  const hasUnit = isWhole || unit === 'days' || unit === 'points' || unit === 'percent';
  const step = value === 0 ? (hasUnit ? Math.sign(by) : 0) : isWhole && Number.isInteger(value) ? Math.sign(tenth) * whole : tenth;
  const to = Math.min(maximum, Math.max(minimum, roundSignificant(value + step)));
  return to === value ? undefined : to;
};

type NumberSpec = Extract<ParameterSpec, { readonly kind: 'number' }>;

const numberLever = (spec: NumberSpec, params: Params, set: (value: number) => Params): Lever => {
  const isWeight = spec.lever === 'weight';
  const { from, to } = spec.within ?? {};
  return {
    kind: isWeight ? 'weight' : 'limit',
    parameter: spec.id,
    unit: isWeight ? 'weight' : spec.unit === 'days' || spec.unit === 'percent' ? spec.unit : 'number',
    value: params[spec.id] as number,
    isWhole: spec.unit === 'days',
    minimum: isWeight ? 0 : Math.max(spec.minimum, from === undefined ? -Infinity : (params[from] as number)),
    maximum: isWeight ? Infinity : Math.min(spec.maximum, to === undefined ? Infinity : (params[to] as number)),
    set,
  };
};
