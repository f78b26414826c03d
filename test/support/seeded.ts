/** Uniform numbers from 0 to below 1, the same for the same seed (Park & Miller's minimal standard generator). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};
