import { gradeTable } from '../../../src/engine/gradeTable';
import { tableRequest } from '../../../src/engine/tableRequest';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { usualIndicators } from '../../../src/taskpane/conversation/indicatorPresets';
import { policyOf } from '../../support/policy';
import { headerOf } from '../../support/rawTable';
import { storeOf } from '../../support/tableStore';

const columns = { customer: 'ID', amount: 'Revenue' } as const;

const weighed = (...headers: string[]): Record<string, number> =>
  Object.fromEntries(
    usualIndicators({ kind: 'customers', columns, header: headerOf(['ID', 'Revenue', ...headers], 3) }).map(({ field, weight }) => [
      'column' in field ? field.column : field.measure,
      weight,
    ]),
  );

describe('usualIndicators', () => {
  it.each(['Referrals', 'Number of referrals', 'Referral count', 'Customers referred', '转介绍客户数', '推荐人数', '介绍的新客户数'])(
    '[U7] weighs "%s" beside the amount',
    (header) => {
      expect(weighed(header)).toEqual({ Revenue: 50, [header]: 50 });
    },
  );

  it.each(['Repurchase rate', 'Repeat purchase rate', 'Repeat order share', '复购率', '重复订单占比'])('[U7] weighs "%s" too', (header) => {
    expect(weighed(header, 'Referrals')).toEqual({ Revenue: 34, [header]: 33, Referrals: 33 });
  });

  it.each(['Referred by', 'Referral source', 'Referral code', 'Referrals by', '推荐人', '介绍人', '转介绍来源', 'Repeat customer'])(
    '[U7] leaves "%s" alone',
    (header) => {
      expect(weighed(header)).toEqual({ Revenue: 100 });
    },
  );

  it('[U7] grades by referrals, repurchase rate and share of repeat orders', () => {
    const cells = {
      ID: ['a', 'b', 'c'],
      Revenue: [10, 10, 10],
      Orders: [1, 2, 5],
      Referrals: [0, 3, 1],
      'Repurchase rate': ['10%', '40%', '20%'],
    };
    const source = { kind: 'customers', columns: { ...columns, orders: 'Orders' } } as const;
    const header = headerOf(Object.keys(cells), 3);
    const share = {
      field: { measure: 'repeatOrderShare' },
      weight: 25,
      direction: 'benefit',
      scaling: { kind: 'percentile' },
      missing: 'reweight',
    };
    const indicators = [...usualIndicators({ ...source, header }), share];
    const policy = policyOf({ source, method: { id: 'weightedScore', params: { indicators } } });
    const table = readCustomerTable(storeOf(cells), tableRequest(policy));
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    const run = gradeTable(table.value, policy);
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
    const [a, b, c] = run.value.classification.value as unknown as [number, number, number];
    // Orders, repurchase, referrals and repeat share: b is best in two and middle in two; c the other way round; a is last in all.
    expect(b).toBeCloseTo(c, 9);
    expect(a).toBeLessThan(b);
  });
});
