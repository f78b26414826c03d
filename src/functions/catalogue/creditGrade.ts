import { atMost } from '../../stats/tolerance';
import { unusable } from '../Cell';
import { numberCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { ascending, labels, optional } from '../parameters';

const DEFAULT_CUTS: readonly number[] = [0, 30];
const DEFAULT_LABELS: readonly (string | number | boolean)[] = ['Good', 'Fair', 'Poor'];

/** Credit by days late (U3); below 0 is early. A value on a cut is still in the better grade. */
export const CREDITGRADE = cellwise({
  id: 'CREDITGRADE',
  each: { dayslate: numberCell },
  rest: { cuts: optional(ascending), labels: optional(labels) },
  prepare: ({ cuts = DEFAULT_CUTS, labels: names = DEFAULT_LABELS }) => {
    if (names.length !== cuts.length + 1) {
      return unusable({ code: 'wrong-count', argument: 'labels', expected: [cuts.length + 1], found: names.length });
    }
    return ({ dayslate }) => names[cuts.filter((cut) => !atMost(dayslate, cut)).length] as string | number | boolean;
  },
});
