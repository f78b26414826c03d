import { inputOf } from '../../../src/excel/Journal';

const cell = (formula: string | number | boolean, value: string | number | boolean, format: string) =>
  inputOf({ formulas: [formula], values: [value], formats: [format] }, 0);

describe('[O5] [O6] what goes back into a cell', () => {
  it('a formula as a formula', () => expect(cell('=A1+1', 7, 'General')).toBe('=A1+1'));
  it('text of a text cell as it is', () => expect(cell('=A1+1', '=A1+1', '@')).toBe('=A1+1'));
  it('text that stood in another cell behind an apostrophe, so that it is not read anew', () => {
    expect(cell('=A1+1', '=A1+1', 'General')).toBe("'=A1+1");
    expect(cell('00123', '00123', '0')).toBe("'00123");
  });
  it('numbers, truth values, errors and blanks as they are', () => {
    expect([cell(7, 7, '0'), cell(true, true, 'General'), cell('#N/A', '#N/A', 'General'), cell('', '', 'General')]).toEqual([
      7,
      true,
      '#N/A',
      '',
    ]);
    expect(inputOf({ formulas: [], values: [], formats: [] }, 3)).toBe('');
  });
});
