import type { Formats } from '../i18n/Formats';
import type { Messages } from '../i18n/Messages';
import { fieldKey } from '../methods/field';
import type { Indicator, StepBound } from '../methods/indicator';
import { canonicalJson } from './canonicalJson';
import { fieldText } from './conditionText';

/** What became of each indicator, told by what it looks at and not by its place in the list. */
export const describeIndicators = (before: unknown, after: unknown, messages: Messages, f: Formats): readonly string[] => {
  const { changes } = messages.policy;
  const { bound } = messages.pane.indicators;
  const earlier = byField(before);
  const later = byField(after);
  const sentences: string[] = [];
  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    const [was, is] = [earlier.get(key), later.get(key)];
    const name = fieldText((is ?? was ?? { field: { column: key } }).field, messages);
    if (was === undefined && is !== undefined) sentences.push(changes.added(changes.weightOf(name), f.number(is.weight)));
    else if (is === undefined && was !== undefined) sentences.push(changes.removed(changes.weightOf(name), f.number(was.weight)));
    else if (was && is) {
      if (was.weight !== is.weight) sentences.push(changes.changed(changes.weightOf(name), f.number(was.weight), f.number(is.weight)));
      const bounds = [boundOf(was), boundOf(is)] as const;
      const isTold = bounds[0] !== undefined && bounds[1] !== undefined && bounds[0] !== bounds[1];
      if (isTold) sentences.push(changes.changed(changes.of(name, bound.label), bound.options[bounds[0]], bound.options[bounds[1]]));
      if (restOf(was, isTold) !== restOf(is, isTold)) sentences.push(changes.changedIn(name));
    }
  }
  return sentences;
};

/** What its steps ask of a limit; `undefined` where there are no steps. */
const boundOf = ({ scaling }: Indicator): StepBound | undefined =>
  scaling.kind === 'points' && scaling.shape === 'step' ? (scaling.bound ?? 'reached') : undefined;

/** All but the weight, and the bound where that is told. */
const restOf = (indicator: Indicator, withoutBound: boolean): string =>
  canonicalJson({ ...indicator, weight: 0, scaling: { ...indicator.scaling, ...(withoutBound && { bound: '' }) } });

const byField = (indicators: unknown): ReadonlyMap<string, Indicator> =>
  new Map(
    (Array.isArray(indicators) ? (indicators as readonly Indicator[]) : []).map((indicator) => [fieldKey(indicator.field), indicator]),
  );
