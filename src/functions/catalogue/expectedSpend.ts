import { expectedSpend } from '../../stats/gammaGamma';
import { asCell } from '../asCell';
import { notComputable, unusable } from '../Cell';
import { amountCell, numberOrBlank } from '../cellReaders';
import { describeCell } from '../describeCell';
import { cellwise } from '../FunctionDefinition';
import { gammaGammaParameters } from '../modelParameters';

/** Expected value of an order (L2). Without a repeat order the own mean does not count, so that it may be blank. */
export const EXPECTEDSPEND = cellwise({
  id: 'EXPECTEDSPEND',
  each: { frequency: amountCell, meanvalue: numberOrBlank },
  rest: { params: gammaGammaParameters },
  prepare: ({ params }) => {
    if (params.q <= 1) return notComputable({ code: 'no-mean' });
    return ({ frequency, meanvalue }) => {
      if (frequency > 0 && !(meanvalue !== undefined && meanvalue > 0)) {
        return unusable({ code: 'not-above', argument: 'meanvalue', limit: 0, found: describeCell(meanvalue ?? null) });
      }
      return asCell(expectedSpend(params, frequency, meanvalue ?? 0));
    };
  },
});
