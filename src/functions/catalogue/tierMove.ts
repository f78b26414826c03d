import { letterLabels } from '../../methods/tierLabels';
import { noAnswer } from '../Cell';
import { labelOrBlank } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { labels, withDefault } from '../parameters';

/** Steps between two tiers of a customer (G4): positive is up. */
export const TIERMOVE = cellwise({
  id: 'TIERMOVE',
  each: { previous: labelOrBlank, current: labelOrBlank },
  rest: { labels: withDefault(labels, letterLabels(5)) },
  blankRows: 'answered',
  prepare: ({ labels: names }) => {
    const places = names.map((name) => String(name).trim());
    return ({ previous, current }) => {
      const unknown = [previous, current].find((label) => label !== undefined && !places.includes(label));
      if (unknown !== undefined) return noAnswer({ code: 'label-unknown', label: unknown });
      if (previous === undefined) return current === undefined ? '' : 'New';
      return current === undefined ? 'Lost' : places.indexOf(previous) - places.indexOf(current);
    };
  },
});
