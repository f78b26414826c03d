import type { FailureWords } from './FailureWords';

const found = (text: string): string => (text === '' ? 'it is blank' : `found ${text}`);
const alternatives = (options: readonly (string | number)[]): string => options.join(' or ');

export const failuresEn: FailureWords = {
  'argument-missing': ({ argument }) => `"${argument}" is missing.`,
  'not-a-number': (reason) => `"${reason.argument}" must be a number: ${found(reason.found)}.`,
  'not-numbers': (reason) => `Every cell of "${reason.argument}" must be a number: ${found(reason.found)}.`,
  'not-one-cell': ({ argument }) => `"${argument}" must be one cell.`,
  'not-a-list': ({ argument }) => `"${argument}" must be one row or one column.`,
  'not-one-of': (reason) =>
    `"${reason.argument}" must be ${alternatives(reason.options.map((option) => `"${option}"`))}: ${found(reason.found)}.`,
  'not-a-whole-number': ({ argument, minimum, maximum }) => `"${argument}" must be a whole number from ${minimum} to ${maximum}.`,
  below: (reason) => `"${reason.argument}" must not be below ${reason.minimum}: ${found(reason.found)}.`,
  'not-above': (reason) => `"${reason.argument}" must be above ${reason.limit}: ${found(reason.found)}.`,
  'not-a-date': (reason) => `"${reason.argument}" must be a date: ${found(reason.found)}.`,
  'not-shares': ({ argument }) => `"${argument}" must be shares above 0 and below 1, ascending, e.g. {0.8,0.95}.`,
  'not-ascending': ({ argument }) => `"${argument}" must ascend: each number above the one before.`,
  'not-descending': ({ argument }) => `"${argument}" must descend, e.g. {80,60}.`,
  'too-many': ({ argument, most }) => `"${argument}" may have at most ${most} entries.`,
  'wrong-count': ({ argument, expected, found: count }) => `"${argument}" must have ${alternatives(expected)} entries; it has ${count}.`,
  'wrong-shape': ({ argument, rows, columns, foundRows, foundColumns }) =>
    `"${argument}" must have ${rows} rows and ${columns} columns; it has ${foundRows} and ${foundColumns}.`,
  'different-columns': ({ argument, model, columns, foundColumns }) =>
    `"${argument}" must have as many columns as "${model}": ${columns}; it has ${foundColumns}.`,
  'different-shapes': (reason) =>
    `${reason.arguments.map((name) => `"${name}"`).join(' and ')} must be ranges of the same size, or single cells.`,
  'different-lengths': (reason) => `${reason.arguments.map((name) => `"${name}"`).join(', ')} must have the same number of cells.`,
  'error-in-argument': (reason) => `"${reason.argument}" must not hold an error: ${found(reason.found)}.`,
  'error-cell': (reason) => `The cell holds ${reason.found}.`,
  'population-of-one': ({ position, example }) =>
    position === 'second'
      ? `Give the whole column as the second argument, e.g. ${example}`
      : `Give the rows of all customers as the fifth argument, e.g. ${example}`,
  'no-positive-value': ({ argument }) => `"${argument}" has no number above 0.`,
  'all-zero': ({ argument }) => `At least one of "${argument}" must be above 0.`,
  'not-directions': (reason) => `"${reason.argument}" must be 1 (more is better) or -1 (less is better): ${found(reason.found)}.`,
  'column-without-numbers': ({ argument, column }) => `Column ${column} of "${argument}" has no number.`,
  'too-little-weight': ({ percent }) => `Less than ${percent} % of the weight has a value.`,
  'no-orders': () => 'There is no row with a customer, a date (not text) and a number as amount.',
  'customer-unknown': ({ customer }) => `"${customer}" has no row with a date and an amount among the customers.`,
  'customer-unscored': ({ customer }) => `"${customer}" has no order up to the analysis date.`,
  'not-a-customer': (reason) => `"${reason.argument}" must be a customer's number or name: ${found(reason.found)}.`,
  'not-a-code': (reason) =>
    `"${reason.argument}" must be three scores from 1 to ${reason.bins}, e.g. ${reason.bins < 10 ? '"543"' : '"10-9-8"'}: ${found(reason.found)}.`,
  'grid-needs-five': () => 'The scheme "grid" is made for 5 bins; use "eight".',
  'last-before-first': () => 'The last order is before the first.',
  'label-unknown': ({ label }) => `"${label}" is not among the labels.`,
  'not-square': ({ argument, rows, columns }) => `"${argument}" must have as many rows as columns; it has ${rows} and ${columns}.`,
  'not-a-judgement': (reason) =>
    `Row ${reason.row}, column ${reason.column} of "${reason.argument}" must be a number above 0, how much the row counts against the column: ${found(reason.found)}.`,
  'diagonal-not-one': ({ argument, row }) =>
    `Row ${row}, column ${row} of "${argument}" compares a criterion with itself: it must be 1 or blank.`,
  'not-reciprocal': ({ argument, row, column }) =>
    `Row ${row}, column ${column} of "${argument}" must be blank, or 1 divided by row ${column}, column ${row} (within 1 %).`,
  'too-many-criteria': ({ most }) => `There is no random index for more than ${most} criteria.`,
  'no-differences': ({ argument }) => `Every column of "${argument}" is constant: none tells the rows apart.`,
  'no-rows': (reason) =>
    `No row has a number${reason.mustBeAbove0 ? ' above 0' : ''} in each of ${reason.arguments.map((name) => `"${name}"`).join(', ')}.`,
  'impossible-history': ({ row }) =>
    `${row === undefined ? '' : `Row ${row}: `}frequency must be a whole number from 0 on, recency from 0 to age, and 0 where frequency is 0.`,
  'no-fit': ({ why }) => NO_FIT[why],
  'no-mean': () => 'With q of 1 or less the model has no mean value.',
  'out-of-range': () => 'The result is out of range.',
};

const NO_FIT = {
  'no-repeats': 'Nobody bought again: there is nothing to fit.',
  'no-time': 'Every age is 0: there is nothing to fit.',
  undetermined: 'The fit did not converge: these data do not decide on the parameters.',
} as const;
