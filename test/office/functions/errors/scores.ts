import { across, blank, column, down, error, na, one, passed, row, value, type ErrorCases } from './ErrorCase';

const LIMITS = row(30, 60);
const POINTS = row(100, 50, 0);
/** 0, 62.5 and 87.5 with weights 3 and 1. */
const INDICATORS = [
  [0, 10],
  [5, 30],
  [10, 20],
];
const WEIGHTS = row(3, 1);
const MATRIX = [
  ['D', 'C'],
  ['B', 'A'],
];
const BLOCK = [
  [1, 2],
  [3, 4],
];
const NOT_ASCENDING = (name: string) => one(value(`"${name}" must ascend: each number above the one before.`));
const NOT_DESCENDING = one(value('"cuts" must descend, e.g. {80,60}.'));
const POPULATION_OF_ONE = one(
  value('Give the rows of all customers as the fifth argument, e.g. =WEIGHTEDSCORE(B2:D2,F$1:H$1,,,B$2:D$500)'),
);

export const scoreCases: ErrorCases = {
  POINTS: [
    ['text among numbers', [column(10, 'n/a', 75), LIMITS, POINTS], down(100, value('"value" must be a number: found "n/a".'), 0)],
    ['error cells', [column(10, error('#DIV/0!'), 75), LIMITS, POINTS], down(100, passed('#DIV/0!'), 0)],
    ['error cells', [10, row(30, error('#N/A')), POINTS], one(value('"limits" must not hold an error: found #N/A.'))],
    ['blanks', [column(10, null, 75), LIMITS, POINTS], down(100, '', 0)],
    ['blanks', [10, row(30, null), POINTS], one(value('Every cell of "limits" must be a number: it is blank.'))],
    ['blank rows', [column(null, 10, null, null), LIMITS, POINTS], down('', 100, '', '')],
    ['wrong shapes', [10, BLOCK, POINTS], one(value('"limits" must be one row or one column.'))],
    ['wrong shapes', [10, LIMITS, row(100, 50)], one(value('"points" must have 3 entries; it has 2.'))],
    ['cuts out of order', [10, row(60, 30), POINTS], NOT_ASCENDING('limits')],
    ['cuts out of order', [10, row(30, 30), POINTS], NOT_ASCENDING('limits')],
    ['omitted arguments', [undefined, LIMITS, POINTS], one('')],
    ['omitted arguments', [10, LIMITS, undefined], one(value('Every cell of "points" must be a number: it is blank.'))],
    ['one cell where many are expected', [10, 30, 5], one(value('"points" must have 2 entries; it has 1.'))],
    ['one by one ranges', [column(30), column(30), row(1, 2)], one(2)],
    ['rows and columns', [row(10, 30, 75), column(30, 60), column(100, 50, 0)], across(100, 50, 0)],
    ['a header in the column', [column('Days', 10), LIMITS, POINTS], down(value('"value" must be a number: found "Days".'), 100)],
    ['numbers as text', [column('10', 75), LIMITS, POINTS], down(value('"value" must be a number: found "10".'), 0)],
    ['numbers as text', [10, row('30', 60), POINTS], one(value('Every cell of "limits" must be a number: found "30".'))],
    ['truth values', [column(true, 75), LIMITS, POINTS], down(value('"value" must be a number: found TRUE.'), 0)],
    ['out of range', [column(-1e300, 1e300), LIMITS, POINTS], down(100, 0)],
  ],
  WEIGHTEDSCORE: [
    [
      'text among numbers',
      [
        [
          [0, 10],
          ['n/a', 30],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(0, value('"indicators" must be a number: found "n/a".'), 87.5),
    ],
    [
      'error cells',
      [
        [
          [0, 10],
          [error('#N/A'), 30],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(0, passed('#N/A'), 87.5),
    ],
    ['error cells', [INDICATORS, row(3, error('#N/A'))], one(value('"weights" must not hold an error: found #N/A.'))],
    [
      'error cells',
      [
        row(5, 30),
        WEIGHTS,
        undefined,
        undefined,
        [
          [0, 10],
          [error('#N/A'), error('#NUM!')],
          [10, 30],
        ],
      ],
      one(62.5),
    ],
    [
      'blanks',
      [
        [
          [0, 10],
          [5, null],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(0, 50, 100),
    ],
    [
      'blanks',
      [
        [
          [0, 10],
          [null, 30],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(0, na('Less than 60 % of the weight has a value.'), 87.5),
    ],
    ['blanks', [INDICATORS, WEIGHTS, blank, blank, blank], down(0, 62.5, 87.5)],
    ['blanks', [INDICATORS, row(3, null)], one(value('Every cell of "weights" must be a number: it is blank.'))],
    [
      'blank rows',
      [
        [
          [0, 10],
          [null, null],
          [10, 30],
        ],
        WEIGHTS,
      ],
      down(0, '', 100),
    ],
    ['wrong shapes', [INDICATORS, row(3, 1, 1)], one(value('"weights" must have 2 entries; it has 3.'))],
    ['wrong shapes', [INDICATORS, BLOCK], one(value('"weights" must be one row or one column.'))],
    ['wrong shapes', [INDICATORS, WEIGHTS, row(1)], one(value('"directions" must have 2 entries; it has 1.'))],
    [
      'wrong shapes',
      [INDICATORS, WEIGHTS, undefined, undefined, column(1, 2, 3)],
      one(value('"population" must have as many columns as "indicators": 2; it has 1.')),
    ],
    ['omitted arguments', [INDICATORS, undefined], one(value('Every cell of "weights" must be a number: it is blank.'))],
    ['omitted arguments', [INDICATORS, WEIGHTS, undefined, undefined, undefined], down(0, 62.5, 87.5)],
    ['one cell where many are expected', [5, 1], POPULATION_OF_ONE],
    ['one cell where many are expected', [row(5, 30), WEIGHTS], POPULATION_OF_ONE],
    ['one cell where many are expected', [row(50, 100), WEIGHTS, undefined, 'raw'], one(62.5)],
    ['one by one ranges', [column(50), column(2), column(1), column('raw')], one(50)],
    ['rows and columns', [INDICATORS, column(3, 1), column(1, 1)], down(0, 62.5, 87.5)],
    [
      'a header in the column',
      [
        [
          ['Sales', 'Margin'],
          [0, 10],
          [5, 30],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(value('"indicators" must be a number: found "Sales".'), 0, 62.5, 87.5),
    ],
    ['a header in the column', [row(5, 30), WEIGHTS, undefined, undefined, [['Sales', 'Margin'], ...INDICATORS]], one(62.5)],
    [
      'numbers as text',
      [
        [
          [0, 10],
          ['5', 30],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(0, value('"indicators" must be a number: found "5".'), 87.5),
    ],
    ['numbers as text', [INDICATORS, row('3', 1)], one(value('Every cell of "weights" must be a number: found "3".'))],
    [
      'truth values',
      [
        [
          [0, 10],
          [true, 30],
          [10, 20],
        ],
        WEIGHTS,
      ],
      down(0, value('"indicators" must be a number: found TRUE.'), 87.5),
    ],
    ['out of range', [INDICATORS, row(3, -1)], one(value('"weights" must not be below 0: found -1.'))],
    ['out of range', [INDICATORS, row(0, 0)], one(value('At least one of "weights" must be above 0.'))],
    [
      'out of range',
      [INDICATORS, WEIGHTS, row(1, 2)],
      one(value('"directions" must be 1 (more is better) or -1 (less is better): found 2.')),
    ],
    ['out of range', [row(99, -5), WEIGHTS, undefined, undefined, INDICATORS], one(75)],
    ['out of range', [[[1.7e308], [-1.7e308], [0]], 1], down(passed('#NUM!'), 0, passed('#NUM!'))],
    [
      'out of range',
      [
        [
          [1, 'n/a'],
          [2, null],
        ],
        WEIGHTS,
        undefined,
        undefined,
        [
          [1, 'n/a'],
          [2, 'n/a'],
        ],
      ],
      down(value('"indicators" must be a number: found "n/a".'), 100),
    ],
    [
      'out of range',
      [
        [
          [1, 5],
          [2, 6],
        ],
        WEIGHTS,
        undefined,
        undefined,
        [
          [1, 'n/a'],
          [2, 'n/a'],
        ],
      ],
      one(value('Column 2 of "population" has no number.')),
    ],
    [
      'unknown word',
      [INDICATORS, WEIGHTS, undefined, 'rank'],
      one(value('"scaling" must be "minmax" or "percentile" or "zscore" or "raw": found "rank".')),
    ],
  ],
  TIERBYSCORE: [
    ['text among numbers', [column(85, 'n/a', 12)], down('A', value('"score" must be a number: found "n/a".'), 'C')],
    ['error cells', [column(85, error('#DIV/0!'), 12)], down('A', passed('#DIV/0!'), 'C')],
    ['error cells', [85, row(80, error('#N/A'))], one(value('"cuts" must not hold an error: found #N/A.'))],
    ['blanks', [column(85, null, 12), blank, blank], down('A', '', 'C')],
    ['blanks', [85, row(80, null)], one(value('Every cell of "cuts" must be a number: it is blank.'))],
    ['blank rows', [column(null, 85, null, null)], down('', 'A', '', '')],
    ['wrong shapes', [85, BLOCK], one(value('"cuts" must be one row or one column.'))],
    ['wrong shapes', [85, undefined, MATRIX], one(value('"labels" must be one row or one column.'))],
    ['cuts out of order', [85, row(60, 80)], NOT_DESCENDING],
    ['cuts out of order', [column(85, 80, 12), row(80, 80)], down('A', 'A', 'C')],
    ['omitted arguments', [undefined, row(80, 60)], one('')],
    ['omitted arguments', [85, undefined, row('x', 'y', 'z')], one('x')],
    ['one cell where many are expected', [column(85, 12), 50], down('A', 'B')],
    ['one by one ranges', [column(85), column(85), row('x', 'y')], one('x')],
    ['rows and columns', [row(85, 60, 12), column(80, 60), column('x', 'y', 'z')], across('x', 'y', 'z')],
    ['a header in the column', [column('Score', 85)], down(value('"score" must be a number: found "Score".'), 'A')],
    ['numbers as text', [column('85', 12)], down(value('"score" must be a number: found "85".'), 'C')],
    ['numbers as text', [85, row('80', 60)], one(value('Every cell of "cuts" must be a number: found "80".'))],
    ['truth values', [column(true, 12)], down(value('"score" must be a number: found TRUE.'), 'C')],
    ['out of range', [column(1e300, -1e300)], down('A', 'C')],
    ['number of labels', [85, row(80, 60), row('A', 'B')], one(value('"labels" must have 3 entries; it has 2.'))],
    ['number of labels', [85, row(80, 60), row('A', 'B', 'C', 'D')], one(value('"labels" must have 3 entries; it has 4.'))],
  ],
  MATRIXTIER: [
    [
      'text among numbers',
      [column(120, 'n/a', 50), column(7, 7, 2), 100, 5, MATRIX],
      down('A', value('"x" must be a number: found "n/a".'), 'D'),
    ],
    ['error cells', [column(120, 120, 50), column(7, error('#N/A'), 2), 100, 5, MATRIX], down('A', passed('#N/A'), 'D')],
    ['error cells', [120, 7, error('#DIV/0!'), 5, MATRIX], one(value('"xcuts" must not hold an error: found #DIV/0!.'))],
    [
      'error cells',
      [
        120,
        7,
        100,
        5,
        [
          ['D', 'C'],
          ['B', error('#N/A')],
        ],
      ],
      one(value('"matrix" must not hold an error: found #N/A.')),
    ],
    ['blanks', [column(120, null, 50), column(null, 7, 2), 100, 5, MATRIX], down('', '', 'D')],
    ['blanks', [column(120, null, 50), column(null, 7, 2), 100, 5, MATRIX, 'ask'], down('ask', 'ask', 'D')],
    ['blanks', [120, 7, 100, 5, MATRIX, blank], one('A')],
    ['blank rows', [column(null, 120), column(null, 7), 100, 5, MATRIX], down('', 'A')],
    [
      'wrong shapes',
      [
        120,
        7,
        100,
        5,
        [
          ['D', 'C', 'B'],
          ['B', 'A', 'A'],
        ],
      ],
      one(value('"matrix" must have 2 rows and 2 columns; it has 2 and 3.')),
    ],
    [
      'wrong shapes',
      [column(120, 50), row(7, 2), 100, 5, MATRIX],
      one(value('"x" and "y" must be ranges of the same size, or single cells.')),
    ],
    [
      'wrong shapes',
      [column(120, 50), column(7, 2, 1), 100, 5, MATRIX],
      one(value('"x" and "y" must be ranges of the same size, or single cells.')),
    ],
    ['wrong shapes', [120, 7, 100, 5, MATRIX, row('a', 'b')], one(value('"missing" must be one cell.'))],
    ['cuts out of order', [120, 7, row(100, 50), 5, MATRIX], NOT_ASCENDING('xcuts')],
    ['cuts out of order', [120, 7, 100, row(5, 5), MATRIX], NOT_ASCENDING('ycuts')],
    ['omitted arguments', [120, 7, undefined, 5, MATRIX], one(value('Every cell of "xcuts" must be a number: it is blank.'))],
    ['omitted arguments', [120, 7, 100, 5, undefined], one(value('"matrix" must have 2 rows and 2 columns; it has 1 and 1.'))],
    ['one cell where many are expected', [column(120, 50), 7, 100, 5, MATRIX], down('A', 'B')],
    ['one cell where many are expected', [120, 7, 100, 5, 'A'], one(value('"matrix" must have 2 rows and 2 columns; it has 1 and 1.'))],
    ['one by one ranges', [column(120), column(7), column(100), column(5), MATRIX, column('ask')], one('A')],
    ['rows and columns', [row(120, 50), row(7, 2), column(100), column(5), MATRIX], across('A', 'D')],
    [
      'a header in the column',
      [column('Assets', 120), column('Will', 7), 100, 5, MATRIX],
      down(value('"x" must be a number: found "Assets".'), 'A'),
    ],
    ['numbers as text', [column('120', 50), column(7, 2), 100, 5, MATRIX], down(value('"x" must be a number: found "120".'), 'D')],
    ['truth values', [column(120, 50), column(true, 2), 100, 5, MATRIX], down(value('"y" must be a number: found TRUE.'), 'D')],
    ['out of range', [column(1e300, -1e300), column(1e300, -1e300), 100, 5, MATRIX], down('A', 'D')],
  ],
};
