import { gradeTable } from '../../../src/engine/gradeTable';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';

describe('matrixPicture', () => {
  it('[U2] counts customers and amounts by pair of levels, under the names of the policy', () => {
    const table = customerTable({
      columns: { Assets: [2e6, 1e6, 5e5, 5e5, NaN], Revenue: [10, 20, 30, 40, 50] },
      texts: { Interest: ['high', 'low', 'low', 'low', 'high'] },
    });
    const matrix = {
      rows: { field: { column: 'Assets' }, cuts: [1e6] },
      columns: { field: { column: 'Interest' }, values: ['low', 'high'] },
      tiers: ['A', 'B', 'C'],
      cells: [
        ['C', 'B'],
        ['B', 'A'],
      ],
      unknown: 'C',
    };
    const policy = policyOf({
      source: { kind: 'customers', columns: { customer: 'ID', amount: 'Revenue' } },
      method: { id: 'matrix', params: { matrix } },
      tiers: [{ label: 'Gold' }, { label: 'Silver' }, { label: 'Tin' }],
    });
    const graded = gradeTable(table, policy);
    if (!graded.ok) throw new Error(JSON.stringify(graded.problems));
    expect(graded.value.report.picture).toEqual({
      kind: 'matrix',
      rows: { name: 'Assets', levels: [{ below: 1e6 }, { from: 1e6 }] },
      columns: { name: 'Interest', levels: [{ text: 'low' }, { text: 'high' }] },
      cells: [
        [
          { tier: 'Tin', customers: 2, amount: 70 },
          { tier: 'Silver', customers: 0, amount: 0 },
        ],
        [
          { tier: 'Silver', customers: 1, amount: 20 },
          { tier: 'Gold', customers: 1, amount: 10 },
        ],
      ],
      unknown: { tier: 'Tin', customers: 1, amount: 50 },
    });
  });
});
