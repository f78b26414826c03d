import type { Locale } from '../i18n/Locale';
import { createFormats } from '../i18n/Formats';
import { messagesFor } from '../i18n/messagesFor';
import type { Facts } from '../i18n/Facts';
import type { Wording } from '../i18n/Wording';
import type { DescribeReason } from './outputColumns';

/** The reasons of one customer as sentences, for the column that is written on request (O1). */
export const describeReasonIn = (locale: Locale, wording: Wording = plainWording(locale)): DescribeReason => {
  const messages = messagesFor(locale).explanations as Readonly<Record<string, (facts: Facts, wording: Wording) => string>>;
  return ({ method, table, classification, policy }, row) =>
    method
      .explain(row, table, classification, policy.method.params, 'reasons')
      .reasons.map(({ code, facts }) => messages[code]?.(facts, wording) ?? code)
      .join(' ');
};

const plainWording = (locale: Locale): Wording => {
  const f = createFormats(locale);
  return { f, sheetRow: (row) => f.integer(row + 1) };
};
