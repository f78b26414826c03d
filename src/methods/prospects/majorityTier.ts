/**
 * The commonest label; of equally common ones the lower (U6). `tiers` are best first; labels that are not among them rank below, in the order of
 * their texts.
 */
export const majorityTier = (labels: readonly string[], tiers: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const place = (label: string): number => (tiers.includes(label) ? tiers.indexOf(label) : tiers.length);
  const isLower = (one: string, other: string): number => place(other) - place(one) || (one > other ? -1 : 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || isLower(a, b))[0]?.[0];
};
