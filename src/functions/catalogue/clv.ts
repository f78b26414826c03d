import { lifetimeValue } from '../../stats/lifetimeValue';
import { asCell } from '../asCell';
import { amountCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { oneNumber, requiredWholeNumber, withDefault } from '../parameters';

/** Value of expected orders, spread evenly over the months to come and discounted from the end of each (L3). */
export const CLV = cellwise({
  id: 'CLV',
  each: { orders: amountCell, spend: amountCell },
  rest: {
    horizonmonths: requiredWholeNumber(1, 240),
    margin: withDefault(oneNumber(), 1),
    annualdiscount: withDefault(oneNumber(-1), 0.1),
  },
  prepare: ({ horizonmonths, margin, annualdiscount }) => {
    // One order's worth, a part of it in each month.
    const evenly = Array.from({ length: horizonmonths }, (_, month) => (month + 1) / horizonmonths);
    const worth = lifetimeValue(evenly, { spend: 1, margin, annualDiscount: annualdiscount });
    return ({ orders, spend }) => asCell(orders * spend * worth);
  },
});
