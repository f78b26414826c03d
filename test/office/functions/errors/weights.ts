import { blank, column, down, error, na, num, one, row, value, type ErrorCase, type ErrorCases } from './ErrorCase';

const JUDGEMENTS = [
  [1, 2, 4],
  [null, 1, 2],
  [null, null, 1],
];
const NOT_POSITIVE = (at: string, found: string) =>
  one(value(`${at} of "matrix" must be a number above 0, how much the row counts against the column: ${found}.`));
const NOT_SQUARE = (rows: number, columns: number) =>
  one(value(`"matrix" must have as many rows as columns; it has ${rows} and ${columns}.`));
const NOT_RECIPROCAL = one(value('Row 2, column 1 of "matrix" must be blank, or 1 divided by row 1, column 2 (within 1 %).'));

/** Both functions of judgements refuse the same. */
const refusals: readonly ErrorCase[] = [
  [
    'text among numbers',
    [
      [
        [1, 'twice', 4],
        [null, 1, 2],
        [null, null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'found "twice"'),
  ],
  [
    'error cells',
    [
      [
        [1, error('#N/A'), 4],
        [null, 1, 2],
        [null, null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'found #N/A'),
  ],
  [
    'error cells',
    [
      [
        [1, 2],
        [error('#DIV/0!'), 1],
      ],
    ],
    NOT_RECIPROCAL,
  ],
  [
    'blanks',
    [
      [
        [1, null, 4],
        [null, 1, 2],
        [null, null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'it is blank'),
  ],
  [
    'blank rows',
    [
      [
        [1, 2],
        [null, null],
        [null, null],
      ],
    ],
    NOT_SQUARE(3, 2),
  ],
  [
    'wrong shapes',
    [
      [
        [1, 2, 4],
        [null, 1, 2],
      ],
    ],
    NOT_SQUARE(2, 3),
  ],
  ['rows and columns', [row(1, 2, 4)], NOT_SQUARE(1, 3)],
  ['rows and columns', [column(1, 2, 4)], NOT_SQUARE(3, 1)],
  [
    'a header in the column',
    [
      [
        ['Price', 'Taste'],
        [1, 2],
        [null, 1],
      ],
    ],
    NOT_SQUARE(3, 2),
  ],
  [
    'numbers as text',
    [
      [
        [1, '2'],
        [null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'found "2"'),
  ],
  [
    'truth values',
    [
      [
        [1, true],
        [null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'found TRUE'),
  ],
  [
    'out of range',
    [
      [
        [1, -2],
        [null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'found -2'),
  ],
  [
    'out of range',
    [
      [
        [1, 0],
        [null, 1],
      ],
    ],
    NOT_POSITIVE('Row 1, column 2', 'found 0'),
  ],
  [
    'out of range',
    [
      [
        [2, 2],
        [null, 1],
      ],
    ],
    one(value('Row 1, column 1 of "matrix" compares a criterion with itself: it must be 1 or blank.')),
  ],
  [
    'out of range',
    [
      [
        [1, 2],
        [0.4, 1],
      ],
    ],
    NOT_RECIPROCAL,
  ],
];

const ELEVEN = Array.from({ length: 11 }, (_, i) => Array.from({ length: 11 }, (_unused, j) => (j < i ? null : 1)));

export const weightCases: ErrorCases = {
  AHPWEIGHTS: [
    ...refusals,
    [
      'blanks',
      [
        [
          [null, 2],
          [null, null],
        ],
      ],
      down(2 / 3, 1 / 3),
    ],
    ['one cell where many are expected', [1], one(1)],
    ['one by one ranges', [blank], one(1)],
    ['out of range', [ELEVEN], down(...Array.from({ length: 11 }, () => 1 / 11))],
  ],
  AHPCONSISTENCY: [
    ...refusals,
    ['blanks', [JUDGEMENTS], one(0)],
    ['one cell where many are expected', [1], one(0)],
    ['one by one ranges', [blank], one(0)],
    ['out of range', [ELEVEN], one(num('There is no random index for more than 10 criteria.'))],
  ],
  ENTROPYWEIGHTS: [
    [
      'text among numbers',
      [
        [
          [7, 1],
          [7, 'n/a'],
          [7, 9],
        ],
      ],
      [[0, 1]],
    ],
    [
      'error cells',
      [
        [
          [7, 1],
          [7, error('#N/A')],
          [7, 9],
        ],
      ],
      [[0, 1]],
    ],
    [
      'blanks',
      [
        [
          [7, 1],
          [null, 2],
          [7, 9],
        ],
      ],
      [[0, 1]],
    ],
    [
      'blank rows',
      [
        [
          [7, 1],
          [null, null],
          [7, 9],
        ],
      ],
      [[0, 1]],
    ],
    [
      'wrong shapes',
      [
        [
          [7, 'n/a'],
          [7, 'n/a'],
        ],
      ],
      one(value('Column 2 of "indicators" has no number.')),
    ],
    ['one cell where many are expected', [5], one(na('Every column of "indicators" is constant: none tells the rows apart.'))],
    ['one by one ranges', [column(5)], one(na('Every column of "indicators" is constant: none tells the rows apart.'))],
    ['rows and columns', [row(1, 2, 9)], one(na('Every column of "indicators" is constant: none tells the rows apart.'))],
    ['rows and columns', [column(1, 2, 9)], one(1)],
    [
      'a header in the column',
      [
        [
          ['Sales', 'Margin'],
          [7, 1],
          [7, 2],
        ],
      ],
      [[0, 1]],
    ],
    [
      'numbers as text',
      [
        [
          [7, 1],
          [7, '500'],
          [7, 9],
        ],
      ],
      [[0, 1]],
    ],
    [
      'truth values',
      [
        [
          [7, 1],
          [7, true],
          [7, 9],
        ],
      ],
      [[0, 1]],
    ],
    [
      'out of range',
      [
        [
          [7, 1],
          [7, -2],
        ],
      ],
      one(value('"indicators" must not be below 0: found -2.')),
    ],
    [
      'out of range',
      [
        [
          [0, 1],
          [0, 2],
        ],
      ],
      [[0, 1]],
    ],
    [
      'out of range',
      [
        [
          [1.7e308, 1],
          [1.6e308, 2],
        ],
      ],
      one(num('The result is out of range.')),
    ],
  ],
};
