import type { Finding, FindingCode } from '../base/Finding';
import type { Problem, ProblemCode } from '../base/Problem';
import type { Formats } from './Formats';

/** What a sentence needs besides its facts. */
export interface Wording {
  readonly f: Formats;
  /** The row as the sheet numbers it, written out, for a row of the table body. */
  readonly sheetRow: (bodyRow: number) => string;
}

/** What happened, naming the place; and what to do about it, where there is something to do. */
export interface Sentence {
  readonly text: string;
  readonly remedy?: string;
}

/** A sentence for every problem: a code without words does not compile. */
export type ProblemMessages = {
  readonly [Code in ProblemCode]: (problem: Extract<Problem, { readonly code: Code }>, wording: Wording) => Sentence;
};

/** A sentence for every kind of finding. */
export type FindingMessages = Readonly<Record<FindingCode, (finding: Finding, wording: Wording) => Sentence>>;

/** The word for a key, else the key itself: names chosen by users (columns, tiers) stand where vocabulary words can stand. */
export const wordOr = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

export const problemSentence = (messages: ProblemMessages, problem: Problem, wording: Wording): Sentence => {
  // The compiler cannot follow that code and facts belong together through the lookup.
  const sentence = messages[problem.code] as (facts: Problem, wording: Wording) => Sentence;
  return sentence(problem, wording);
};
