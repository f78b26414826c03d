import { CellFailure, unusable } from './Cell';
import type { Parameter } from './Parameter';
import { day, labels, oneOf, optional, range, wholeNumber } from './parameters';
import { SCORING_NAMES, type RfmRequest, type ScoringName } from './rfmOfTransactions';

/** R4: two bins at least, and no more than are told apart by anyone. */
export const bins = wholeNumber(2, 10, 5);

/** One name for all measures, or three for recency, frequency and monetary value. */
const scoring: Parameter<RfmRequest['method']> = {
  optional: true,
  read: (argument, name) => {
    const words = optional(labels).read(argument, name);
    if (words instanceof CellFailure) return words;
    const names: ScoringName[] = [];
    for (const word of words ?? [SCORING_NAMES[0]]) {
      // Some hosts hand over 0 for a blank cell.
      const found = oneOf(SCORING_NAMES, word === 0 ? SCORING_NAMES[0] : word, name);
      if (found instanceof CellFailure) return found;
      names.push(found);
    }
    if (names.length !== 1 && names.length !== 3) {
      return unusable({ code: 'wrong-count', argument: name, expected: [1, 3], found: names.length });
    }
    const [recency, frequency, monetary] = names.length === 3 ? names : [...names, ...names, ...names];
    return { recency, frequency, monetary } as RfmRequest['method'];
  },
};

/** What RFMSCORE and RFMTABLE both take. */
export const transactionParameters = {
  customers: range,
  dates: range,
  amounts: range,
  asof: optional(day),
  bins,
  method: scoring,
};
