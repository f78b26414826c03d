import type { Locale } from '../i18n/Locale';
import { createFormats } from '../i18n/Formats';
import { explanationsFor } from '../i18n/explanationsFor';
import type { Facts } from '../i18n/Facts';
import type { Wording } from '../i18n/Wording';
import type { ExplanationFact } from '../methods/Method';
import { explainCustomer } from './explainCustomer';
import type { DescribeReason } from './outputColumns';
import { stepFacts } from './steps/stepFacts';

/** The reasons of one customer, and the step that changed its tier, as sentences for the columns that are written on request (O1, G1). */
export const describeReasonIn = (locale: Locale, wording: Wording = plainWording(locale)): DescribeReason => {
  const messages = explanationsFor(locale) as Readonly<Record<string, (facts: Facts, wording: Wording) => string>>;
  const inWords = ({ code, facts }: ExplanationFact): string => messages[code]?.(facts, wording) ?? code;
  return {
    reason: (run, row) => explainCustomer(run, row, 'reasons').reasons.map(inWords).join(' '),
    change: ({ steps, classification }, row) => {
      const own = steps?.of(row);
      if (own?.changedBy === undefined) return '';
      return stepFacts(own, classification.tiers)
        .filter(({ code }) => code === `step-${own.changedBy}`)
        .map(inWords)
        .join(' ');
    },
  };
};

const plainWording = (locale: Locale): Wording => {
  const f = createFormats(locale);
  return { f, sheetRow: (row) => f.integer(row + 1) };
};
