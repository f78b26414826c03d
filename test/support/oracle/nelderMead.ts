/** Nelder & Mead 1965: a maximum by nothing but comparing values, so that it shares nothing with a search by derivatives. */
export const nelderMead = (f: (x: readonly number[]) => number, start: readonly number[], steps = 2000): readonly number[] => {
  const value = (x: readonly number[]): number => {
    const y = f(x);
    return Number.isFinite(y) ? y : -Infinity;
  };
  let simplex = [start, ...start.map((_, i) => start.with(i, (start[i] as number) + 0.5))].map((x) => ({ x, y: value(x) }));
  const along = (from: readonly number[], to: readonly number[], part: number): { x: readonly number[]; y: number } => {
    const x = from.map((each, i) => each + part * ((to[i] as number) - each));
    return { x, y: value(x) };
  };
  for (let step = 0; step < steps; step++) {
    simplex = simplex.sort((a, b) => b.y - a.y);
    const worst = simplex[simplex.length - 1] as { x: readonly number[]; y: number };
    const [best, second] = [simplex[0] as typeof worst, simplex[simplex.length - 2] as typeof worst];
    const center = start.map((_, i) => simplex.slice(0, -1).reduce((sum, { x }) => sum + (x[i] as number), 0) / start.length);
    const mirrored = along(worst.x, center, 2);
    let taken = mirrored;
    if (mirrored.y > best.y) {
      const farther = along(worst.x, center, 3);
      if (farther.y > mirrored.y) taken = farther;
    } else if (mirrored.y <= second.y) {
      taken = mirrored.y > worst.y ? along(worst.x, center, 1.5) : along(worst.x, center, 0.5);
      if (taken.y <= worst.y) {
        simplex = simplex.map((each) => (each === best ? each : along(each.x, best.x, 0.5)));
        continue;
      }
    }
    simplex = [...simplex.slice(0, -1), taken];
  }
  return (simplex.sort((a, b) => b.y - a.y)[0] as { x: readonly number[] }).x;
};
