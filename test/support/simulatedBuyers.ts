/** What the lifetime model reads of each customer; times in days. */
export interface Buyers {
  readonly x: readonly number[];
  readonly span: readonly number[];
  readonly age: readonly number[];
  readonly mean: readonly number[];
}

/**
 * Customers who live by the model: purchases at a gamma-distributed rate, a beta-distributed chance to leave after each, spending gamma within
 * and between customers. Whole days.
 */
export const simulatedBuyers = (count: number, random: () => number): Buyers => {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** Marsaglia & Tsang 2000; shapes below 1 by their boost. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - random()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const buyers = { x: [] as number[], span: [] as number[], age: [] as number[], mean: [] as number[] };
  for (let customer = 0; customer < count; customer++) {
    const rate = gamma(0.8) / 60;
    const [one, other] = [gamma(0.8), gamma(2.5)];
    const leaves = one / (one + other);
    const age = 120 + Math.floor(random() * 400);
    let x = 0;
    let day = 0;
    for (let last = 0; random() >= leaves; last = day) {
      day = last + Math.max(1, Math.ceil(-Math.log(1 - random()) / rate));
      if (day > age) {
        day = last;
        break;
      }
      x++;
    }
    const scale = 15 / gamma(4);
    let spent = 0;
    for (let i = 0; i < x; i++) spent += gamma(6) * scale;
    buyers.x.push(x);
    buyers.span.push(x === 0 ? 0 : day);
    buyers.age.push(age);
    buyers.mean.push(x === 0 ? 0 : spent / x);
  }
  return buyers;
};
