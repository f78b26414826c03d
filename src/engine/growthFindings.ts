import type { Finding } from '../base/Finding';
import type { Policy } from '../policy/Policy';
import type { CustomerTable } from '../table/CustomerTable';
import type { GrowthPeriods } from '../table/growth';
import { fieldsUsed } from './fieldsUsed';

/** U7: where growth is used, what it compares, and how many customers have none for want of an earlier period. */
export const growthFindings = (table: CustomerTable, policy: Policy): Finding[] => {
  const values = table.measures.get('growth');
  const periods = table.growthPeriods;
  const isUsed = fieldsUsed(policy).some((field) => 'measure' in field && field.measure === 'growth');
  if (!isUsed || values === undefined) return [];
  const without = values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  return [
    ...(periods === undefined ? [] : [periodsFinding(periods)]),
    ...(without === 0 ? [] : [{ code: 'growth-without-earlier' as const, severity: 'warning' as const, count: without, examples: [] }]),
  ];
};

/** In a customer table the columns say what is compared. */
const periodsFinding = ({ earlier, later }: GrowthPeriods): Finding => ({
  code: 'growth-periods',
  severity: 'info',
  count: 1,
  examples: [],
  facts: { earlierFrom: earlier.from, earlierTo: earlier.to, laterFrom: later.from, laterTo: later.to },
});
