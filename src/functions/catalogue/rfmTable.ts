import { rfmCode, type RfmScoreTriple } from '../../methods/rfm/rfmScores';
import { GRID_BINS, gridScheme } from '../../methods/rfm/rfmSegments';
import { CellFailure, type CellContent } from '../Cell';
import { whole } from '../FunctionDefinition';
import { rfmOfTransactions } from '../rfmOfTransactions';
import { transactionParameters } from '../rfmParameters';

const HEADER = ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment'] as const;

/** Every customer of the transactions with measures, scores, code and segment, in order of first appearance (R1-R6). */
export const RFMTABLE = whole({
  id: 'RFMTABLE',
  parameters: transactionParameters,
  compute: (request) => {
    const found = rfmOfTransactions(request);
    if (found instanceof CellFailure) return found;
    const { measures, scores, states } = found;
    const grid = gridScheme('en');
    const rows = found.customers.map((customer, i): readonly CellContent[] => {
      const frequency = measures.frequency[i] as number;
      const monetary = measures.monetary[i] as number;
      if (states[i] !== '') return [customer, '', frequency, monetary, '', '', '', '', states[i] as string];
      const triple: RfmScoreTriple = [scores.recency[i] as number, scores.frequency[i] as number, scores.monetary[i] as number];
      const segment = request.bins === GRID_BINS ? (grid.labels[grid.indexOf(triple)] as string) : '';
      return [customer, measures.recency[i] as number, frequency, monetary, ...triple, rfmCode(triple, request.bins), segment];
    });
    return [HEADER, ...rows];
  },
});
