import { CellFailure, noAnswer } from '../Cell';
import { customerCell } from '../cellReaders';
import { customerKey } from '../customer';
import { cellwise } from '../FunctionDefinition';
import { rfmCode } from '../rfmCode';
import { transactionParameters } from '../rfmParameters';
import { scoreCustomers } from '../scoreCustomers';
import { readTransactions } from '../transactions';

/** RFM code of a customer from transactions (R1-R5). */
export const RFMSCORE = cellwise({
  id: 'RFMSCORE',
  each: { customer: customerCell },
  rest: transactionParameters,
  prepare: ({ customers, dates, amounts, asof, bins, method }) => {
    const ordering = readTransactions({ customers, dates, amounts }, asof);
    if (ordering instanceof CellFailure) return ordering;
    const scores = scoreCustomers(ordering, bins, method);
    return ({ customer }) => {
      const key = customerKey(customer);
      const index = ordering.indexOf.get(key);
      if (index === undefined) return noAnswer({ code: 'customer-unknown', customer: key });
      if (ordering.states[index] !== '') return noAnswer({ code: 'customer-unscored', customer: key });
      return rfmCode([scores.recency[index] as number, scores.frequency[index] as number, scores.monetary[index] as number], bins);
    };
  },
});
