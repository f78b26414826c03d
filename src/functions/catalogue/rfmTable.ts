import { CellFailure, type CellContent } from '../Cell';
import { whole } from '../FunctionDefinition';
import { rfmCode } from '../rfmCode';
import { transactionParameters } from '../rfmParameters';
import { GRID_BINS, gridSegment } from '../rfmSegments';
import { scoreCustomers } from '../scoreCustomers';
import { readTransactions } from '../transactions';

const HEADER = ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment'] as const;

/** Every customer of the transactions with measures, scores, code and segment, in order of first appearance (R1-R6). */
export const RFMTABLE = whole({
  id: 'RFMTABLE',
  parameters: transactionParameters,
  compute: ({ customers, dates, amounts, asof, bins, method }) => {
    const ordering = readTransactions({ customers, dates, amounts }, asof);
    if (ordering instanceof CellFailure) return ordering;
    const scores = scoreCustomers(ordering, bins, method);
    const rows = ordering.customers.map((customer, i): readonly CellContent[] => {
      const [orders, net, state] = [ordering.orders[i] as number, ordering.net[i] as number, ordering.states[i] as string];
      if (state !== '') return [customer, '', orders, net, '', '', '', '', state];
      const code = [scores.recency[i] as number, scores.frequency[i] as number, scores.monetary[i] as number] as const;
      const segment = bins === GRID_BINS ? gridSegment(code[0], code[1], 'en') : '';
      return [customer, ordering.recency[i] as number, orders, net, ...code, rfmCode(code, bins), segment];
    });
    return [HEADER, ...rows];
  },
});
