/** R4: the code is text, "543"; from 10 bins on with hyphens, "10-9-8". */
export const rfmCode = (scores: readonly [number, number, number], bins: number): string => scores.join(bins < 10 ? '' : '-');

/** The three scores of a code, text or number; `undefined` when it is none for this many bins. */
export const parseRfmCode = (code: string | number | boolean, bins: number): readonly [number, number, number] | undefined => {
  const parts = String(code)
    .trim()
    .match(bins < 10 ? /^(\d)(\d)(\d)$/ : /^(\d+)-(\d+)-(\d+)$/);
  if (parts === null) return undefined;
  const scores = [Number(parts[1]), Number(parts[2]), Number(parts[3])] as const;
  return scores.every((score) => score >= 1 && score <= bins) ? scores : undefined;
};
