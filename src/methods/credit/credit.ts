import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import { success, type Result } from '../../base/Result';
import { atLeast } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { explainCredit } from './creditExplain';
import type { CreditParams } from './creditParams';
import { creditParts, creditVerdict } from './creditParts';
import { emptyTierFindings } from '../emptyTiers';
import { fieldName } from '../fields/field';
import { NO_TIER, type Classification, type Method, type ParameterSpec } from '../Method';
import { tierCountProblem } from '../tierLabels';

const VERDICTS = { en: ['Good', 'Fair', 'Poor'], zh: ['良好', '一般', '较差'] } as const;

const fieldOf = (id: string, measure: string): ParameterSpec => ({
  kind: 'field',
  id,
  prominence: 'more',
  default: { measure },
  accepts: [],
});

type Limits = NonNullable<Extract<ParameterSpec, { readonly kind: 'number' }>['within']>;

const percentOf = (id: string, byDefault: number, within: Limits): ParameterSpec => ({
  kind: 'number',
  id,
  prominence: 'main',
  minimum: 0,
  maximum: 100,
  default: byDefault,
  unit: 'percent',
  lever: 'limit',
  within,
});

const daysOf = (id: string, byDefault: number, within: Limits): ParameterSpec => ({
  kind: 'number',
  id,
  prominence: 'main',
  minimum: -365,
  maximum: 3660,
  default: byDefault,
  unit: 'days',
  lever: 'limit',
  within,
});

export const credit: Method<CreditParams> = {
  id: 'credit',
  requires: { customers: ['customer'], invoices: ['customer', 'dueDate', 'paidDate', 'amount'] },
  parameters: [
    percentOf('goodOnTime', 90, { from: 'fairOnTime' }),
    percentOf('fairOnTime', 70, { to: 'goodOnTime' }),
    daysOf('goodDaysLate', 0, { to: 'fairDaysLate' }),
    daysOf('fairDaysLate', 30, { from: 'goodDaysLate' }),
    percentOf('goodOverdue', 0, { to: 'fairOverdue' }),
    percentOf('fairOverdue', 20, { from: 'goodOverdue' }),
    fieldOf('onTime', 'onTimeShare'),
    fieldOf('daysLate', 'meanDaysLate'),
    fieldOf('overdue', 'overdueAmount'),
    fieldOf('open', 'openAmount'),
    { kind: 'choice', id: 'language', prominence: 'more', options: ['en', 'zh'], default: 'en' },
  ],
  fields: ({ onTime, daysLate, overdue, open }) => [onTime, daysLate, overdue, open],
  check: (params, tierCount) => [
    ...inOrder(params.goodOnTime, params.fairOnTime, 'fairOnTime', '<='),
    ...inOrder(params.fairDaysLate, params.goodDaysLate, 'fairDaysLate', '>='),
    ...inOrder(params.fairOverdue, params.goodOverdue, 'fairOverdue', '>='),
    ...(tierCount === 0 || tierCount === VERDICTS.en.length ? [] : [tierCountProblem(VERDICTS.en.length, tierCount)]),
  ],
  defaultTiers: ({ language }) => VERDICTS[language],
  reference:
    'Average days delinquent, on-time share and overdue share, as trade credit departments keep them; the limits are the product’s own',
  picture: 'tiers',
  classify: (table, params, tiers) => classifyCredit(table, params, tiers),
  explain: explainCredit,
  outputs: () => [{ key: 'tier', type: 'text' }],
};

/** Fair asks for no more than good. */
const inOrder = (larger: number, smaller: number, path: string, sign: '<=' | '>='): Problem[] => {
  if (atLeast(larger, smaller)) return [];
  const [good, fair] = sign === '<=' ? [larger, smaller] : [smaller, larger];
  return [{ code: 'parameter-invalid', path, expected: `${sign} ${good}`, found: String(fair) }];
};

const classifyCredit = (table: CustomerTable, params: CreditParams, tiers: readonly string[]): Result<Classification> => {
  const read = creditParts(table, params);
  if (!read.ok) return read;
  const { parts, absent } = read.value;
  const tier = new Uint8Array(table.rowCount);
  const states = new Array<string>(table.rowCount).fill('');
  let unknown = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const worst = creditVerdict(parts, row);
    tier[row] = worst ?? NO_TIER;
    if (worst !== undefined) continue;
    states[row] = 'no value';
    unknown++;
  }
  const shares = parts.find(({ id }) => id === 'overdue')?.values;
  return success({
    tiers,
    tier,
    value: new Float64Array(table.rowCount).fill(NaN),
    measures: shares ? { overdueShare: shares } : {},
    texts: { state: states },
    findings: [
      ...absent.map((field): Finding => ({
        code: 'credit-part-absent',
        severity: 'info',
        column: fieldName(field),
        count: 1,
        examples: [],
      })),
      ...(unknown === 0 ? [] : [{ code: 'credit-unknown' as const, severity: 'info' as const, count: unknown, examples: [] }]),
      ...emptyTierFindings(tier, tiers),
    ],
  });
};
