import { unusable } from '../Cell';
import { amountCell, dayOrBlank } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { isBlank, type CellReader } from '../Parameter';
import { day, wholeNumber } from '../parameters';

const ordersCell: CellReader<number> = (cell, name) => (isBlank(cell) ? 0 : amountCell(cell, name));

const days = (fallback: number) => wholeNumber(0, 36_525, fallback);

/** Stage of the life cycle (U4): the first that holds. "Recovered" needs the list of orders, which only the pane reads. */
export const LIFECYCLE = cellwise({
  id: 'LIFECYCLE',
  each: { first: dayOrBlank, last: dayOrBlank, orders: ordersCell },
  rest: { asof: day, newdays: days(90), activedays: days(90), lapseddays: days(365) },
  prepare:
    ({ asof, newdays, activedays, lapseddays }) =>
    ({ first, last, orders }) => {
      if (orders === 0) return 'Potential';
      if (first === undefined) return unusable({ code: 'not-a-date', argument: 'first', found: '' });
      if (last === undefined) return unusable({ code: 'not-a-date', argument: 'last', found: '' });
      if (last < first) return unusable({ code: 'last-before-first' });
      if (asof - first <= newdays) return 'New';
      if (asof - last <= activedays) return 'Active';
      return asof - last > lapseddays ? 'Lapsed' : 'Dormant';
    },
});
