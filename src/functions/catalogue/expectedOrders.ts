import { expectedOrdersWhenAlive, probabilityAlive } from '../../stats/bgnbdPredict';
import { asCell } from '../asCell';
import { unusable } from '../Cell';
import { amountOrBlank } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { bgnbdParameters } from '../modelParameters';
import { answerHistory, historyCells } from '../purchaseHistory';

/** Expected orders within the next `horizon` (L1), in the unit of time of the fit. */
export const EXPECTEDORDERS = cellwise({
  id: 'EXPECTEDORDERS',
  each: { horizon: amountOrBlank, ...historyCells },
  rest: { params: bgnbdParameters },
  prepare: ({ params }) => {
    // Does not depend on recency, so that many customers share an answer.
    const whenAlive = new Map<string, number | undefined>();
    const ordersWhenAlive = (horizon: number, frequency: number, age: number): number | undefined => {
      const key = `${horizon} ${frequency} ${age}`;
      if (!whenAlive.has(key)) whenAlive.set(key, expectedOrdersWhenAlive(params, horizon, frequency, age));
      return whenAlive.get(key);
    };
    return ({ horizon, ...cells }) =>
      answerHistory(cells, (frequency, recency, age) => {
        if (horizon === undefined) return unusable({ code: 'not-a-number', argument: 'horizon', found: '' });
        const orders = ordersWhenAlive(horizon, frequency, age);
        return asCell(orders && orders * probabilityAlive(params, frequency, recency, age));
      });
  },
});
