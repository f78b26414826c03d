import type { Locale } from './Locale';
import type { Messages } from './Messages';

const atHand = new Map<Locale, Messages>();

/** Every word in a language that is at hand: the pane fetches its own (`loadMessages`), scripts and tests have both (`bothLanguages`). */
export const messagesFor = (locale: Locale): Messages => {
  const messages = atHand.get(locale);
  if (messages === undefined) throw new Error(`The words in ${locale} have not been loaded.`);
  return messages;
};

/** Puts a language at hand. */
export const bringMessages = (locale: Locale, messages: Messages): void => void atHand.set(locale, messages);
