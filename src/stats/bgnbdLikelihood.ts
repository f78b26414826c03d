import { digamma, logGamma, trigamma } from './gammaFunctions';
import type { Surface } from './newtonMaximum';
import type { Numbers } from './Numbers';

/** What the model knows of each customer (T8), in one unit of time. Each array has one entry per customer. */
export interface PurchaseHistories {
  /** x: repeat purchases, whole and not negative. */
  readonly frequency: Numbers;
  /** t_x: time from the first purchase to the last, from 0 to the age. */
  readonly recency: Numbers;
  /** T: time from the first purchase to the end of observation. */
  readonly age: Numbers;
}

/** Whether a customer's numbers can be: whole x >= 0, 0 <= t_x <= T, and no span without a repeat. */
export const isPurchaseHistory = (frequency: number, recency: number, age: number): boolean =>
  Number.isInteger(frequency) && frequency >= 0 && recency >= 0 && recency <= age && age < Infinity && (frequency > 0 || recency === 0);

/** Equal histories counted once, in order of x, then T, then t_x; times in mean ages. */
export interface GroupedHistories {
  readonly customers: number;
  readonly repeats: number;
  readonly meanAge: number;
  /** Distinct x ascending, each with its customers and the end of its groups. */
  readonly runs: readonly { readonly x: number; readonly customers: number; readonly from: number; readonly to: number }[];
  readonly counts: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
}

export const groupHistories = ({ frequency, recency, age }: PurchaseHistories): GroupedHistories => {
  const at = (list: Numbers, i: number): number => list[i] as number;
  const order = Uint32Array.from({ length: frequency.length }, (_, i) => i).sort(
    (i, j) => at(frequency, i) - at(frequency, j) || at(age, i) - at(age, j) || at(recency, i) - at(recency, j),
  );
  let repeats = 0;
  let ages = 0;
  const firsts: number[] = [];
  const counts: number[] = [];
  const runs: { x: number; customers: number; from: number; to: number }[] = [];
  let before = -1;
  for (const i of order) {
    const x = at(frequency, i);
    repeats += x;
    ages += at(age, i);
    if (runs.at(-1)?.x !== x) runs.push({ x, customers: 0, from: firsts.length, to: firsts.length });
    const run = runs[runs.length - 1] as (typeof runs)[number];
    run.customers++;
    const isSame = before >= 0 && x === at(frequency, before) && at(age, i) === at(age, before) && at(recency, i) === at(recency, before);
    if (isSame) counts[counts.length - 1] = (counts[counts.length - 1] as number) + 1;
    else {
      run.to = firsts.push(i);
      counts.push(1);
    }
    before = i;
  }
  const meanAge = frequency.length === 0 ? 0 : ages / frequency.length;
  return {
    customers: frequency.length,
    repeats,
    meanAge,
    runs,
    counts: Float64Array.from(counts),
    recency: Float64Array.from(firsts, (i) => at(recency, i) / meanAge),
    age: Float64Array.from(firsts, (i) => at(age, i) / meanAge),
  };
};

/**
 * Log-likelihood per customer at (r, alpha, a, b), with its first and second derivatives. Source: Fader, Hardie & Lee 2005, equation 6, in the
 * form ln A1 + ln A2 + ln(A3 + A4) of Hardie's implementation note; A3 + A4 by their ratio, so that nothing overflows for large x.
 * Times and alpha in mean ages. Cost: O(distinct histories).
 */
export const bgnbdLogLikelihood = (groups: GroupedHistories, point: readonly number[]): Surface => {
  const [r, alpha, a, b] = point as [number, number, number, number];
  const { customers } = groups;
  const logA = Math.log(a);
  const gamma0 = logGamma(a + b) - logGamma(b) - logGamma(r);
  const psiR = digamma(r);
  const psiB = digamma(b);
  const psiAB = digamma(a + b);
  const psi1R = trigamma(r);
  const psi1B = trigamma(b);
  const psi1AB = trigamma(a + b);

  let value = customers * r * Math.log(alpha);
  let gR = customers * Math.log(alpha);
  let gAlpha = (customers * r) / alpha;
  let gA = 0;
  let gB = 0;
  let hRR = 0;
  let hRAlpha = customers / alpha;
  let hAlphaAlpha = (-customers * r) / alpha ** 2;
  let hRA = 0;
  let hRB = 0;
  let hAlphaA = 0;
  let hAlphaB = 0;
  let hAA = 0;
  let hAB = 0;
  let hBB = 0;

  for (const { x, customers: n, from, to } of groups.runs) {
    const power = r + x;
    if (x > 0) {
      // A1 and A2 depend on x alone.
      value += n * (gamma0 + logGamma(power) + logGamma(b + x) - logGamma(a + b + x));
      gR += n * (digamma(power) - psiR);
      gA += n * (psiAB - digamma(a + b + x));
      gB += n * (psiAB - digamma(a + b + x) + digamma(b + x) - psiB);
      hRR += n * (trigamma(power) - psi1R);
      const bendAB = n * (psi1AB - trigamma(a + b + x));
      hAA += bendAB;
      hAB += bendAB;
      hBB += bendAB + n * (trigamma(b + x) - psi1B);
    }
    const logLeaving = x > 0 ? logA - Math.log(b + x - 1) : 0;
    const dB = x > 0 ? -1 / (b + x - 1) : 0;
    for (let g = from; g < to; g++) {
      const count = groups.counts[g] as number;
      const untilNow = alpha + (groups.age[g] as number);
      const logUntilNow = Math.log(untilNow);
      if (x === 0) {
        value -= count * power * logUntilNow;
        gR -= count * logUntilNow;
        gAlpha -= (count * power) / untilNow;
        hRAlpha -= count / untilNow;
        hAlphaAlpha += (count * power) / untilNow ** 2;
        continue;
      }
      const untilLast = alpha + (groups.recency[g] as number);
      const logRatio = logUntilNow - Math.log(untilLast);
      // ln(A4 / A3), and the weight of A4 (that the customer has left) in A3 + A4.
      const odds = logLeaving + power * logRatio;
      const left = 1 / (1 + Math.exp(-odds));
      const stayed = 1 / (1 + Math.exp(odds));
      value += count * (-power * logUntilNow + (odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds))));
      // Derivatives of ln(A4 / A3).
      const dAlpha = power / untilNow - power / untilLast;
      const dA = 1 / a;
      gR += count * (left * logRatio - logUntilNow);
      gAlpha += count * (left * dAlpha - power / untilNow);
      gA += count * left * dA;
      gB += count * left * dB;
      const both = count * left * stayed;
      hRR += both * logRatio * logRatio;
      hRAlpha += both * logRatio * dAlpha - count * (stayed / untilNow + left / untilLast);
      hRA += both * logRatio * dA;
      hRB += both * logRatio * dB;
      hAlphaAlpha += both * dAlpha * dAlpha + count * power * (stayed / untilNow ** 2 + left / untilLast ** 2);
      hAlphaA += both * dAlpha * dA;
      hAlphaB += both * dAlpha * dB;
      hAA += both * dA * dA - count * left * dA * dA;
      hAB += both * dA * dB;
      hBB += both * dB * dB + count * left * dB * dB;
    }
  }

  const perCustomer = (sum: number): number => sum / customers;
  return {
    value: value / customers,
    gradient: [gR, gAlpha, gA, gB].map(perCustomer),
    hessian: [
      [hRR, hRAlpha, hRA, hRB],
      [hRAlpha, hAlphaAlpha, hAlphaA, hAlphaB],
      [hRA, hAlphaA, hAA, hAB],
      [hRB, hAlphaB, hAB, hBB],
    ].map((row) => row.map(perCustomer)),
  };
};
