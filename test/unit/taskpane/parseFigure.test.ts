import { parseFigure, parseFigures } from '../../../src/taskpane/view/fields/parseFigure';

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
    ['7.', 7],
  ])('reads "%s" as %d', (text, expected) => expect(parseFigure(text)).toBe(expected));

  it.each(['', 'n/a', '1.2.3', '1e9', '--1', '1,2,3'])('takes "%s" for no number', (text) => expect(parseFigure(text)).toBeUndefined());

  it('reads lists separated by spaces or semicolons', () => {
    expect(parseFigures('30; 90 180；365')).toEqual([30, 90, 180, 365]);
    expect(parseFigures('30; x')).toBeUndefined();
    expect(parseFigures('')).toEqual([]);
  });
});
