/**
 * A tier inside a sentence: `A 级`, but `“良好”` where the name is a word of its own, after which 级 would read badly.
 * Latin letters and digits stand apart from the word before them by a space; `afterWord` says that there is one.
 */
export const tierName = (tier: string, afterWord = false): string =>
  /^[A-Za-z0-9+-]{1,4}$/.test(tier) ? `${afterWord ? ' ' : ''}${tier} 级` : `“${tier}”`;
