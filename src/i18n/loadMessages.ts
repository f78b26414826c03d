import type { Locale } from './Locale';
import { bringMessages } from './messagesFor';

/** Fetches the words of one language: nobody reads two. */
export const loadMessages = async (locale: Locale): Promise<void> => {
  bringMessages(
    locale,
    locale === 'zh-CN'
      ? (await import(/* webpackChunkName: "words-zh-CN" */ './zh-CN/messages')).zhMessages
      : (await import(/* webpackChunkName: "words-en" */ './en/messages')).enMessages,
  );
};
