import { fitBgnbd } from '../../../src/stats/bgnbdFit';
import { expectedOrders, probabilityAlive } from '../../../src/stats/bgnbdPredict';
import { fitGammaGamma } from '../../../src/stats/gammaGamma';
import { plainLogLikelihood } from '../../support/oracle/plainBgnbd';
import { expectPublished } from '../../support/expectPublished';
import { describeWithSharedData, sharedData } from '../../support/sharedData';

const columnsOf = (path: string): readonly (readonly number[])[] => {
  const rows = sharedData(path).trim().split('\n').slice(1);
  const cells = rows.map((row) => row.split(',').map(Number));
  return (cells[0] as number[]).map((_, column) => cells.map((row) => row[column] as number));
};

interface Published {
  readonly conventions: { readonly n_customers: number; readonly sum_x: number };
  readonly bgnbd_parameters_published: {
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
    readonly LL: number;
  };
  readonly conditional_expectation: readonly {
    readonly t: number;
    readonly x: number;
    readonly t_x: number;
    readonly T: number;
    readonly expected: number;
  }[];
  readonly gamma_gamma_parameters_published: { readonly p: number; readonly q: number; readonly v: number };
}

describeWithSharedData('CDNOW, 2,357 customers (Fader, Hardie & Lee 2005; Fader & Hardie 2013)', () => {
  const published = JSON.parse(sharedData('cdnow-bgnbd/expected.json')) as Published;
  const [, frequency = [], recency = [], age = []] = columnsOf('cdnow-bgnbd/cdnow_customers_summary.csv');
  const fit = fitBgnbd({ frequency, recency, age });
  if (!fit.converged) throw new Error('no fit');

  it('[L1] is read whole', () => {
    expect(frequency).toHaveLength(published.conventions.n_customers);
    expect(frequency.reduce((sum, x) => sum + x, 0)).toBe(published.conventions.sum_x);
  });

  it('[L1] parameters within 0.01 and log-likelihood within 0.05 of the published', () => {
    const { r, alpha, a, b, LL } = published.bgnbd_parameters_published;
    expectPublished('cdnow-r', fit.r, r);
    expectPublished('cdnow-alpha', fit.alpha, alpha);
    expectPublished('cdnow-a', fit.a, a);
    expectPublished('cdnow-b', fit.b, b);
    expectPublished('cdnow-likelihood', fit.logLikelihood, LL);
    expect(fit.logLikelihood).toBeCloseTo(plainLogLikelihood(fit, frequency, recency, age), 4);
  });

  it('[L1] the published expectation within 0.001', () => {
    expect(published.conditional_expectation).toMatchObject([{ t: 39, x: 2, t_x: 30.43, T: 38.86, expected: 1.226 }]);
    expectPublished('cdnow-orders', expectedOrders(fit, 39, 2, 30.43, 38.86) ?? NaN, 1.226);
  });

  it('[L1] P(alive) is a share, and 1 exactly when there was no repeat purchase', () => {
    for (const [i, x] of frequency.entries()) {
      const alive = probabilityAlive(fit, x, recency[i] as number, age[i] as number);
      expect(alive === 1).toBe(x === 0);
      expect(alive).toBeGreaterThan(0);
      expect(alive).toBeLessThanOrEqual(1);
    }
  });

  it('[L2] gamma-gamma p, q, v within 1 % of the published', () => {
    const [, orders = [], , , mean = []] = columnsOf('cdnow-bgnbd/cdnow_customers_summary_with_transactions.csv');
    const rows = orders.map((_, i) => i).filter((i) => (orders[i] as number) > 0 && (mean[i] as number) > 0);
    expect(rows).toHaveLength(946);
    const spend = fitGammaGamma(
      rows.map((i) => orders[i] as number),
      rows.map((i) => mean[i] as number),
    );
    if (!spend.converged) throw new Error('no fit');
    const { p, q, v } = published.gamma_gamma_parameters_published;
    expectPublished('cdnow-p', spend.p, p);
    expectPublished('cdnow-q', spend.q, q);
    expectPublished('cdnow-v', spend.v, v);
  });
});
