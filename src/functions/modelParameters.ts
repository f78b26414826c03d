import type { BgnbdParameters } from '../stats/bgnbdFit';
import type { GammaGammaParameters } from '../stats/gammaGamma';
import { CellFailure, unusable } from './Cell';
import { describeCell } from './describeCell';
import type { Parameter } from './Parameter';
import { numbers } from './parameters';

/** The first cells of what a fit spilled, each above 0; the log-likelihood behind them may be given too. */
const fittedNumbers = <T>(count: number, make: (values: readonly number[]) => T): Parameter<T> => ({
  ...numbers,
  read: (argument, name) => {
    const values = numbers.read(argument, name);
    if (values instanceof CellFailure) return values;
    if (values.length !== count && values.length !== count + 1) {
      return unusable({ code: 'wrong-count', argument: name, expected: [count, count + 1], found: values.length });
    }
    const wrong = values.slice(0, count).find((value) => !(value > 0));
    return wrong === undefined ? make(values) : unusable({ code: 'not-above', argument: name, limit: 0, found: describeCell(wrong) });
  },
});

/** What BGNBDFIT spills. */
export const bgnbdParameters: Parameter<BgnbdParameters> = fittedNumbers(4, (values) => {
  const [r, alpha, a, b] = values as [number, number, number, number];
  return { r, alpha, a, b };
});

/** What GAMMAGAMMAFIT spills. */
export const gammaGammaParameters: Parameter<GammaGammaParameters> = fittedNumbers(3, (values) => {
  const [p, q, v] = values as [number, number, number];
  return { p, q, v };
});
