/** Weights as percent with one decimal that add up to exactly 100: rounded down, the largest remainders up. Input: shares that sum to 1. */
export const percentWeights = (shares: readonly number[]): number[] => {
  const tenths = shares.map((share) => Math.floor(share * 1000 + 1e-9));
  const lacking = 1000 - tenths.reduce((sum, each) => sum + each, 0);
  const byRemainder = shares
    .map((share, i) => ({ i, remainder: share * 1000 - (tenths[i] as number) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  const raised = new Set(byRemainder.slice(0, lacking).map(({ i }) => i));
  return tenths.map((each, i) => (each + (raised.has(i) ? 1 : 0)) / 10);
};
