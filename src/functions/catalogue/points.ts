import { stepScaler } from '../../stats/scaling';
import { unusable } from '../Cell';
import { numberCell } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { ascending, numbers } from '../parameters';

/** Benchmark points, piecewise constant (W2). */
export const POINTS = cellwise({
  id: 'POINTS',
  each: { value: numberCell },
  rest: { limits: ascending, points: numbers },
  prepare: ({ limits, points }) => {
    const expected = limits.length + 1;
    if (points.length !== expected)
      return unusable({ code: 'wrong-count', argument: 'points', expected: [expected], found: points.length });
    const scale = stepScaler(limits, points);
    return ({ value }) => scale(value);
  },
});
