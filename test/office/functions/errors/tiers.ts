import { across, blank, column, down, error, na, num, one, passed, row, value, type ErrorCases } from './ErrorCase';

/** A, A, B, C by the default cuts. */
const REVENUE = column(500, 300, 150, 50);
const BLOCK = [
  [0.2, 0.4],
  [0.6, 0.8],
];

const NOT_SHARES = one(value('"cuts" must be shares above 0 and below 1, ascending, e.g. {0.8,0.95}.'));
const NOT_A_LIST = one(value('"cuts" must be one row or one column.'));
const ERROR_IN_CUTS = one(value('"cuts" must not hold an error: found #N/A.'));
const OUT_OF_RANGE = one(num('The result is out of range.'));
const BY = (found: string) => one(value(`"by" must be "value" or "count": found ${found}.`));
const BOUNDARY = one(value('"boundary" must be "up" or "down" or "nearest": found "middle".'));
const NO_POSITIVE = one(na('"values" has no number above 0.'));

export const tierCases: ErrorCases = {
  TIER: [
    ['text among numbers', [column(500, 'n/a', 300, 150, 50)], down('A', value('"value" must be a number: found "n/a".'), 'A', 'B', 'C')],
    ['text among numbers', [150, column(500, 'n/a', 300, 150, 50)], one('B')],
    [
      'error cells',
      [column(500, error('#N/A'), 300, error('#DIV/0!'), 150, 50)],
      down('A', passed('#N/A'), 'A', passed('#DIV/0!'), 'B', 'C'),
    ],
    ['error cells', [150, column(500, error('#NUM!'), 300, 150, 50)], one('B')],
    ['error cells', [REVENUE, undefined, row(0.8, error('#N/A'))], ERROR_IN_CUTS],
    [
      'error cells',
      [REVENUE, undefined, undefined, row('A', error('#DIV/0!'), 'C')],
      one(value('"labels" must not hold an error: found #DIV/0!.')),
    ],
    ['error cells', [REVENUE, undefined, undefined, undefined, error('#N/A')], one(value('"by" must not hold an error: found #N/A.'))],
    ['blanks', [column(500, null, 300, 150, 50)], down('A', '', 'A', 'B', 'C')],
    ['blanks', [REVENUE, blank, blank, blank, blank, blank], down('A', 'A', 'B', 'C')],
    ['blanks', [REVENUE, undefined, row(0.8, null)], one(value('Every cell of "cuts" must be a number: it is blank.'))],
    ['blanks', [blank, REVENUE], one('')],
    ['blank rows', [column(null, 500, null, null, 300, 150, 50, null)], down('', 'A', '', '', 'A', 'B', 'C', '')],
    ['wrong shapes', [REVENUE, undefined, BLOCK], NOT_A_LIST],
    [
      'wrong shapes',
      [
        REVENUE,
        undefined,
        undefined,
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
      ],
      one(value('"labels" must be one row or one column.')),
    ],
    ['wrong shapes', [REVENUE, undefined, undefined, undefined, column('value', 'count')], one(value('"by" must be one cell.'))],
    ['cuts out of order', [REVENUE, undefined, row(0.95, 0.8)], NOT_SHARES],
    ['cuts out of order', [REVENUE, undefined, row(0.8, 0.8)], NOT_SHARES],
    ['cuts out of bounds', [REVENUE, undefined, row(0, 0.8)], NOT_SHARES],
    ['cuts out of bounds', [REVENUE, undefined, row(0.8, 1)], NOT_SHARES],
    ['cuts out of bounds', [REVENUE, undefined, row(80, 95)], NOT_SHARES],
    ['cuts out of bounds', [REVENUE, undefined, row(-0.1, 0.5)], NOT_SHARES],
    ['omitted arguments', [REVENUE, undefined, undefined, undefined, undefined, undefined], down('A', 'A', 'B', 'C')],
    ['omitted arguments', [REVENUE, undefined, undefined, row('x', 'y', 'z')], down('x', 'x', 'y', 'z')],
    ['omitted arguments', [undefined, REVENUE], one('')],
    ['one cell where many are expected', [500], one(value('Give the whole column as the second argument, e.g. =TIER(B2,B$2:B$500)'))],
    ['one by one ranges', [column(5), column(5)], one('A')],
    ['one by one ranges', [REVENUE, undefined, column(0.5)], down('A', 'B', 'B', 'B')],
    ['rows and columns', [row(500, 300, 150, 50)], across('A', 'A', 'B', 'C')],
    ['rows and columns', [row(500, 50), REVENUE], across('A', 'C')],
    ['rows and columns', [column(500, 50), row(500, 300, 150, 50), column(0.5, 0.95), column('x', 'y', 'z')], down('x', 'z')],
    [
      'a header in the column',
      [column('Revenue', 500, 300, 150, 50)],
      down(value('"value" must be a number: found "Revenue".'), 'A', 'A', 'B', 'C'),
    ],
    ['a header in the column', [300, column('Revenue', 500, 300, 150, 50)], one('A')],
    ['numbers as text', [column('500', 300, 150, 50)], down(value('"value" must be a number: found "500".'), 'A', 'A', 'B')],
    ['numbers as text', [REVENUE, undefined, row('0.8', 0.95)], one(value('Every cell of "cuts" must be a number: found "0.8".'))],
    ['truth values', [column(true, 300, 150, 50)], down(value('"value" must be a number: found TRUE.'), 'A', 'A', 'B')],
    ['truth values', [REVENUE, undefined, undefined, undefined, true], BY('TRUE')],
    ['dates as text', [column('2024-05-01', 300, 150, 50)], down(value('"value" must be a number: found "2024-05-01".'), 'A', 'A', 'B')],
    ['duplicates', [column(40, 20, 20, 20)], down('A', 'A', 'A', 'A')],
    ['out of range', [column(0, -5)], NO_POSITIVE],
    ['out of range', [column(900, 100, 0, -5)], down('A', 'B', 'C', 'C')],
    ['out of range', [column(1.7e308, 1.6e308, 1)], OUT_OF_RANGE],
    ['out of range', [column(1e-300, 2e-300)], down('A', 'A')],
    ['number of labels', [REVENUE, undefined, undefined, row('A', 'B')], one(value('"labels" must have 3 or 4 entries; it has 2.'))],
    [
      'number of labels',
      [REVENUE, undefined, undefined, column('A', 'B', 'C', 'D', 'E')],
      one(value('"labels" must have 3 or 4 entries; it has 5.')),
    ],
    ['unknown word', [REVENUE, undefined, undefined, undefined, 'sum'], BY('"sum"')],
    ['unknown word', [REVENUE, undefined, undefined, undefined, ' Count '], down('A', 'B', 'C', 'C')],
    ['unknown word', [REVENUE, undefined, undefined, undefined, undefined, 'middle'], BOUNDARY],
  ],
  TIERLIMITS: [
    ['text among numbers', [column(500, 'n/a', 300, 150, 50)], down(300, 150)],
    ['error cells', [column(500, error('#N/A'), 300, 150, 50)], down(300, 150)],
    ['error cells', [REVENUE, row(0.8, error('#N/A'))], ERROR_IN_CUTS],
    ['blanks', [column(500, null, 300, 150, 50), blank, blank, blank], down(300, 150)],
    ['blank rows', [column(null, null)], NO_POSITIVE],
    ['wrong shapes', [REVENUE, BLOCK], NOT_A_LIST],
    ['wrong shapes', [REVENUE, undefined, row('value', 'count')], one(value('"by" must be one cell.'))],
    ['cuts out of order', [REVENUE, row(0.95, 0.8)], NOT_SHARES],
    ['cuts out of bounds', [REVENUE, 80], NOT_SHARES],
    ['omitted arguments', [REVENUE, undefined, undefined, undefined], down(300, 150)],
    ['omitted arguments', [undefined, 0.8], NO_POSITIVE],
    ['one cell where many are expected', [500], down(500, 500)],
    ['one by one ranges', [column(500), column(0.8)], one(500)],
    ['rows and columns', [row(500, 300, 150, 50), column(0.8, 0.95)], down(300, 150)],
    ['a header in the column', [column('Revenue', 500, 300, 150, 50)], down(300, 150)],
    ['numbers as text', [column('500', 300, 150, 50)], down(150, 50)],
    ['truth values', [column(true, 500, 300, 150, 50)], down(300, 150)],
    ['out of range', [column(0, -5)], NO_POSITIVE],
    ['out of range', [column(1.7e308, 1.6e308, 1)], OUT_OF_RANGE],
    ['unknown word', [REVENUE, undefined, 'sum'], BY('"sum"')],
    ['unknown word', [REVENUE, undefined, undefined, 'middle'], BOUNDARY],
  ],
  PARETOSHARE: [
    ['text among numbers', [column(500, 'n/a', 300, 200)], down(0.5, value('"value" must be a number: found "n/a".'), 0.8, 1)],
    ['error cells', [column(500, error('#NUM!'), 300, 200)], down(0.5, passed('#NUM!'), 0.8, 1)],
    ['blanks', [column(500, null, 300, 200), blank], down(0.5, '', 0.8, 1)],
    ['blank rows', [column(500, null, null, 300, 200)], down(0.5, '', '', 0.8, 1)],
    [
      'wrong shapes',
      [
        [
          [500, 300],
          [150, 50],
        ],
      ],
      [
        [0.5, 0.8],
        [0.95, 1],
      ],
    ],
    ['omitted arguments', [undefined, REVENUE], one('')],
    [
      'one cell where many are expected',
      [500],
      one(value('Give the whole column as the second argument, e.g. =PARETOSHARE(B2,B$2:B$500)')),
    ],
    ['one by one ranges', [column(500), column(500)], one(1)],
    ['rows and columns', [row(500, 300), REVENUE], across(0.5, 0.8)],
    ['a header in the column', [300, column('Revenue', 500, 300, 150, 50)], one(0.8)],
    ['numbers as text', [column('500', 300, 150, 50)], down(value('"value" must be a number: found "500".'), 0.6, 0.9, 1)],
    ['truth values', [column(true, 500, 300, 200)], down(value('"value" must be a number: found TRUE.'), 0.5, 0.8, 1)],
    ['out of range', [column(500, 500, 0, -7)], down(0.5 + 0.5, 1, 1, 1)],
    ['out of range', [column(0, -7)], NO_POSITIVE],
    ['out of range', [column(1.7e308, 1.6e308, 1)], OUT_OF_RANGE],
  ],
};
