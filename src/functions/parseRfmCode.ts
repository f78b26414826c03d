import type { RfmScoreTriple } from '../methods/rfm/rfmScores';

/** The three scores of an RFM code (R4), text or number; `undefined` when it is none for this many bins. */
export const parseRfmCode = (code: string | number | boolean, bins: number): RfmScoreTriple | undefined => {
  const parts = (bins < 10 ? /^(\d)(\d)(\d)$/ : /^(\d+)-(\d+)-(\d+)$/).exec(String(code).trim());
  if (parts === null) return undefined;
  const scores = [Number(parts[1]), Number(parts[2]), Number(parts[3])] as const;
  return scores.every((score) => score >= 1 && score <= bins) ? scores : undefined;
};
