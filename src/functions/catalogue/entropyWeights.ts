import { exactSum } from '../../stats/exactSum';
import { entropyWeights } from '../../stats/entropyWeights';
import { roundSignificant } from '../../stats/roundSignificant';
import { noAnswer, notComputable, unusable, type Cell } from '../Cell';
import { describeCell } from '../describeCell';
import { whole } from '../FunctionDefinition';
import { numbersAmong } from '../numbersAmong';
import { range } from '../parameters';

/** Weights by how unequally each column is spread (W5). */
export const ENTROPYWEIGHTS = whole({
  id: 'ENTROPYWEIGHTS',
  parameters: { indicators: range },
  compute: ({ indicators }) => {
    const columns: Float64Array[] = [];
    for (let column = 0; column < (indicators[0]?.length ?? 0); column++) {
      const values = numbersAmong(indicators.map((row) => [row[column] as Cell]));
      if (values.length === 0) return unusable({ code: 'column-without-numbers', argument: 'indicators', column: column + 1 });
      const negative = values.find((value) => value < 0);
      if (negative !== undefined) return unusable({ code: 'below', argument: 'indicators', minimum: 0, found: describeCell(negative) });
      if (!Number.isFinite(exactSum(values))) return notComputable({ code: 'out-of-range' });
      columns.push(values);
    }
    const { weights } = entropyWeights(columns);
    return weights === undefined ? noAnswer({ code: 'no-differences', argument: 'indicators' }) : [weights.map(roundSignificant)];
  },
});
