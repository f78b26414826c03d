import type { Classification, Method } from '../../src/methods/Method';
import { rfm } from '../../src/methods/rfm/rfm';
import type { RfmParams } from '../../src/methods/rfm/rfmParams';
import { defaultParameters } from '../../src/policy/parameterSchema';
import type { CustomerTable } from '../../src/table/CustomerTable';
import { customerTable } from './customerTable';

export interface Customer {
  readonly days: number;
  readonly orders: number;
  readonly net: number;
}

export const paramsOf = (given: Partial<RfmParams> = {}): RfmParams =>
  defaultParameters(rfm as Method, { ...given }) as unknown as RfmParams;

export const tableOf = (customers: readonly Customer[], states?: CustomerTable['states']): CustomerTable => ({
  ...customerTable({
    measures: {
      recencyDays: customers.map(({ days }) => days),
      orders: customers.map(({ orders }) => orders),
      netAmount: customers.map(({ net }) => net),
    },
  }),
  ...(states && { states }),
});

export const classify = (table: CustomerTable, given: Partial<RfmParams> = {}): Classification => {
  const params = paramsOf(given);
  expect(rfm.check(params, 0)).toEqual([]);
  const result = rfm.classify(table, params, rfm.defaultTiers(params));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

export const measure = (graded: Classification, name: string): number[] => [...(graded.measures[name] as Float64Array)];
export const finding = (graded: Classification, code: string): object | undefined => graded.findings.find((one) => one.code === code);
