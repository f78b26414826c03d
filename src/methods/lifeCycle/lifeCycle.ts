import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import { failure, success, type Result } from '../../base/Result';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import type { MeasureName } from '../../table/MeasureName';
import { emptyTierFindings } from '../emptyTiers';
import { afterOneMoreOrder, stageLimits, stageOf, STAGES, type LifeCycleParams, type OrderTimes, type Stage } from './lifeCycleStage';
import { NO_TIER, type Classification, type Explanation, type ExplanationFact, type Method, type ParameterSpec } from '../Method';
import { tierCountProblem } from '../tierLabels';

const NAMES: Readonly<Record<LifeCycleParams['language'], Readonly<Record<Stage, string>>>> = {
  en: { active: 'Active', new: 'New', recovered: 'Recovered', potential: 'Potential', lapsed: 'Lapsed', dormant: 'Dormant' },
  zh: { active: '活跃', new: '新客户', recovered: '挽回', potential: '潜在', lapsed: '流失', dormant: '休眠' },
};

type Limits = NonNullable<Extract<ParameterSpec, { readonly kind: 'number' }>['within']>;

const daysOf = (id: string, byDefault: number, within: Limits = {}): ParameterSpec => ({
  kind: 'number',
  id,
  prominence: 'main',
  minimum: 1,
  maximum: 3660,
  default: byDefault,
  unit: 'days',
  lever: 'limit',
  within,
});

const multipleOf = (id: string, byDefault: number, within: Limits): ParameterSpec => ({
  kind: 'number',
  id,
  prominence: 'main',
  minimum: 0.1,
  maximum: 100,
  default: byDefault,
  lever: 'limit',
  within,
  when: { id: 'limitsBy', is: ['interval'] },
});

export const lifeCycle: Method<LifeCycleParams> = {
  id: 'lifeCycle',
  requires: { customers: ['customer', 'lastDate'], transactions: ['customer', 'date', 'amount'] },
  parameters: [
    { kind: 'choice', id: 'limitsBy', prominence: 'main', options: ['days', 'interval'], default: 'days' },
    daysOf('newDays', 90),
    daysOf('activeDays', 90, { to: 'lapsedDays' }),
    daysOf('lapsedDays', 365, { from: 'activeDays' }),
    multipleOf('activeMultiple', 1.5, { to: 'lapsedMultiple' }),
    multipleOf('lapsedMultiple', 4, { from: 'activeMultiple' }),
    { kind: 'choice', id: 'language', prominence: 'more', options: ['en', 'zh'], default: 'en' },
  ],
  fields: () => Object.values(MEASURES).map((measure): FieldReference => ({ measure })),
  check: (params, tierCount) => [
    ...beyond(params.activeDays, params.lapsedDays, 'lapsedDays'),
    ...beyond(params.activeMultiple, params.lapsedMultiple, 'lapsedMultiple'),
    ...(tierCount === 0 || tierCount === STAGES.length ? [] : [tierCountProblem(STAGES.length, tierCount)]),
  ],
  defaultTiers: ({ language }) => STAGES.map((stage) => NAMES[language][stage]),
  reference: 'J. Novo, "Drilling Down" (2004): recency and latency, a customer measured by its own time between orders',
  picture: 'tiers',
  classify: (table, params, tiers) => classifyLifeCycle(table, params, tiers),
  explain: (row, table, classification, params, depth) => explainLifeCycle(row, table, classification, params, depth ?? 'next'),
  outputs: () => [{ key: 'tier', type: 'text' }],
};

const beyond = (lower: number, upper: number, path: string): Problem[] =>
  upper > lower ? [] : [{ code: 'parameter-invalid', path, expected: `> ${lower}`, found: String(upper) }];

const MEASURES = {
  orders: 'orders',
  recencyDays: 'recencyDays',
  ageDays: 'customerAgeDays',
  gapDays: 'gapBeforeLastOrderDays',
  intervalDays: 'meanDaysBetweenOrders',
} as const satisfies Readonly<Record<keyof OrderTimes, MeasureName>>;

const timesOf = (table: CustomerTable, row: number): OrderTimes => {
  const at = (name: MeasureName): number => table.measures.get(name)?.[row] ?? NaN;
  return {
    orders: at(MEASURES.orders),
    recencyDays: at(MEASURES.recencyDays),
    ageDays: at(MEASURES.ageDays),
    gapDays: at(MEASURES.gapDays),
    intervalDays: at(MEASURES.intervalDays),
  };
};

/** U4. Problems: nobody knows when anybody ordered last. Cost: O(n). */
const classifyLifeCycle = (table: CustomerTable, params: LifeCycleParams, tiers: readonly string[]): Result<Classification> => {
  if (!table.measures.has(MEASURES.recencyDays)) return failure({ code: 'measure-missing', measure: MEASURES.recencyDays });
  const tier = new Uint8Array(table.rowCount);
  const states = new Array<string>(table.rowCount).fill('');
  for (let row = 0; row < table.rowCount; row++) {
    const stage = stageOf(timesOf(table, row), params);
    tier[row] = stage === undefined ? NO_TIER : STAGES.indexOf(stage);
    if (stage === undefined) states[row] = 'no value';
  }
  const absent = (name: MeasureName, code: 'life-gap-unknown' | 'life-first-unknown'): Finding[] =>
    table.measures.has(name) ? [] : [{ code, severity: 'info', count: table.rowCount, examples: [] }];
  return success({
    tiers,
    tier,
    value: new Float64Array(table.rowCount).fill(NaN),
    measures: {},
    texts: { state: states },
    findings: [
      ...absent(MEASURES.gapDays, 'life-gap-unknown'),
      ...absent(MEASURES.ageDays, 'life-first-unknown'),
      ...emptyTierFindings(tier, tiers),
    ],
  });
};

/** The times that decided, and whether one more order now would lift the customer. */
const explainLifeCycle = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  params: LifeCycleParams,
  depth: 'reasons' | 'next',
): Explanation => {
  const times = timesOf(table, row);
  const tier = classification.tier[row] as number;
  if (tier === NO_TIER) return { tier: undefined, reasons: [{ code: 'value-missing', facts: { column: MEASURES.recencyDays } }] };
  const label = classification.tiers[tier] as string;
  const reasons = reasonsFor(times, params);
  if (depth === 'reasons') return { tier: label, reasons };
  const after = stageOf(afterOneMoreOrder(times), params);
  const reached = after === undefined ? NO_TIER : STAGES.indexOf(after);
  if (reached >= tier) return { tier: label, reasons };
  const isFirst = Number.isNaN(times.recencyDays);
  return {
    tier: label,
    reasons,
    next: { tier: classification.tiers[reached] as string, changes: [{ code: isFirst ? 'first-order' : 'one-more-order', facts: {} }] },
  };
};

const reasonsFor = (times: OrderTimes, params: LifeCycleParams): ExplanationFact[] => {
  if (Number.isNaN(times.recencyDays)) return [{ code: 'life-no-order', facts: {} }];
  const { active, lapsed, isOwn } = stageLimits(times, params);
  const stage = stageOf(times, params);
  return [
    { code: 'life-last-order', facts: { recencyDays: times.recencyDays, active, lapsed } },
    ...(isOwn ? [{ code: 'life-own-interval' as const, facts: { interval: times.intervalDays } }] : []),
    ...(stage === 'recovered' ? [{ code: 'life-gap' as const, facts: { gap: times.gapDays } }] : []),
    ...(stage === 'new' ? [{ code: 'life-first-order' as const, facts: { age: times.ageDays } }] : []),
  ];
};
