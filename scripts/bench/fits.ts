import { randomExponential, randomLcg } from 'd3-random';
import { fitBgnbd } from '../../src/stats/bgnbdFit';
import { bgnbdLogLikelihood, groupHistories, type PurchaseHistories } from '../../src/stats/bgnbdLikelihood';

const SIZES = [1_000, 10_000, 100_000];

/** Customers with the histories that the model tells of: random rates, random chances to leave, days of observation from 100 to 730. */
const histories = (customers: number): PurchaseHistories => {
  const random = randomLcg(0.31);
  const wait = (rate: number): number => randomExponential.source(random)(rate)();
  const frequency = new Float64Array(customers);
  const recency = new Float64Array(customers);
  const age = Float64Array.from({ length: customers }, () => Math.floor(100 + 630 * random()));
  for (let i = 0; i < customers; i++) {
    const rate = wait(20);
    const leave = 1 - (1 - random()) ** (1 / 3);
    for (let day = wait(rate); day < (age[i] as number); day += wait(rate)) {
      if (Math.floor(day) > (recency[i] as number)) frequency[i] = (frequency[i] as number) + 1;
      recency[i] = Math.floor(day);
      if (random() < leave) break;
    }
    if (frequency[i] === 0) recency[i] = 0;
  }
  return { frequency, recency, age };
};

/** Prints the time and the iterations of fitting BG/NBD, and how many evaluations of the likelihood (with its derivatives) that time would have bought. */
export const benchFits = (): void => {
  console.log(
    `\n${'BG/NBD'.padEnd(14)}${'histories'.padStart(10)}${'one, ms'.padStart(9)}${'fit, ms'.padStart(9)}${'iterations'.padStart(12)}${'ratio'.padStart(7)}`,
  );
  fitBgnbd(histories(SIZES[0] as number));
  for (const customers of SIZES) {
    const data = histories(customers);
    const groups = groupHistories(data);
    const evaluate = (): void => void bgnbdLogLikelihood(groups, [1, 0.05, 1, 3]);
    // The fastest of several: the first ones time the compiler.
    const one = Math.min(...Array.from({ length: 20 }, () => milliseconds(evaluate)));
    let iterations = 0;
    const fit = milliseconds(() => {
      iterations = fitBgnbd(data).iterations;
    });
    console.log(
      `${customers.toLocaleString('en').padEnd(14)}${String(groups.counts.length).padStart(10)}${one.toFixed(2).padStart(9)}${fit.toFixed(0).padStart(9)}${String(iterations).padStart(12)}${(fit / one).toFixed(0).padStart(7)}`,
    );
  }
};

const milliseconds = (work: () => void): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
