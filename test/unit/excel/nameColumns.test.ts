import { nameColumns } from '../../../src/excel/nameColumns';

const TIER = { key: 'tier', header: 'Tier' };

describe('nameColumns', () => {
  it('[O2] never takes a name the user has: ours gets another, and says which was wanted', () => {
    expect(nameColumns([TIER], ['Customer', 'TIER '], [])).toEqual([
      { key: 'tier', header: 'Tier (Tierwise)', existing: false, renamedFrom: 'Tier' },
    ]);
    expect(nameColumns([TIER], ['Tier', 'Tier (Tierwise)'], [])[0]?.header).toBe('Tier (Tierwise 2)');
  });

  it('[O1] takes up our own column of an earlier run, under the name it got then', () => {
    expect(nameColumns([TIER], ['Tier', 'Tier (Tierwise)'], [{ key: 'tier', header: 'Tier (Tierwise)' }])).toEqual([
      { key: 'tier', header: 'Tier (Tierwise)', existing: true },
    ]);
  });

  it('[O1] adds a column again that was ours and is gone', () => {
    expect(nameColumns([TIER], ['Customer'], [TIER])).toEqual([{ ...TIER, existing: false }]);
  });

  it('[O2] gives two columns of one run different names', () => {
    expect(nameColumns([TIER, { key: 'other', header: 'tier' }], [], []).map((column) => column.header)).toEqual([
      'Tier',
      'tier (Tierwise)',
    ]);
  });
});
