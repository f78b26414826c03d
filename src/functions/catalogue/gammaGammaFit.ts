import { CellFailure, noAnswer } from '../Cell';
import { fitted } from '../FunctionDefinition';
import { noFit } from '../noFit';
import { range } from '../parameters';
import { numberRows } from '../purchaseHistory';

const NAMES = ['frequency', 'meanvalue'];

/** Parameters of gamma-gamma by maximum likelihood (L2), and the log-likelihood. Rows that are not above 0 in both have no repeat value to learn from. */
export const GAMMAGAMMAFIT = fitted({
  id: 'GAMMAGAMMAFIT',
  parameters: { frequency: range, meanvalue: range },
  job: 'gammaGamma',
  question: (ranges) => {
    const rows = numberRows(ranges);
    if (rows instanceof CellFailure) return rows;
    const usable = rows.filter(({ values }) => values.every((value) => value > 0));
    if (usable.length === 0) return noAnswer({ code: 'no-rows', arguments: NAMES, mustBeAbove0: true });
    const column = (index: number): Float64Array => Float64Array.from(usable, ({ values }) => values[index] as number);
    return { frequency: column(0), meanValue: column(1) };
  },
  answer: (fit) => (fit.converged ? [[fit.p, fit.q, fit.v, fit.logLikelihood]] : noFit(fit.reason, NAMES)),
});
