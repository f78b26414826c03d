import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import type { Cells } from '../../../src/functions/Cell';
import { catalogue } from '../../../src/functions/catalogue';
import type * as Ranking from '../../../src/methods/pareto/paretoRanking';
import type * as Orders from '../../../src/table/aggregateOrders';
import { column } from './callFunction';

/** Every ranking that was made; held weakly, so that those nobody keeps can go. */
const made: WeakRef<Ranking.ParetoRanking>[] = [];

jest.mock('../../../src/methods/pareto/paretoRanking', () => {
  const actual = jest.requireActual<typeof Ranking>('../../../src/methods/pareto/paretoRanking');
  return {
    ...actual,
    paretoRanking: (values: Float64Array) => {
      const ranking = actual.paretoRanking(values);
      made.push(new WeakRef(ranking));
      return ranking;
    },
  };
});

/** How often orders were gathered by customer. */
let gathered = 0;

jest.mock('../../../src/table/aggregateOrders', () => {
  const actual = jest.requireActual<typeof Orders>('../../../src/table/aggregateOrders');
  return {
    ...actual,
    aggregateOrders: (...args: Parameters<typeof actual.aggregateOrders>) => {
      gathered += 1;
      return actual.aggregateOrders(...args);
    },
  };
});

const population = (size: number, seed: number): Cells =>
  column(...Array.from({ length: size }, (_, i) => ((i * 7919 + seed) % 10_007) + 1));

describe('formulas filled down', () => {
  beforeEach(() => {
    made.length = 0;
    gathered = 0;
  });

  test('[cost] 10,000 single cells rank their common population once, whichever function asks', () => {
    const values = population(10_000, 0);
    const tiers = values.map(([value]) => catalogue.TIER.call([[[value ?? null]], values]));
    expect(made).toHaveLength(1);
    expect(tiers.flat(2)).toEqual((catalogue.TIER.call([values]) as Cells).flat());
    expect(catalogue.TIERLIMITS.call([values.map((row) => [...row])])).toHaveLength(2);
    expect(catalogue.PARETOSHARE.call([[[5]], values])).toHaveLength(1);
    expect(made).toHaveLength(1);
  }, 60_000);

  test('[cost] RFMSCORE filled down, and RFMTABLE beside it, score the orders once', () => {
    const orders = () => [
      column(...Array.from({ length: 2_000 }, (_, i) => `C${i % 500}`)),
      column(...Array.from({ length: 2_000 }, (_, i) => 45_000 + (i % 365))),
      population(2_000, 6),
    ];
    const [customers, dates, amounts] = orders();
    for (let i = 0; i < 500; i++) catalogue.RFMSCORE.call([[[`C${i}`]], customers, dates, amounts]);
    expect(catalogue.RFMTABLE.call(orders())).toHaveLength(501);
    expect(gathered).toBe(1);
  });

  test('[cost] two columns filled down side by side are ranked once each', () => {
    const [one, other] = [population(500, 1), population(500, 2)];
    for (let i = 0; i < 500; i++) for (const values of [one, other]) catalogue.TIER.call([[[5]], values]);
    expect(made).toHaveLength(2);
  });

  test('[cost] of many different populations no more than eight rankings stay in memory', async () => {
    for (let seed = 100; seed < 300; seed++) catalogue.TIER.call([population(1_000, seed)]);
    expect(made).toHaveLength(200);
    // A weak reference holds until the task that made it is over.
    await new Promise((resolve) => setTimeout(resolve));
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    const alive = made.filter((reference) => reference.deref() !== undefined).length;
    expect(alive).toBeGreaterThan(0);
    expect(alive).toBeLessThanOrEqual(8);
  });
});
