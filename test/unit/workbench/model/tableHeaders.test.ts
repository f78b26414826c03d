import { uniqueHeaders } from '../../../../src/workbench/model/tableHeaders';

describe('uniqueHeaders', () => {
  it('numbers repeated headers and names empty ones', () => {
    expect(uniqueHeaders(['Name', undefined, 'name', undefined, 'Name'], [])).toEqual(['Name', 'Column1', 'name2', 'Column2', 'Name3']);
  });
  it('does not take a name that stays in the table or comes later', () => {
    expect(uniqueHeaders(['Tier'], ['Tier', 'Tier2'])).toEqual(['Tier3']);
    expect(uniqueHeaders([undefined, 'Column1'], [])).toEqual(['Column2', 'Column1']);
  });
});
