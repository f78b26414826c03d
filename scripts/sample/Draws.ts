import { randomBeta, randomExponential, randomGamma, randomLcg, randomNormal } from 'd3-random';

/** One seeded source for everything that is drawn, so that the sample is the same every time it is made. */
export class Draws {
  private readonly source: () => number;

  constructor(seed: number) {
    this.source = randomLcg(seed);
  }

  uniform(from: number, to: number): number {
    return from + (to - from) * this.source();
  }

  /** Whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.source() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.source() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.source() * items.length)] as T;
  }

  /** One of the items, by their weights. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let rest = this.source() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return (items[items.length - 1] as readonly [T, number])[0];
  }

  normal(mean: number, deviation: number): number {
    return randomNormal.source(this.source)(mean, deviation)();
  }

  /** By shape and rate, as the publications have it. */
  gamma(shape: number, rate: number): number {
    return randomGamma.source(this.source)(shape, 1 / rate)();
  }

  beta(a: number, b: number): number {
    return randomBeta.source(this.source)(a, b)();
  }

  exponential(rate: number): number {
    return randomExponential.source(this.source)(rate)();
  }
}
