import { across, blank, column, down, error, na, one, passed, row, value, type ErrorCases } from './ErrorCase';

/** Ann 444 and Bob 222 as of 45030; Cid has returned something and ordered nothing. */
const NAMES = column('Ann', 'Bob', 'Ann', 'Cid');
const DATES = column(45000, 45010, 45020, 45025);
const AMOUNTS = column(120, 80, 60, -15);
const ORDERS = [NAMES, DATES, AMOUNTS] as const;
const ASOF = 45030;

const DIFFERENT_LENGTHS = one(value('"customers", "dates", "amounts" must have the same number of cells.'));
const NO_ORDERS = one(na('There is no row with a customer, a date (not text) and a number as amount.'));
const UNKNOWN = (name: string) => na(`"${name}" has no row with a date and an amount among the customers.`);
const BINS = one(value('"bins" must be a whole number from 2 to 10.'));
const METHOD = one(value('"method" must be "percentile" or "ntile" or "quantile" or "rfm": found "best".'));
const ASOF_TEXT = one(value('"asof" must be a date: found "2023-04-14".'));
const HEADER = ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment'];
const ANN = ['Ann', 10, 2, 180, 4, 4, 4, '444', 'Loyal'];
const BOB = ['Bob', 20, 1, 80, 2, 2, 2, '222', 'Hibernating'];
const CID = ['Cid', '', 0, -15, '', '', '', '', 'Returns only'];
const TABLE = [HEADER, ANN, BOB, CID];
/** Alone among those scored, in the middle of nobody. */
const ANN_ALONE = ['Ann', 10, 2, 180, 3, 3, 3, '333', 'Need attention'];
const BAD_CODE = (found: string) => value(`"score" must be three scores from 1 to 5, e.g. "543": found ${found}.`);

export const rfmCases: ErrorCases = {
  RFMSCORE: [
    ['text among numbers', [column('Ann', 'Bob'), NAMES, DATES, column(120, 'n/a', 60, -15), ASOF], down('333', UNKNOWN('Bob'))],
    ['error cells', [column('Ann', error('#N/A'), 'Bob'), ...ORDERS, ASOF], down('444', passed('#N/A'), '222')],
    [
      'error cells',
      [column('Ann', 'Bob'), NAMES, column(45000, error('#DIV/0!'), 45020, 45025), AMOUNTS, ASOF],
      down('333', UNKNOWN('Bob')),
    ],
    ['error cells', ['Ann', ...ORDERS, error('#N/A')], one(value('"asof" must not hold an error: found #N/A.'))],
    ['blanks', [column('Ann', null, 'Bob'), ...ORDERS, ASOF], down('444', '', '222')],
    ['blanks', ['Ann', ...ORDERS, ASOF, blank, blank], one('444')],
    ['blanks', ['Ann', NAMES, DATES, column(null, null, null, null), ASOF], NO_ORDERS],
    [
      'blank rows',
      ['Ann', column(null, 'Ann', 'Bob', null), column(null, 45020, 45010, null), column(null, 180, 80, null), 45030],
      one('434'),
    ],
    ['wrong shapes', ['Ann', NAMES, column(45000, 45010), AMOUNTS], DIFFERENT_LENGTHS],
    ['wrong shapes', ['Ann', ...ORDERS, ASOF, row(5, 4)], one(value('"bins" must be one cell.'))],
    ['wrong shapes', ['Ann', ...ORDERS, ASOF, undefined, row('rfm', 'ntile')], one(value('"method" must have 1 or 3 entries; it has 2.'))],
    ['unknown customer', [column('Ann', 'Zoe', 'Bob'), ...ORDERS, ASOF], down('444', UNKNOWN('Zoe'), '222')],
    ['unknown customer', [column('Ann', 'Cid'), ...ORDERS, ASOF], down('444', na('"Cid" has no order up to the analysis date.'))],
    ['unknown customer', ['Ann', ...ORDERS, 44000], one(na('"Ann" has no order up to the analysis date.'))],
    ['omitted arguments', ['Ann', ...ORDERS, undefined, undefined, undefined], one('444')],
    ['omitted arguments', ['Ann', NAMES, undefined, AMOUNTS], DIFFERENT_LENGTHS],
    ['omitted arguments', [undefined, ...ORDERS], one('')],
    ['one cell where many are expected', ['Ann', 'Ann', 45000, 120, ASOF], one('333')],
    ['one by one ranges', [column('Ann'), column('Ann'), column(45000), column(120), column(ASOF), column(5), column('rfm')], one('511')],
    [
      'rows and columns',
      [row('Ann', 'Bob'), row('Ann', 'Bob', 'Ann', 'Cid'), row(45000, 45010, 45020, 45025), AMOUNTS, ASOF],
      across('444', '222'),
    ],
    [
      'a header in the column',
      ['Bob', column('Customer', 'Ann', 'Bob', 'Ann'), column('Date', 45000, 45010, 45020), column('Amount', 120, 80, 60), ASOF],
      one('222'),
    ],
    ['numbers as text', [column(7, '7', ' 7 '), column('7', 8), column(45020, 45010), column(180, 80), ASOF], down('434', '434', '434')],
    ['numbers as text', ['Bob', NAMES, DATES, column(120, '80', 60, -15), ASOF], one(UNKNOWN('Bob'))],
    [
      'truth values',
      [column('Ann', true), ...ORDERS, ASOF],
      down('444', value('"customer" must be a customer\'s number or name: found TRUE.')),
    ],
    ['dates as text', [column('Ann', 'Bob'), NAMES, column(45000, '2023-03-25', 45020, 45025), AMOUNTS, ASOF], down('333', UNKNOWN('Bob'))],
    ['dates as text', ['Ann', NAMES, column('2023-03-15', '2023-03-25', '2023-04-04', '2023-04-09'), AMOUNTS, ASOF], NO_ORDERS],
    ['dates as text', ['Ann', ...ORDERS, '2023-04-14'], ASOF_TEXT],
    ['duplicates', [column('Ann', 'Bob', 'Ann'), ...ORDERS, ASOF], down('444', '222', '444')],
    ['out of range', ['Ann', ...ORDERS, ASOF, 1], BINS],
    ['out of range', ['Ann', ...ORDERS, ASOF, 11], BINS],
    ['out of range', ['Ann', ...ORDERS, ASOF, 2.5], BINS],
    ['out of range', ['Ann', ...ORDERS, -1], one(value('"asof" must be a date: found -1.'))],
    ['unknown word', ['Ann', ...ORDERS, ASOF, undefined, 'best'], METHOD],
  ],
  RFMTABLE: [
    ['text among numbers', [NAMES, DATES, column(120, 'n/a', 60, -15), ASOF], [HEADER, ANN_ALONE, CID]],
    ['error cells', [NAMES, DATES, column(120, error('#N/A'), 60, -15), ASOF], [HEADER, ANN_ALONE, CID]],
    ['error cells', [NAMES, DATES, AMOUNTS, ASOF, error('#DIV/0!')], one(value('"bins" must not hold an error: found #DIV/0!.'))],
    ['blanks', [NAMES, DATES, AMOUNTS, ASOF, blank, blank], TABLE],
    ['blanks', [column(null, null), column(null, null), column(null, null)], NO_ORDERS],
    [
      'blank rows',
      [column('Ann', null, 'Bob', 'Ann', 'Cid'), column(45000, null, 45010, 45020, 45025), column(120, null, 80, 60, -15), ASOF],
      TABLE,
    ],
    ['wrong shapes', [NAMES, DATES, column(120)], DIFFERENT_LENGTHS],
    ['wrong shapes', [...ORDERS, column(ASOF, ASOF)], one(value('"asof" must be one cell.'))],
    ['omitted arguments', [NAMES, DATES, undefined], DIFFERENT_LENGTHS],
    ['one cell where many are expected', ['Ann', 45020, 180, ASOF], [HEADER, ['Ann', 10, 1, 180, 3, 3, 3, '333', 'Need attention']]],
    [
      'one by one ranges',
      [column('Ann'), column(45020), column(180), column(ASOF)],
      [HEADER, ['Ann', 10, 1, 180, 3, 3, 3, '333', 'Need attention']],
    ],
    ['rows and columns', [row('Ann', 'Bob', 'Ann', 'Cid'), DATES, row(120, 80, 60, -15), ASOF], TABLE],
    [
      'a header in the column',
      [
        column('Customer', 'Ann', 'Bob', 'Ann', 'Cid'),
        column('Date', 45000, 45010, 45020, 45025),
        column('Amount', 120, 80, 60, -15),
        ASOF,
      ],
      TABLE,
    ],
    ['numbers as text', [NAMES, DATES, column(120, '80', 60, -15), ASOF], [HEADER, ANN_ALONE, CID]],
    ['truth values', [column('Ann', true, 'Ann', 'Cid'), DATES, AMOUNTS, ASOF], [HEADER, ANN_ALONE, CID]],
    ['dates as text', [NAMES, column(45000, '2023-03-25', 45020, 45025), AMOUNTS, ASOF], [HEADER, ANN_ALONE, CID]],
    ['dates as text', [...ORDERS, '2023-04-14'], ASOF_TEXT],
    ['duplicates', [column('Ann', 'Bob', ' Ann ', 'Cid'), DATES, AMOUNTS, ASOF], TABLE],
    ['out of range', [...ORDERS, ASOF, 0], BINS],
    ['out of range', [...ORDERS, ASOF, 4], [HEADER, ['Ann', 10, 2, 180, 4, 4, 4, '444', ''], ['Bob', 20, 1, 80, 2, 2, 2, '222', ''], CID]],
    ['unknown word', [...ORDERS, ASOF, undefined, 'best'], METHOD],
  ],
  RFMSEGMENT: [
    ['text among numbers', [column('555', 'best', 411)], down('Champions', BAD_CODE('"best"'), 'Promising')],
    ['error cells', [column('555', error('#N/A'), 411)], down('Champions', passed('#N/A'), 'Promising')],
    ['error cells', ['555', error('#NUM!')], one(value('"scheme" must not hold an error: found #NUM!.'))],
    ['blanks', [column('555', null), blank, blank, blank], down('Champions', '')],
    ['blank rows', [column(null, '555', null, null)], down('', 'Champions', '', '')],
    ['wrong shapes', ['555', row('grid', 'eight')], one(value('"scheme" must be one cell.'))],
    ['wrong shapes', ['555', undefined, undefined, column(5, 5)], one(value('"bins" must be one cell.'))],
    ['omitted arguments', ['555', undefined, undefined, undefined], one('Champions')],
    ['omitted arguments', [undefined, 'grid'], one('')],
    ['one by one ranges', [column('515'), column('eight'), column('zh'), column(5)], one('重要发展')],
    ['rows and columns', [row('555', '411')], across('Champions', 'Promising')],
    ['a header in the column', [column('Score', '555')], down(BAD_CODE('"Score"'), 'Champions')],
    ['numbers as text', [column(555, '555', ' 555 ')], down('Champions', 'Champions', 'Champions')],
    ['truth values', [column(true, '555')], down(BAD_CODE('TRUE'), 'Champions')],
    [
      'out of range',
      [column('666', '055', 5.43, -555, 1e300)],
      down(BAD_CODE('"666"'), BAD_CODE('"055"'), BAD_CODE('5.43'), BAD_CODE('-555'), BAD_CODE('1e+300')),
    ],
    ['out of range', ['10-9-8', 'eight', undefined, 10], one('High value')],
    ['out of range', ['555', 'eight', undefined, 10], one(value('"score" must be three scores from 1 to 10, e.g. "10-9-8": found "555".'))],
    ['out of range', ['444', 'grid', undefined, 4], one(value('The scheme "grid" is made for 5 bins; use "eight".'))],
    ['out of range', ['444', 'eight', undefined, 99], BINS],
    ['unknown word', ['555', 'ten'], one(value('"scheme" must be "grid" or "eight": found "ten".'))],
    ['unknown word', ['555', 'eight', 'fr'], one(value('"language" must be "en" or "zh": found "fr".'))],
  ],
};
