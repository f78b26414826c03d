import { gradeTable } from '../../../src/engine/gradeTable';
import { lifetimeValue } from '../../../src/methods/lifetime/lifetimeValue';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { seeded } from '../../support/seeded';
import { simulatedBuyers, type Buyers } from '../../support/simulatedBuyers';
import { column, flat, sentence } from './callFunction';

const CDNOW = [0.243, 4.414, 0.793, 2.426];
const SPENDING = [6.25, 3.74, 15.44];

const repeated = (count: number, [x, span, age, mean]: readonly [number, number, number, number]): Buyers => ({
  x: new Array<number>(count).fill(x),
  span: new Array<number>(count).fill(span),
  age: new Array<number>(count).fill(age),
  mean: new Array<number>(count).fill(mean),
});

const together = (...groups: readonly Buyers[]): Buyers => ({
  x: groups.flatMap(({ x }) => [...x]),
  span: groups.flatMap(({ span }) => [...span]),
  age: groups.flatMap(({ age }) => [...age]),
  mean: groups.flatMap(({ mean }) => [...mean]),
});

/** Every size of x from none to 10,000, in customers that are all different. */
const upToTenThousand = (count: number): Buyers => {
  const random = seeded(5);
  const rows = Array.from({ length: count }, () => {
    const x = Math.floor(10_001 * random() ** 4);
    const age = Math.ceil(365 * (1 + 29 * random()));
    return { x, age, span: x === 0 ? 0 : age * random(), mean: x === 0 ? 0 : 1 + 99 * random() };
  });
  return {
    x: rows.map(({ x }) => x),
    span: rows.map(({ span }) => span),
    age: rows.map(({ age }) => age),
    mean: rows.map(({ mean }) => mean),
  };
};

/** Everybody's last order was a week ago. */
const ages = (count: number): Pick<Buyers, 'span' | 'age'> => {
  const age = Array.from({ length: count }, (_, i) => 3_650 + i);
  return { age, span: age.map((each) => each - 7) };
};

/** `orders` and `spending`: whether these data decide on the parameters of a model; left open where it is only to be an answer or a plain no. */
interface Stress {
  readonly title: string;
  readonly buyers: Buyers;
  readonly orders?: boolean;
  readonly spending?: boolean;
}

const BUYERS = simulatedBuyers(400, seeded(7));
const STRESSES: readonly Stress[] = [
  { title: 'x up to 10,000', buyers: upToTenThousand(250), orders: true },
  { title: 'usual customers and one with 10,000', buyers: together(BUYERS, repeated(1, [10_000, 9_000, 10_000, 25])), spending: true },
  { title: '10,000 for everybody, in ages of their own', buyers: { ...repeated(50, [10_000, 0, 0, 9]), ...ages(50) } },
  {
    title: 'all x = 0',
    buyers: { ...repeated(60, [0, 0, 90, 0]), age: Array.from({ length: 60 }, (_, i) => i + 1) },
    orders: false,
    spending: false,
  },
  { title: 'one bought again, once', buyers: together(repeated(20, [0, 0, 90, 0]), repeated(1, [1, 10, 90, 30])), spending: false },
  { title: 'one customer', buyers: repeated(1, [3, 40, 60, 12]), orders: false, spending: false },
  { title: 'one customer without a repeat', buyers: repeated(1, [0, 0, 60, 0]), orders: false, spending: false },
  { title: 'one customer with 10,000', buyers: repeated(1, [10_000, 9_000, 9_999, 12]), orders: false, spending: false },
  { title: 'identical customers', buyers: repeated(100, [3, 40, 60, 12]), orders: false, spending: false },
  { title: 'identical customers with 10,000', buyers: repeated(100, [10_000, 3_000, 3_650, 12]), orders: false, spending: false },
  { title: 'identical customers who are still there', buyers: repeated(100, [5, 60, 60, 12]), orders: false, spending: false },
  { title: 'everybody began today', buyers: repeated(30, [0, 0, 0, 0]), orders: false, spending: false },
  { title: 'everybody bought again at once', buyers: repeated(30, [2, 0, 50, 8]) },
  {
    title: 'amounts of a cent and of a billion',
    buyers: { ...BUYERS, mean: BUYERS.mean.map((mean, i) => (mean > 0 ? (i % 2 ? 0.01 : 1e9) : 0)) },
  },
];

const CASES = STRESSES.flatMap((stress) => (['days', 'weeks'] as const).map((unit) => ({ ...stress, unit })));

const NO_ANSWER = /^#NUM! (?:The fit did not converge|Nobody bought again|Every age is 0)|^#N\/A No row has a number /;

describe.each(CASES)('$title, in $unit', ({ buyers, unit, orders, spending }) => {
  const perUnit = unit === 'weeks' ? 7 : 1;
  const x = column(...buyers.x);
  const span = column(...Array.from(buyers.span, (days) => days / perUnit));
  const age = column(...Array.from(buyers.age, (days) => days / perUnit));
  const mean = column(...buyers.mean);

  /** The numbers of a fit; nothing where it says plainly that there is none. */
  const fitOf = (id: 'BGNBDFIT' | 'GAMMAGAMMAFIT', args: readonly (typeof x)[], isFound: boolean | undefined): number[] | undefined => {
    const cells = flat(id, ...args);
    const isAnswer = cells.every((cell) => typeof cell === 'number' && Number.isFinite(cell));
    if (isFound !== undefined) expect(isAnswer).toBe(isFound);
    if (isAnswer) return cells as number[];
    expect(sentence(id, ...args)).toMatch(NO_ANSWER);
    return undefined;
  };

  /** Numbers within bounds, or an error for what is beyond Excel's numbers. */
  const within = (cells: readonly unknown[], least: number, most: number): void => {
    for (const cell of cells) {
      if (typeof cell === 'number') expect([cell, cell >= least && cell <= most]).toEqual([cell, true]);
      else expect(cell).toBe('#NUM!');
    }
  };

  it('[L1][L2][L3] gives answers in cells, or says plainly that there is none', () => {
    const fitted = fitOf('BGNBDFIT', [x, span, age], orders);
    const spent = fitOf('GAMMAGAMMAFIT', [x, mean], spending);
    for (const parameters of [CDNOW, ...(fitted ? [fitted] : [])]) {
      const alive = flat('PALIVE', x, span, age, parameters);
      expect(alive).toHaveLength(buyers.x.length);
      within(alive, 0, 1);
      const expected = flat('EXPECTEDORDERS', 365 / perUnit, x, span, age, parameters);
      within(expected, 0, Number.MAX_VALUE);
      // Nothing here is beyond what can be computed.
      expect(alive.concat(expected)).not.toContain('#NUM!');
      for (const money of [SPENDING, ...(spent && (spent[1] as number) > 1 ? [spent] : [])]) {
        const spend = flat('EXPECTEDSPEND', x, mean, money);
        within(spend, 0, Number.MAX_VALUE);
        within(flat('CLV', column(...(expected as number[])), column(...(spend as number[])), 12), 0, Number.MAX_VALUE);
      }
    }
  });

  it('[L1][L2][L3] gives tiers, or says plainly that there are none', () => {
    const table = customerTable({
      columns: { x: x.flat() as number[], span: span.flat() as number[], age: age.flat() as number[], mean: mean.flat() as number[] },
    });
    const field = (name: string): { column: string } => ({ column: name });
    const params = { repeats: field('x'), span: field('span'), age: field('age'), meanValue: field('mean'), timeUnit: unit };
    const run = gradeTable(table, policyOf({ method: { id: lifetimeValue.id, params } }));
    if (!run.ok) {
      for (const { code } of run.problems) expect(['model-not-fitted', 'spend-without-mean']).toContain(code);
      return;
    }
    expect(orders ?? true).toBe(true);
    for (const name of ['pAlive', 'expectedOrders', 'expectedSpend', 'lifetimeValue']) {
      const values = run.value.classification.measures[name] ?? [];
      expect(values).toHaveLength(table.rowCount);
      for (const value of values) expect([name, Number.isFinite(value) && value >= 0]).toEqual([name, true]);
    }
  });
});
