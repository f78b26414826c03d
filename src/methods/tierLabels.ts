/** `A`, `B`, `C`, ... : the labels of tiers that nobody named. */
export const letterLabels = (count: number): string[] => Array.from({ length: count }, (_, tier) => String.fromCharCode(65 + tier));
