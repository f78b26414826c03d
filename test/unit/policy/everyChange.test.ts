import { createFormats } from '../../../src/i18n/Formats';
import { METHODS } from '../../../src/methods';
import { canonicalJson } from '../../../src/policy/canonicalJson';
import { describeChanges } from '../../../src/policy/describeChanges';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';
import { leavesOf, valueAt, withValueAt, type LeafPath } from '../../support/everyLeaf';

const column = (name: string): object => ({ column: name });
const indicator = (name: string, scaling: object): object => ({
  field: column(name),
  weight: 20,
  direction: 'benefit',
  scaling,
  missing: 'reweight',
});
const when = [
  {
    all: [
      { field: column('Sales'), operator: '>=', value: 10_000_000 },
      { field: { measure: 'onTimeShare' }, operator: 'between', from: 0.5, to: 0.9 },
    ],
  },
  {
    all: [
      { field: column('City'), operator: 'oneOf', values: ['Lyon', '上海'] },
      { field: column('Note'), operator: 'contains', text: 'key' },
      { field: column('End'), operator: 'blank' },
    ],
  },
];

/** Structures that say all that such a structure can say. */
const STRUCTURES: Readonly<Record<string, unknown>> = {
  indicators: [
    indicator('Steps', { kind: 'points', shape: 'step', limits: [10, 20], points: [0, 50, 100], bound: 'reached' }),
    indicator('Lines', { kind: 'points', shape: 'linear', limits: [10, 20], points: [0, 100] }),
    indicator('Words', { kind: 'categories', points: { Yes: 100, No: 10 }, remainder: 5 }),
    indicator('Range', { kind: 'minmax', winsorise: false }),
    indicator('Curve', { kind: 'zscore', winsorise: true }),
  ],
  segments: {
    segments: [
      { name: 'Best', recency: [4, 5], frequency: [3, 5], monetary: [2, 5] },
      { name: 'Rest of them', recency: [1, 5], frequency: [1, 2], monetary: [1, 2] },
    ],
    remainder: 'Others',
  },
  rules: {
    tiers: [
      { label: 'Gold', when },
      { label: 'Silver', when: when.slice(1) },
    ],
    remainder: 'Iron',
  },
  matrix: {
    rows: { field: column('Assets'), cuts: [10, 20] },
    columns: { field: column('Willing'), values: ['low', 'high'] },
    tiers: ['Top', 'Mid', 'Low', 'None'],
    cells: [
      ['Low', 'Mid'],
      ['Mid', 'Top'],
      ['Top', 'Top'],
    ],
    unknown: 'None',
  },
  compareBy: [column('Region'), { measure: 'orders' }],
  judgements: [{ first: column('Steps'), second: column('Lines'), times: 3 }],
};

/** What every policy can say besides its method. */
const COMMON = {
  schema: 1,
  name: 'All there is',
  source: {
    kind: 'transactions',
    table: 'Orders',
    columns: { customer: 'Customer', amount: 'Amount', date: 'Day', previousTier: 'Before', region: 'Region' },
    dateOrder: 'dmy',
    currencies: 'ignore',
    ignoreIdCase: true,
    excludedReasons: ['disputed', 'test'],
  },
  analysisDate: '2025-03-31',
  window: { kind: 'range', from: '2024-01-01', to: '2025-03-31' },
  output: { extraColumns: ['rank', 'share'], tierColors: true },
  profile: { measures: [column('Margin'), { measure: 'orders' }], texts: ['Region', 'Industry'] },
  override: { tier: 'Hand', who: 'Who', why: 'Why', until: 'Until' },
  review: { everyMonths: 6 },
};

const parsed = (document: unknown): Policy | undefined => {
  const result = parsePolicy(document);
  return result.ok ? result.value : undefined;
};

/** A policy of each method with all that can be said. */
const POLICIES: readonly Policy[] = METHODS.map((method) => {
  const params = Object.fromEntries(method.parameters.flatMap(({ id }) => (id in STRUCTURES ? [[id, STRUCTURES[id]]] : [])));
  const first = parsePolicy({ ...COMMON, method: { id: method.id, params } });
  if (!first.ok) throw new Error(`${method.id}: ${JSON.stringify(first.problems)}`);
  const labels = method.defaultTiers(first.value.method.params);
  const guards = [
    { name: 'Poor payer', when, limit: 'atMost', tier: labels[1], hard: true },
    { name: 'Key', when: when.slice(0, 1), limit: 'atLeast', tier: labels[1], hard: false },
  ];
  const tiers = labels.map((label, i) => ({ label, color: '#112233', action: `Act ${i}`, contactDays: 30, creditLimit: 5000 }));
  const document = { ...COMMON, method: { id: method.id, params }, guards, tiers };
  for (const band of [0.02, null]) {
    const full = parsed({ ...document, hysteresis: { band, lastMethodTier: 'Asked' } });
    if (full) return full;
  }
  throw new Error(method.id);
});

/** Values that could stand where another stands; the first that makes a policy is taken. */
const others = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value * 1.5, value + 1, value + 2, value / 2, value - 1, value * 0.999];
  if (typeof value === 'boolean') return [!value];
  if (value === null) return [0.02, 5, 'Changed', '2025-01-01', '#445566'];
  if (typeof value !== 'string') return [];
  return ['Changed', '2024-06-30', '#445566', ...CHOICES.filter((choice) => choice !== value)];
};

const CHOICES: readonly string[] = [
  ...new Set([
    ...METHODS.flatMap(({ parameters }) => parameters.flatMap((spec) => (spec.kind === 'choice' ? spec.options : []))),
    ...[
      'customers',
      'invoices',
      'mdy',
      'nextContact',
      'reason',
      'atMost',
      'atLeast',
      'cost',
      'worst',
      'above',
      '<',
      '>',
      'notOneOf',
      'notContains',
      'notBlank',
    ],
    ...['minmax', 'zscore', 'linear', 'step', 'all', 'Top', 'Mid', 'A', 'B'],
  ]),
];

const changedAt = (policy: Policy, path: LeafPath): Policy | undefined => {
  const own = valueAt(policy, path);
  const labels = policy.tiers.map(({ label }) => label);
  const documents = [
    ...[...others(own), ...(typeof own === 'string' ? [...labels, null] : [])].map((value) => withValueAt(policy, path, value)),
    // A label stands in several places, which change together.
    ...(typeof own === 'string' ? [JSON.parse(JSON.stringify(policy).replaceAll(`"${own}"`, '"Changed"')) as unknown] : []),
  ];
  return documents.map(parsed).find((changed) => changed && canonicalJson(valueAt(changed, path)) !== canonicalJson(own));
};

/** The version and the count of saves say nothing of what the policy does; another method is told as such. */
const UNTOLD = new Set(['schema', 'revision', 'method.id']);

/** What cannot change alone, because other settings have to follow; see the second test. */
const NOT_ALONE =
  /^(?:window\.kind|hysteresis\.band|method\.params\.(?:scheme|bins|tiersBy)|method\.params\.indicators\.[0-2]\.scaling\.(?:kind|shape)|.*\.all\.1\.operator)$/;

describe('describeChanges names every setting', () => {
  it.each(POLICIES.map((policy) => [policy.method.id, policy] as const))(
    '[P5] %s: each value that changes is told in both languages',
    (_, policy) => {
      const silent: string[] = [];
      const fixed: string[] = [];
      for (const path of leavesOf(policy)) {
        const place = path.join('.');
        if (UNTOLD.has(place)) continue;
        const after = changedAt(policy, path);
        if (after === undefined) {
          if (!NOT_ALONE.test(place)) fixed.push(place);
          continue;
        }
        for (const locale of ['en', 'zh-CN'] as const) {
          for (const [one, other] of [
            [policy, after],
            [after, policy],
          ] as const) {
            const told = describeChanges(one, other, locale, createFormats(locale));
            if (told.length === 0) silent.push(`${locale} ${place}`);
            // Told the other way round it must read otherwise, else the figures were rounded to look the same.
            else if (told.join() === describeChanges(other, one, locale, createFormats(locale)).join())
              silent.push(`${locale} ${place}: ${told.join(' ')}`);
          }
        }
      }
      expect(silent).toEqual([]);
      expect(fixed).toEqual([]);
    },
  );

  it.each<[string, object, object, string]>([
    [
      'a scheme',
      { method: { id: 'rfm' } },
      { method: { id: 'rfm', params: { scheme: 'eight', bins: 4, tiersBy: 'score' } } },
      'Segments: Eight types, by R, F and M, before: Ten segments, by R and F. / Score steps: 4, before: 5. / Tiers are: Cuts on the RFM score, before: The segments.',
    ],
    [
      'a scaling',
      { method: { id: 'weightedScore', params: { indicators: [indicator('X', { kind: 'raw' })] } } },
      {
        method: {
          id: 'weightedScore',
          params: { indicators: [indicator('X', { kind: 'points', shape: 'linear', limits: [0, 0.125], points: [0, 100] })] },
        },
      },
      'X, Turned into points by: Limits and points (Straight line; 0 = 0; 0.125 = 100), before: Already 0 to 100.',
    ],
    [
      'a condition',
      { method: { id: 'rules', params: { rules: { tiers: [{ label: 'A', when: when.slice(0, 1) }], remainder: 'B' } } } },
      {
        method: {
          id: 'rules',
          params: {
            rules: {
              tiers: [{ label: 'A', when: [{ all: [{ field: { measure: 'onTimeShare' }, operator: '>', value: 0.90001 }] }] }],
              remainder: 'B',
            },
          },
        },
      },
      'Rules, Tier “A”: Share paid on time more than 90.001 %, before: Sales at least 10,000,000 and Share paid on time 50 % – 90 %.',
    ],
    [
      'the order of guards',
      { guards: ['One', 'Two'].map((name) => ({ name, when, limit: 'atMost', tier: 'B' })) },
      { guards: ['Two', 'One'].map((name) => ({ name, when, limit: 'atMost', tier: 'B' })) },
      'Order of the guards: Two and One, before: One and Two.',
    ],
    [
      'the order of rules',
      { method: { id: 'rules', params: { rules: { tiers: ['A', 'B'].map((label) => ({ label, when })), remainder: 'C' } } } },
      { method: { id: 'rules', params: { rules: { tiers: ['B', 'A'].map((label) => ({ label, when })), remainder: 'C' } } } },
      'Rules, order: B and A, before: A and B.',
    ],
  ])('[P5] tells %s, where several settings follow each other', (_, one, other, words) => {
    const policy = (parts: object): Policy => {
      const result = parsePolicy({ schema: 1, name: 'P', source: { kind: 'customers' }, method: { id: 'abc' }, ...parts });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.value;
    };
    expect(describeChanges(policy(one), policy(other), 'en', createFormats('en')).join(' / ')).toBe(words);
  });
});
