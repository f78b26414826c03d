import fc from 'fast-check';
import type { Separators } from '../../../src/taskpane/view/fields/parseAmount';
import { parseFigure, parseFigures } from '../../../src/taskpane/view/fields/parseFigure';
import { writeFigure, writeFigures } from '../../../src/taskpane/view/fields/writeFigure';

const POINT: Separators = { decimal: '.', group: ',' };
const COMMA: Separators = { decimal: ',', group: '.' };
const SPACE: Separators = { decimal: ',', group: '\u202f' };
const anySeparators = fc.constantFrom(POINT, COMMA, SPACE);

describe('parseFigure', () => {
  it.each([
    ['80', 80],
    [' 82.5 ', 82.5],
    ['82,5', 82.5],
    ['80 %', 80],
    ['８０', 80],
    ['-3', -3],
    ['.5', 0.5],
    ['1,000.5', 1000.5],
    ['200,000', 200_000],
    ['-1,250,000', -1_250_000],
    ['0,125', 0.125],
    ['7.', 7],
  ])('reads "%s" as %d', (text, expected) => expect(parseFigure(text, POINT)).toBe(expected));

  it.each([
    ['200.000', COMMA, 200_000],
    ['200.000,5', COMMA, 200_000.5],
    ['1,5', COMMA, 1.5],
    ['0.125', COMMA, 0.125],
    ['200 000', SPACE, 200_000],
    ['1.5', SPACE, 1.5],
  ])('reads "%s" as the workbook writes numbers (%j)', (text, separators, expected) =>
    expect(parseFigure(text, separators)).toBe(expected),
  );

  it.each(['', 'n/a', '1.2.3', '1e9', '--1', '1,2,3'])('takes "%s" for no number', (text) =>
    expect(parseFigure(text, POINT)).toBeUndefined(),
  );

  it('reads lists separated by spaces or semicolons', () => {
    expect(parseFigures('30; 90 180；365', POINT)).toEqual([30, 90, 180, 365]);
    expect(parseFigures('30; x', POINT)).toBeUndefined();
    expect(parseFigures('', POINT)).toEqual([]);
    expect(parseFigures('200,000; 1,000,000', POINT)).toEqual([200_000, 1_000_000]);
    expect(parseFigures('200 000; 1 000 000', SPACE)).toEqual([200_000, 1_000_000]);
  });
});

describe('writeFigure', () => {
  it('groups large figures as the workbook does, and leaves what may be a year', () => {
    expect(writeFigure(1_000_000, POINT)).toBe('1,000,000');
    expect(writeFigure(-25_000.5, COMMA)).toBe('-25.000,5');
    expect(writeFigure(2026, POINT)).toBe('2026');
    expect(writeFigures([200_000, 1_000_000], POINT)).toBe('200,000; 1,000,000');
    expect(writeFigures([200_000, 1_000_000], SPACE)).toBe('200000; 1000000');
  });

  it('is read back as the same number', () => {
    const figure = fc
      .tuple(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.nat({ max: 4 }))
      .map(([whole, digits]) => whole / 10 ** digits);
    fc.assert(
      fc.property(figure, anySeparators, (value, separators) =>
        expect(parseFigure(writeFigure(value, separators), separators)).toBe(value + 0),
      ),
    );
    fc.assert(
      fc.property(fc.array(figure), anySeparators, (values, separators) =>
        expect(parseFigures(writeFigures(values, separators), separators)).toEqual(values.map((value) => value + 0)),
      ),
    );
  });
});
