import { RFM_MEASURES, rfmCode } from '../../methods/rfm/rfmScores';
import { CellFailure, noAnswer } from '../Cell';
import { customerCell } from '../cellReaders';
import { customerKey } from '../customer';
import { cellwise } from '../FunctionDefinition';
import { rfmOfTransactions } from '../rfmOfTransactions';
import { transactionParameters } from '../rfmParameters';

/** RFM code of a customer from transactions (R1-R5). */
export const RFMSCORE = cellwise({
  id: 'RFMSCORE',
  each: { customer: customerCell },
  rest: transactionParameters,
  prepare: (request) => {
    const found = rfmOfTransactions(request);
    if (found instanceof CellFailure) return found;
    return ({ customer }) => {
      const key = customerKey(customer);
      const index = found.indexOf.get(key);
      if (index === undefined) return noAnswer({ code: 'customer-unknown', customer: key });
      if (found.states[index] !== '') return noAnswer({ code: 'customer-unscored', customer: key });
      return rfmCode(
        RFM_MEASURES.map((measure) => found.scores[measure][index] as number),
        request.bins,
      );
    };
  },
});
