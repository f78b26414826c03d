import { probabilityAlive } from '../../stats/bgnbdPredict';
import { asCell } from '../asCell';
import { cellwise } from '../FunctionDefinition';
import { bgnbdParameters } from '../modelParameters';
import { answerHistory, historyCells } from '../purchaseHistory';

/** Probability that a customer is still one (L1). */
export const PALIVE = cellwise({
  id: 'PALIVE',
  each: historyCells,
  rest: { params: bgnbdParameters },
  prepare:
    ({ params }) =>
    (cells) =>
      answerHistory(cells, (frequency, recency, age) => asCell(probabilityAlive(params, frequency, recency, age))),
});
