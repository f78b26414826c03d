import { digamma, logGamma, trigamma } from '../../../src/stats/gammaFunctions';

/** x, ln gamma(x), digamma(x), trigamma(x), computed with 30 digits by mpmath 1.3. */
const PUBLISHED: readonly (readonly [number, number, number, number])[] = [
  [1e-6, 13.815509980749432, -1000000.57721402, 1000000000001.645],
  [0.1, 2.252712651734206, -10.423754940411076, 101.43329915079275],
  [0.243, 1.3180435846996699, -4.351093864423211, 18.141779787095828],
  [0.5, 0.5723649429247001, -1.9635100260214235, 4.934802200544679],
  [1, 0, -0.5772156649015329, 1.6449340668482264],
  [1.5, -0.12078223763524522, 0.03648997397857652, 0.9348022005446793],
  [2, 0, 0.42278433509846713, 0.6449340668482264],
  [2.426, 0.23400811688731624, 0.6662079149687963, 0.508471848480258],
  [3.7, 1.428072326665388, 1.1671535393615113, 0.3100378576700383],
  [9.99, 12.779315214350193, 2.250700372831201, 0.10527695014824179],
  [10, 12.801827480081469, 2.251752589066721, 0.10516633568168575],
  [25.5, 56.389167643719944, 3.2189424728839198, 0.03999466964956292],
  [171, 706.5730622457874, 5.138736730024483, 0.005865085826483471],
  [1000, 5905.220423209181, 6.907255195648812, 0.0010005001666666333],
  [10000.243, 82101.95559995514, 9.210314672062621, 0.00010000256998271094],
  [1e6, 12815504.569147611, 13.815510057964191, 1.0000005000001667e-6],
];

describe('[L1] ln gamma and its derivatives', () => {
  const off = (found: number, published: number): number => Math.abs(found - published) / Math.max(1, Math.abs(published));

  test.each(PUBLISHED)('at %p, to 13 digits of what mpmath computes', (x, value, first, second) => {
    expect(off(logGamma(x), value)).toBeLessThan(1e-13);
    expect(off(digamma(x), first)).toBeLessThan(1e-13);
    expect(Math.abs(trigamma(x) / second - 1)).toBeLessThan(1e-13);
  });

  it('is the logarithm of the factorial at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(off(logGamma(n), Math.log(factorial))).toBeLessThan(1e-14);
      factorial *= n;
    }
  });
});
