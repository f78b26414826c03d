import { across, blank, column, down, error, na, one, passed, row, value, type ErrorCases } from './ErrorCase';

const BLOCK = [
  [1, 2],
  [3, 4],
];
const NOT_ASCENDING = one(value('"cuts" must ascend: each number above the one before.'));
const LATE = (found: string) => value(`"dayslate" must be a number: found ${found}.`);
const ASOF = 46000;
/** Active, and then New. */
const FIRST = column(45000, 45980);
const LAST = column(45950, 45990);
const DIFFERENT_SHAPES = (...names: readonly string[]) =>
  one(value(`${names.map((name) => `"${name}"`).join(' and ')} must be ranges of the same size, or single cells.`));
const NEW_DAYS = one(value('"newdays" must be a whole number from 0 to 36525.'));
const UNKNOWN_LABEL = (label: string) => na(`"${label}" is not among the labels.`);

export const gradeCases: ErrorCases = {
  CREDITGRADE: [
    ['text among numbers', [column(-3, 'late', 45)], down('Good', LATE('"late"'), 'Poor')],
    ['error cells', [column(-3, error('#DIV/0!'), 45)], down('Good', passed('#DIV/0!'), 'Poor')],
    ['error cells', [5, row(0, error('#N/A'))], one(value('"cuts" must not hold an error: found #N/A.'))],
    ['blanks', [column(-3, null, 45), blank, blank], down('Good', '', 'Poor')],
    ['blank rows', [column(null, -3, null, null)], down('', 'Good', '', '')],
    ['wrong shapes', [5, BLOCK], one(value('"cuts" must be one row or one column.'))],
    ['cuts out of order', [5, row(30, 0)], NOT_ASCENDING],
    ['cuts out of order', [5, row(30, 30)], NOT_ASCENDING],
    ['omitted arguments', [column(-3, 45), undefined, row('x', 'y', 'z')], down('x', 'z')],
    ['omitted arguments', [undefined, row(0, 30)], one('')],
    ['one cell where many are expected', [column(5, 45), 15, row('x', 'y')], down('x', 'y')],
    ['one by one ranges', [column(15), column(15), row('x', 'y')], one('x')],
    ['rows and columns', [row(-3, 12, 45), column(0, 30), column('x', 'y', 'z')], across('x', 'y', 'z')],
    ['a header in the column', [column('Days late', -3)], down(LATE('"Days late"'), 'Good')],
    ['numbers as text', [column('12', 12)], down(LATE('"12"'), 'Fair')],
    ['truth values', [column(true, 12)], down(LATE('TRUE'), 'Fair')],
    ['dates as text', [column('2024-05-01', 12)], down(LATE('"2024-05-01"'), 'Fair')],
    ['out of range', [column(-1e300, 1e300)], down('Good', 'Poor')],
    ['number of labels', [5, undefined, row('A', 'B')], one(value('"labels" must have 3 entries; it has 2.'))],
  ],
  LIFECYCLE: [
    ['text among numbers', [FIRST, LAST, column('two', 2), ASOF], down(value('"orders" must be a number: found "two".'), 'New')],
    ['error cells', [FIRST, column(45950, error('#N/A')), 3, ASOF], down('Active', passed('#N/A'))],
    ['error cells', [FIRST, LAST, 3, error('#N/A')], one(value('"asof" must not hold an error: found #N/A.'))],
    ['blanks', [column(null, null, 45980), column(null, null, 45990), column(0, null, 2), ASOF], down('Potential', '', 'New')],
    ['blanks', [45980, 45990, blank, ASOF, blank, blank, blank], one('Potential')],
    [
      'blanks',
      [column(45000, null), column(null, 45990), 3, ASOF],
      down(value('"last" must be a date: it is blank.'), value('"first" must be a date: it is blank.')),
    ],
    ['blank rows', [column(null, 45980), column(null, 45990), column(null, 2), ASOF], down('', 'New')],
    ['wrong shapes', [FIRST, row(45950, 45990), 3, ASOF], DIFFERENT_SHAPES('first', 'last', 'orders')],
    ['wrong shapes', [FIRST, LAST, 3, column(ASOF, ASOF)], one(value('"asof" must be one cell.'))],
    ['wrong shapes', [FIRST, LAST, 3, ASOF, row(90, 90)], one(value('"newdays" must be one cell.'))],
    ['omitted arguments', [FIRST, LAST, 3, undefined], one(value('"asof" must be a date: it is blank.'))],
    ['omitted arguments', [FIRST, LAST, 3, ASOF, undefined, undefined, undefined], down('Active', 'New')],
    ['one cell where many are expected', [FIRST, 45995, 3, ASOF], down('Active', 'New')],
    ['one by one ranges', [column(45000), column(45950), column(3), column(ASOF), column(90)], one('Active')],
    ['rows and columns', [row(45000, 45980), row(45950, 45990), row(5, 2), ASOF], across('Active', 'New')],
    [
      'a header in the column',
      [column('First', 45980), column('Last', 45990), column('Orders', 2), ASOF],
      down(value('"first" must be a date: found "First".'), 'New'),
    ],
    [
      'numbers as text',
      [column(45000, 45980), column('45950', 45990), 3, ASOF],
      down(value('"last" must be a date: found "45950".'), 'New'),
    ],
    ['truth values', [FIRST, LAST, column(true, 2), ASOF], down(value('"orders" must be a number: found TRUE.'), 'New')],
    ['dates as text', [column('2023-03-15', 45980), LAST, 3, ASOF], down(value('"first" must be a date: found "2023-03-15".'), 'New')],
    ['dates as text', [FIRST, LAST, 3, '2025-12-09'], one(value('"asof" must be a date: found "2025-12-09".'))],
    ['out of range', [column(45960, 45980), column(45950, 45990), 3, ASOF], down(value('The last order is before the first.'), 'New')],
    ['out of range', [FIRST, LAST, column(-1, 2), ASOF], down(value('"orders" must not be below 0: found -1.'), 'New')],
    ['out of range', [FIRST, LAST, 3, ASOF, -1], NEW_DAYS],
    ['out of range', [FIRST, LAST, 3, ASOF, 1.5], NEW_DAYS],
    ['out of range', [FIRST, LAST, 3, ASOF, 1e9], NEW_DAYS],
    ['out of range', [FIRST, LAST, 3, -5], one(value('"asof" must be a date: found -5.'))],
  ],
  TIERMOVE: [
    ['text among numbers', [column('B', 2, 'C'), column('A', 'A', 'C')], down(1, UNKNOWN_LABEL('2'), 0)],
    ['error cells', [column('B', error('#N/A'), 'C'), column('A', 'A', error('#DIV/0!'))], down(1, passed('#N/A'), passed('#DIV/0!'))],
    ['error cells', ['B', 'A', row('A', error('#N/A'))], one(value('"labels" must not hold an error: found #N/A.'))],
    ['blanks', [column('B', null, 'C'), column(null, 'B', 'C'), blank], down('Lost', 'New', 0)],
    ['blank rows', [column('B', null, 'C'), column('A', null, 'C')], down(1, '', 0)],
    ['wrong shapes', [column('B', 'A'), row('A', 'A')], DIFFERENT_SHAPES('previous', 'current')],
    ['wrong shapes', ['B', 'A', BLOCK], one(value('"labels" must be one row or one column.'))],
    ['omitted arguments', [undefined, 'A'], one('New')],
    ['omitted arguments', ['A', undefined], one('Lost')],
    ['one cell where many are expected', [column('B', 'C'), 'A'], down(1, 2)],
    ['one by one ranges', [column('B'), column('A'), row('A', 'B')], one(1)],
    ['rows and columns', [row('B', 'A'), row('A', 'C'), column('A', 'B', 'C')], across(1, -2)],
    ['a header in the column', [column('Last year', 'B'), column('Now', 'A')], down(UNKNOWN_LABEL('Last year'), 1)],
    ['numbers as text', [column(3, '3'), column('1', 1), row(1, 2, 3)], down(2, 2)],
    ['truth values', [column(true, 'B'), column('A', 'A')], down(UNKNOWN_LABEL('true'), 1)],
    ['out of range', [column('F', 'B'), column('A', 'A')], down(UNKNOWN_LABEL('F'), 1)],
    ['number of labels', [column('B', 'C'), column('A', 'A'), row('A', 'B')], down(1, UNKNOWN_LABEL('C'))],
  ],
};
