import { isWithin } from '../../../../src/workbench/executor/RequirementSets';

describe('requirement sets', () => {
  const sets = { ExcelApi: '1.9', CustomFunctions: '1.4' };

  it.each([
    [undefined, true],
    ['1.1', true],
    ['1.9', true],
    // As numbers 1.10 would be less than 1.9.
    ['1.10', false],
    ['1.14', false],
    ['CustomFunctions 1.4', true],
    ['CustomFunctions 1.5', false],
    ['ExcelApiOnline 1.1', false],
  ])('members since %s: %s', (since, within) => {
    expect(isWithin(sets, since)).toBe(within);
  });

  it('counts 1.15 above 1.9', () => {
    expect(isWithin({ ExcelApi: '1.15' }, '1.9')).toBe(true);
  });
});
