import type { Cell } from '../../../../src/functions/Cell';
import { across, blank, column, down, error, na, num, one, passed, row, value, type ErrorCases } from './ErrorCase';

const FREQUENCY = [2, 1, 0, 0, 7, 3, 0, 1];
const RECENCY = [30, 2, 0, 0, 37, 10, 0, 25];
const AGE = [39, 39, 39, 38, 38, 37, 36, 36];
const HISTORIES = [column(...FREQUENCY), column(...RECENCY), column(...AGE)] as const;
const FITTED = [[0.54254245, 6.8184206, 0.72829179, 2.5608138, -53.31607869]];
/** The eight histories with one more row between them. */
const withRow = (frequency: Cell, recency: Cell, age: Cell) => [
  column(...FREQUENCY.slice(0, 1), frequency, ...FREQUENCY.slice(1)),
  column(...RECENCY.slice(0, 1), recency, ...RECENCY.slice(1)),
  column(...AGE.slice(0, 1), age, ...AGE.slice(1)),
];
const IMPOSSIBLE = 'frequency must be a whole number from 0 on, recency from 0 to age, and 0 where frequency is 0.';
const HISTORY_LENGTHS = one(value('"frequency", "recency", "age" must have the same number of cells.'));

/** r, alpha, a, b of the CDNOW data (Fader, Hardie & Lee 2005). */
const CDNOW = row(0.243, 4.414, 0.793, 2.426);
const PARAMS_BLANK = one(value('Every cell of "params" must be a number: it is blank.'));
const PARAMS_BLOCK = one(value('"params" must be one row or one column.'));
const PARAMS_ERROR = one(value('"params" must not hold an error: found #NUM!.'));
const BGNBD_COUNT = (count: number) => one(value(`"params" must have 4 or 5 entries; it has ${count}.`));
/** P(alive) of (2, 30.43, 38.86), and what is expected in 39 weeks. */
const ALIVE = 0.726578570081;
const ORDERS = 1.22602817477;

const ORDER_FREQUENCY = [1, 1, 1, 1, 1, 1, 10, 15, 20, 9];
const ORDER_VALUE = [4, 9, 35, 180, 25, 60, 16, 40, 90, 25];
const SPENDINGS = [column(...ORDER_FREQUENCY), column(...ORDER_VALUE)] as const;
const SPENT = [[1.2982289, 2.9099232, 71.683191, -47.62077305]];
const withSpending = (frequency: Cell, meanvalue: Cell) => [column(frequency, ...ORDER_FREQUENCY), column(meanvalue, ...ORDER_VALUE)];
const PQV = row(6.25, 3.74, 15.44);
const MEAN = 35.2189781022;
const OWN = 24.6637139108;

const MONTHS = one(value('"horizonmonths" must be a whole number from 1 to 240.'));
const NUMBER = (name: string, found: string) => value(`"${name}" must be a number: found ${found}.`);
const SAME_SIZE = (...names: readonly string[]) =>
  one(value(`${names.map((name) => `"${name}"`).join(' and ')} must be ranges of the same size, or single cells.`));

export const lifetimeCases: ErrorCases = {
  BGNBDFIT: [
    ['text among numbers', withRow('n/a', 5, 9), FITTED],
    ['error cells', withRow(error('#N/A'), 5, 9), FITTED],
    ['blanks', withRow(1, null, 9), FITTED],
    ['blank rows', withRow(null, null, null), FITTED],
    ['wrong shapes', [column(1, 2, 3), column(1, 2), column(5, 5, 5)], HISTORY_LENGTHS],
    ['omitted arguments', [HISTORIES[0], HISTORIES[1], undefined], HISTORY_LENGTHS],
    ['one cell where many are expected', [2, 30, 39], one(num('The fit did not converge: these data do not decide on the parameters.'))],
    ['one by one ranges', [column(0), column(0), column(39)], one(num('Nobody bought again: there is nothing to fit.'))],
    ['rows and columns', [row(...FREQUENCY), HISTORIES[1], row(...AGE)], FITTED],
    ['a header in the column', [column('Frequency', ...FREQUENCY), column('Recency', ...RECENCY), column('Age', ...AGE)], FITTED],
    ['numbers as text', withRow('2', 5, 9), FITTED],
    ['truth values', withRow(true, 5, 9), FITTED],
    ['duplicates', [column(0, 0), column(0, 0), column(5, 5)], one(num('Nobody bought again: there is nothing to fit.'))],
    ['out of range', withRow(1, 10, 9), one(value(`Row 2: ${IMPOSSIBLE}`))],
    ['out of range', withRow(-1, 0, 9), one(value(`Row 2: ${IMPOSSIBLE}`))],
    ['out of range', withRow(1.5, 5, 9), one(value(`Row 2: ${IMPOSSIBLE}`))],
    ['out of range', withRow(0, 5, 9), one(value(`Row 2: ${IMPOSSIBLE}`))],
    ['out of range', [column(0, 0), column(0, 0), column(0, 0)], one(num('Every age is 0: there is nothing to fit.'))],
    ['out of range', [column('a'), column('b'), column('c')], one(na('No row has a number in each of "frequency", "recency", "age".'))],
  ],
  PALIVE: [
    ['text among numbers', [column(2, 'n/a'), 30.43, 38.86, CDNOW], down(ALIVE, NUMBER('frequency', '"n/a"'))],
    ['error cells', [column(2, error('#N/A')), 30.43, 38.86, CDNOW], down(ALIVE, passed('#N/A'))],
    ['error cells', [2, 30.43, 38.86, row(0.243, error('#NUM!'), 0.793, 2.426)], PARAMS_ERROR],
    [
      'blanks',
      [column(2, 2), column(30.43, null), column(38.86, 38.86), CDNOW],
      down(ALIVE, value('"recency" must be a number: it is blank.')),
    ],
    ['blanks', [2, 30.43, 38.86, row(0.243, null, 0.793, 2.426)], PARAMS_BLANK],
    ['blank rows', [column(2, null), column(30.43, null), column(38.86, null), CDNOW], down(ALIVE, '')],
    ['wrong shapes', [column(2, 0), row(30.43, 0), 38.86, CDNOW], SAME_SIZE('frequency', 'recency', 'age')],
    [
      'wrong shapes',
      [
        2,
        30.43,
        38.86,
        [
          [0.243, 4.414],
          [0.793, 2.426],
        ],
      ],
      PARAMS_BLOCK,
    ],
    ['wrong shapes', [2, 30.43, 38.86, row(0.243, 4.414, 0.793)], BGNBD_COUNT(3)],
    ['omitted arguments', [2, 30.43, 38.86, undefined], PARAMS_BLANK],
    ['one cell where many are expected', [2, 30.43, 38.86, 0.243], BGNBD_COUNT(1)],
    ['one by one ranges', [column(2), column(30.43), column(38.86), CDNOW], one(ALIVE)],
    ['rows and columns', [row(2, 0), row(30.43, 0), row(38.86, 38.86), column(0.243, 4.414, 0.793, 2.426, -9582.4)], across(ALIVE, 1)],
    ['a header in the column', [column('x', 2), column('t', 30.43), column('T', 38.86), CDNOW], down(NUMBER('frequency', '"x"'), ALIVE)],
    ['numbers as text', [column(2, '2'), 30.43, 38.86, CDNOW], down(ALIVE, NUMBER('frequency', '"2"'))],
    ['truth values', [column(2, true), 30.43, 38.86, CDNOW], down(ALIVE, NUMBER('frequency', 'TRUE'))],
    ['out of range', [column(2, 2), column(30.43, 40), 38.86, CDNOW], down(ALIVE, value(IMPOSSIBLE))],
    ['out of range', [2, 30.43, 38.86, row(0.243, -4.414, 0.793, 2.426)], one(value('"params" must be above 0: found -4.414.'))],
    ['out of range', [2, 30.43, 38.86, row(1e300, 1e300, 1e300, 1e300)], one(1 / (1 + Math.exp(8.43)))],
  ],
  EXPECTEDORDERS: [
    ['text among numbers', [column(39, 'n/a'), 2, 30.43, 38.86, CDNOW], down(ORDERS, NUMBER('horizon', '"n/a"'))],
    ['error cells', [39, column(2, error('#N/A')), 30.43, 38.86, CDNOW], down(ORDERS, passed('#N/A'))],
    ['error cells', [39, 2, 30.43, 38.86, row(0.243, error('#NUM!'), 0.793, 2.426)], PARAMS_ERROR],
    ['blanks', [column(39, null), 2, 30.43, 38.86, CDNOW], down(ORDERS, value('"horizon" must be a number: it is blank.'))],
    ['blank rows', [39, column(2, null), column(30.43, null), column(38.86, null), CDNOW], down(ORDERS, '')],
    ['wrong shapes', [39, column(2, 2), column(30, 30, 30), 38.86, CDNOW], SAME_SIZE('horizon', 'frequency', 'recency', 'age')],
    ['wrong shapes', [39, 2, 30.43, 38.86, row(...Array.from({ length: 6 }, () => 1))], BGNBD_COUNT(6)],
    ['omitted arguments', [39, 2, 30.43, 38.86, undefined], PARAMS_BLANK],
    ['omitted arguments', [undefined, 2, 30.43, 38.86, CDNOW], one(value('"horizon" must be a number: it is blank.'))],
    ['one cell where many are expected', [39, 2, 30.43, 38.86, 0.243], BGNBD_COUNT(1)],
    ['one by one ranges', [column(39), column(2), column(30.43), column(38.86), CDNOW], one(ORDERS)],
    ['rows and columns', [39, row(2, 2), row(30.43, 30.43), row(38.86, 38.86), column(0.243, 4.414, 0.793, 2.426)], across(ORDERS, ORDERS)],
    [
      'a header in the column',
      [39, column('x', 2), column('t', 30.43), column('T', 38.86), CDNOW],
      down(NUMBER('frequency', '"x"'), ORDERS),
    ],
    ['numbers as text', [column(39, '39'), 2, 30.43, 38.86, CDNOW], down(ORDERS, NUMBER('horizon', '"39"'))],
    ['truth values', [column(39, true), 2, 30.43, 38.86, CDNOW], down(ORDERS, NUMBER('horizon', 'TRUE'))],
    ['out of range', [column(39, -1, 0), 2, 30.43, 38.86, CDNOW], down(ORDERS, value('"horizon" must not be below 0: found -1.'), 0)],
    ['out of range', [39, 2, column(30.43, 40), 38.86, CDNOW], down(ORDERS, value(IMPOSSIBLE))],
    ['out of range', [39, 2, 30.43, 38.86, row(0, 4.414, 0.793, 2.426)], one(value('"params" must be above 0: found 0.'))],
  ],
  GAMMAGAMMAFIT: [
    ['text among numbers', withSpending('n/a', 50), SPENT],
    ['error cells', withSpending(3, error('#DIV/0!')), SPENT],
    ['blanks', withSpending(0, null), SPENT],
    ['blank rows', withSpending(null, null), SPENT],
    ['wrong shapes', [column(1, 2), column(1, 2, 3)], one(value('"frequency", "meanvalue" must have the same number of cells.'))],
    ['omitted arguments', [SPENDINGS[0], undefined], one(value('"frequency", "meanvalue" must have the same number of cells.'))],
    ['one cell where many are expected', [3, 50], one(num('The fit did not converge: these data do not decide on the parameters.'))],
    ['one by one ranges', [column(0), column(50)], one(na('No row has a number above 0 in each of "frequency", "meanvalue".'))],
    ['rows and columns', [row(...ORDER_FREQUENCY), SPENDINGS[1]], SPENT],
    ['a header in the column', withSpending('Frequency', 'Mean'), SPENT],
    ['numbers as text', withSpending('3', 50), SPENT],
    ['truth values', withSpending(true, 50), SPENT],
    ['out of range', withSpending(3, -50), SPENT],
    ['out of range', withSpending(-3, 50), SPENT],
    [
      'duplicates',
      [column(2, 2, 2), column(50, 50, 50)],
      one(num('The fit did not converge: these data do not decide on the parameters.')),
    ],
  ],
  EXPECTEDSPEND: [
    ['text among numbers', [column(2, 'n/a'), 22.35, PQV], down(OWN, NUMBER('frequency', '"n/a"'))],
    ['error cells', [column(2, 2), column(22.35, error('#N/A')), PQV], down(OWN, passed('#N/A'))],
    ['error cells', [2, 22.35, row(6.25, error('#NUM!'), 15.44)], PARAMS_ERROR],
    ['blanks', [column(2, 0, 2), column(22.35, null, null), PQV], down(OWN, MEAN, value('"meanvalue" must be above 0: it is blank.'))],
    ['blank rows', [column(2, null), column(22.35, null), PQV], down(OWN, '')],
    ['wrong shapes', [column(2, 2), row(22.35, 22.35), PQV], SAME_SIZE('frequency', 'meanvalue')],
    ['wrong shapes', [2, 22.35, row(6.25, 3.74)], one(value('"params" must have 3 or 4 entries; it has 2.'))],
    ['omitted arguments', [2, 22.35, undefined], PARAMS_BLANK],
    ['one cell where many are expected', [2, 22.35, 6.25], one(value('"params" must have 3 or 4 entries; it has 1.'))],
    ['one by one ranges', [column(2), column(22.35), PQV], one(OWN)],
    ['rows and columns', [row(2, 0), row(22.35, 5), column(6.25, 3.74, 15.44, -47)], across(OWN, MEAN)],
    ['a header in the column', [column('x', 2), column('mean', 22.35), PQV], down(NUMBER('frequency', '"x"'), OWN)],
    ['numbers as text', [column(2, 2), column(22.35, '22.35'), PQV], down(OWN, NUMBER('meanvalue', '"22.35"'))],
    ['truth values', [column(2, true), 22.35, PQV], down(OWN, NUMBER('frequency', 'TRUE'))],
    ['out of range', [column(2, -1), 22.35, PQV], down(OWN, value('"frequency" must not be below 0: found -1.'))],
    ['out of range', [2, 22.35, row(6.25, 1, 15.44)], one(num('With q of 1 or less the model has no mean value.'))],
    ['out of range', [2, 22.35, row(6.25, -3, 15.44)], one(value('"params" must be above 0: found -3.'))],
    ['out of range', [1, 1e300, row(1e300, 3.74, 1e300)], one(passed('#NUM!'))],
  ],
  CLV: [
    ['text among numbers', [column(12, 'n/a'), 50, 12, 0.3, 0], down(180, NUMBER('orders', '"n/a"'))],
    ['error cells', [12, column(50, error('#N/A')), 12, 0.3, 0], down(180, passed('#N/A'))],
    ['error cells', [12, 50, error('#N/A')], one(value('"horizonmonths" must not hold an error: found #N/A.'))],
    ['blanks', [column(12, 12), column(50, null), 12, 0.3, 0], down(180, value('"spend" must be a number: it is blank.'))],
    ['blanks', [12, 50, 1, blank, 0], one(600)],
    ['blank rows', [column(12, null), column(50, null), 12, 0.3, 0], down(180, '')],
    ['wrong shapes', [column(12, 6), row(50, 80), 12, 0.3, 0], SAME_SIZE('orders', 'spend')],
    ['wrong shapes', [column(12, 6), 50, column(12, 24), 0.3, 0], one(value('"horizonmonths" must be one cell.'))],
    ['wrong shapes', [column(12, 6), 50, 12, column(0.3, 0.2), 0], one(value('"margin" must be one cell.'))],
    ['omitted arguments', [12, 50, undefined], MONTHS],
    ['omitted arguments', [12, 50, 12, 0.3, undefined], one(171.00731744)],
    ['one cell where many are expected', [column(12, 6), 50, 12, 0.3, 0], down(180, 90)],
    ['one by one ranges', [column(12), column(50), column(12), column(0.3), column(0)], one(180)],
    ['rows and columns', [row(12, 6), row(50, 80), 12, 0.3, 0], across(180, 144)],
    ['a header in the column', [column('Orders', 12), column('Spend', 50), 12, 0.3, 0], down(NUMBER('orders', '"Orders"'), 180)],
    ['numbers as text', [column(12, '12'), 50, 12, 0.3, 0], down(180, NUMBER('orders', '"12"'))],
    ['numbers as text', [12, 50, '12'], MONTHS],
    ['truth values', [column(12, true), 50, 12, 0.3, 0], down(180, NUMBER('orders', 'TRUE'))],
    ['out of range', [12, 50, 0], MONTHS],
    ['out of range', [12, 50, 241], MONTHS],
    ['out of range', [12, 50, 1.5], MONTHS],
    ['out of range', [column(12, -1), 50, 12, 0.3, 0], down(180, value('"orders" must not be below 0: found -1.'))],
    ['out of range', [12, 50, 12, 0.3, -1], one(value('"annualdiscount" must be above -1: found -1.'))],
    ['out of range', [1e300, 1e300, 12, 0.3, 0], one(passed('#NUM!'))],
  ],
};
