import fc from 'fast-check';
import { majorityTier } from '../../../src/methods/prospects/majorityTier';
import { NO_TIER, type Classification, type Method } from '../../../src/methods/Method';
import { prospects } from '../../../src/methods/prospects/prospects';
import type { ProspectParams } from '../../../src/methods/prospects/prospectParams';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { customerTable } from '../../support/customerTable';
import { withChanges } from '../../support/withChanges';

const paramsOf = (given: Record<string, unknown>): ProspectParams =>
  defaultParameters(prospects as Method, { existingTier: { column: 'Grade' }, ...given }) as unknown as ProspectParams;

const raw = (column: string, weight: number): object => ({ field: { column }, weight, scaling: { kind: 'raw' } });

const classify = (table: CustomerTable, params: ProspectParams): Classification => {
  const result = prospects.classify(table, params, prospects.defaultTiers(params));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** Two prospects (rows 2 and 5) among five customers. */
const TABLE = customerTable({
  ids: ['a', 'b', 'p', 'c', 'd', 'q', 'e'],
  columns: { Potential: [90, 80, 85, 20, 10, 30, 15], Staff: [900, 800, 850, 40, 10, NaN, 20] },
  texts: { Industry: ['Steel', 'Steel', 'Steel', 'Food', 'Food', 'Food', ''], Grade: ['A', 'B', '', 'C', ' ', '', 'C'] },
});
const PARAMS = paramsOf({
  indicators: [raw('Potential', 1)],
  compareBy: [{ column: 'Staff' }, { column: 'Industry' }],
  neighbours: 3,
  scoreCuts: [80, 25],
});

describe('prospects', () => {
  it('[U6] grades prospects by their judgement; existing customers keep the tier they have', () => {
    const result = classify(TABLE, PARAMS);
    expect([...result.tier]).toEqual([NO_TIER, NO_TIER, 0, NO_TIER, 2, 1, NO_TIER]);
    expect(result.texts['state']).toEqual(['Existing customer', 'Existing customer', '', 'Existing customer', '', '', 'Existing customer']);
    expect([...result.value]).toEqual([NaN, NaN, 85, NaN, 10, 30, NaN]);
  });

  it('[U6] proposes the majority tier of the nearest, and never decides by it', () => {
    const result = classify(TABLE, PARAMS);
    // p: a and b, then e (by Staff alone): A, B, C one each, so the lower. q has no Staff: c by Industry 0, then a and b at 1; e shares nothing with it.
    expect(result.texts['proposal']).toEqual(['', '', 'C', '', 'C', 'C', '']);
    const other = classify({ ...TABLE, texts: new Map(TABLE.texts).set('Grade', ['C', 'C', '', 'A', '', '', 'A']) }, PARAMS);
    expect(other.tier).toEqual(result.tier);
    expect(other.texts['proposal']).not.toEqual(result.texts['proposal']);
  });

  it('[U6] shows the nearest with their distances', () => {
    const { tier, reasons } = prospects.explain(2, TABLE, classify(TABLE, PARAMS), PARAMS);
    expect(tier).toBe('A');
    expect(reasons.map(({ code }) => code)).toEqual([
      'score-total',
      'indicator-points',
      'prospect-proposal',
      'prospect-neighbour',
      'prospect-neighbour',
      'prospect-neighbour',
    ]);
    expect(reasons[2]?.facts).toEqual({ proposal: 'C', nearest: 3 });
    expect(reasons.slice(3).map(({ facts }) => [facts['customer'], facts['tier'], facts['distance']])).toEqual([
      ['a', 'A', 25 / 890],
      ['b', 'B', 25 / 890],
      ['e', 'C', 830 / 890],
    ]);
    expect(prospects.explain(0, TABLE, classify(TABLE, PARAMS), PARAMS)).toEqual({
      tier: undefined,
      reasons: [{ code: 'prospect-existing', facts: { tier: 'A' } }],
    });
  });

  it('[U6] compares by the indicators where no columns are chosen', () => {
    const params = { ...PARAMS, compareBy: [] };
    expect(prospects.fields(params)).toEqual([{ column: 'Grade' }, { column: 'Potential' }]);
    expect(classify(TABLE, params).texts['proposal']?.[5]).toBe('C');
  });

  it('[U6] says so when there is nobody to compare with, and nobody to grade', () => {
    const alone = { ...TABLE, texts: new Map(TABLE.texts).set('Grade', new Array<string>(7).fill('')) };
    expect(classify(alone, PARAMS).findings).toContainEqual({ code: 'prospects-alone', severity: 'warning', count: 7, examples: [] });
    expect(classify(alone, PARAMS).texts['proposal']).toEqual(new Array<string>(7).fill(''));
    const known = { ...TABLE, texts: new Map(TABLE.texts).set('Grade', new Array<string>(7).fill('A')) };
    expect(prospects.classify(known, PARAMS, ['A', 'B', 'C'])).toEqual({
      ok: false,
      problems: [{ code: 'no-prospects', column: 'Grade' }],
    });
  });

  it('[U6] names every column that is not there, at once', () => {
    const params = paramsOf({ indicators: [raw('Gone', 1)], compareBy: [{ column: 'Lost' }] });
    expect(prospects.classify(TABLE, params, ['A', 'B', 'C'])).toEqual({
      ok: false,
      problems: [
        { code: 'column-missing', column: 'Gone' },
        { code: 'column-missing', column: 'Lost' },
      ],
    });
  });

  it('[U6] finds the neighbours that a comparison of all pairs finds, whatever the order of the rows', () => {
    const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 1, arbitrary: fc.constant(NaN) });
    const customer = fc.record({ x: cell, y: cell, city: fc.constantFrom('', 'Lyon', 'Bonn'), grade: fc.constantFrom('', 'A', 'B', 'C') });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (drawn, neighbours) => {
        const rows = [...drawn.map((one, i) => ({ ...one, id: `c${i}` })), { x: 2, y: 2, city: 'Lyon', grade: '', id: 'new' }];
        const params = paramsOf({
          indicators: [raw('x', 1)],
          compareBy: [{ column: 'x' }, { column: 'y' }, { column: 'city' }],
          neighbours,
        });
        const shown = (list: typeof rows): unknown => {
          const table = tableOf(list);
          const graded = classify(table, params);
          const place = list.findIndex(({ id }) => id === 'new');
          return prospects
            .explain(place, table, graded, params)
            .reasons.filter(({ code }) => code === 'prospect-neighbour')
            .map(({ facts }) => facts);
        };
        expect(shown(rows)).toEqual(bruteForce(rows, neighbours));
        expect(shown([...rows].reverse())).toEqual(shown(rows));
      }),
    );
  });

  it('[U6] the change it asks for leads to the tier it names', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 }), (potential) => {
        const table = customerTable({
          columns: { Potential: potential, Will: potential.map((value) => (value * 7) % 101) },
          texts: { Grade: potential.map((_, row) => (row % 3 === 2 ? 'A' : '')) },
        });
        const params = paramsOf({ indicators: [raw('Potential', 60), raw('Will', 40)] });
        const before = classify(table, params);
        potential.forEach((_, row) => {
          const { next } = prospects.explain(row, table, before, params);
          if (next === undefined || next.changes.some(({ code }) => code === 'raise-score')) return;
          const after = classify(withChanges(table, row, next.changes), params);
          expect(after.tiers[after.tier[row] as number]).toBe(next.tier);
        });
      }),
    );
  });
});

describe('majorityTier', () => {
  it('[U6] takes the commonest; on a tie the lower; tiers nobody knows rank below those of the policy', () => {
    expect(majorityTier(['A', 'B', 'B', 'A', 'B'], ['A', 'B', 'C'])).toBe('B');
    expect(majorityTier(['A', 'B', 'B', 'A', 'C'], ['A', 'B', 'C'])).toBe('B');
    expect(majorityTier(['A', 'Z', 'Y'], ['A', 'B', 'C'])).toBe('Z');
    expect(majorityTier([], ['A'])).toBeUndefined();
  });
});

interface Row {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly city: string;
  readonly grade: string;
}

const tableOf = (rows: readonly Row[]): CustomerTable =>
  customerTable({
    ids: rows.map(({ id }) => id),
    columns: { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) },
    texts: { city: rows.map(({ city }) => city), Grade: rows.map(({ grade }) => grade) },
  });

/** Gower 1971 by the book: all pairs, then sorted by distance and id. */
const bruteForce = (rows: readonly Row[], k: number): unknown => {
  const own = rows[rows.length - 1] as Row;
  const range = (key: 'x' | 'y'): number => {
    const present = rows.map((row) => row[key]).filter((value) => !Number.isNaN(value));
    return Math.max(...present) - Math.min(...present) || 1;
  };
  const distances = rows
    .filter(({ grade }) => grade !== '')
    .flatMap((row) => {
      const parts = [
        ...(['x', 'y'] as const).map((key) => Math.abs(row[key] - own[key]) / range(key)),
        row.city === '' ? NaN : row.city === own.city ? 0 : 1,
      ].filter((part) => !Number.isNaN(part));
      const distance = parts.reduce((sum, part) => sum + part, 0) / parts.length;
      return parts.length === 0 ? [] : [{ customer: row.id, tier: row.grade, distance }];
    });
  // Of small whole numbers, distances that differ at all differ by far more than a millionth.
  const isTie = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
  return distances
    .sort((a, b) => (isTie(a.distance, b.distance) ? (a.customer < b.customer ? -1 : 1) : a.distance - b.distance))
    .slice(0, k);
};
