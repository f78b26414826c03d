import { numberColumns } from '../../../src/policy/numberColumns';
import { policyOf } from '../../support/policy';

const field = (column: string): object => ({ column });

describe('numberColumns', () => {
  it('[T3] knows what conditions, axes, indicators, values and the profile compare as numbers', () => {
    const all = [
      { field: field('Sales'), operator: '>=', value: 5 },
      { field: field('Years'), operator: 'between', from: 1, to: 3 },
      { field: field('Region'), operator: 'oneOf', values: ['North'] },
      { field: field('Note'), operator: 'blank' },
      { field: { measure: 'orders' }, operator: '>', value: 1 },
    ];
    const rules = { tiers: [{ label: 'A', when: [{ all }] }], remainder: 'B' };
    const guards = [{ when: [{ all: [{ field: field('Late'), operator: '>', value: 9 }] }], limit: 'atMost', tier: 'B' }];
    const profile = { measures: [field('Margin')] };
    expect(numberColumns(policyOf({ method: { id: 'rules', params: { rules } }, guards, profile }))).toEqual([
      'Sales',
      'Years',
      'Late',
      'Margin',
    ]);

    const indicator = (column: string, scaling: object): object => ({
      field: field(column),
      weight: 1,
      direction: 'benefit',
      scaling,
      missing: 'worst',
    });
    const indicators = [
      indicator('Rate', { kind: 'percentile' }),
      indicator('Mood', { kind: 'categories', points: { good: 100 }, remainder: 0 }),
    ];
    expect(numberColumns(policyOf({ method: { id: 'weightedScore', params: { indicators } } }))).toEqual(['Rate']);

    const matrix = {
      rows: { field: field('Assets'), cuts: [10] },
      columns: { field: field('Will'), values: ['no', 'yes'] },
      tiers: ['A', 'B'],
      cells: [
        ['B', 'B'],
        ['B', 'A'],
      ],
      unknown: 'B',
    };
    expect(numberColumns(policyOf({ method: { id: 'matrix', params: { matrix } } }))).toEqual(['Assets']);
    expect(numberColumns(policyOf({ method: { id: 'abc', params: { value: field('Sales') } } }))).toEqual(['Sales']);
  });

  it('[T3] leaves a column alone that is asked as text anywhere', () => {
    const rules = {
      tiers: [
        { label: 'A', when: [{ all: [{ field: field('Class'), operator: '>=', value: 5 }] }] },
        { label: 'B', when: [{ all: [{ field: field('Class'), operator: 'oneOf', values: ['10%'] }] }] },
      ],
      remainder: 'C',
    };
    expect(numberColumns(policyOf({ method: { id: 'rules', params: { rules } } }))).toEqual([]);
  });
});
