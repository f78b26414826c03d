import type { FailureReason } from '../FailureReason';
import { failuresEn } from './failures.en';
import { failuresZh } from './failures.zh';

/** Languages of the functions' words. */
export type WordsLocale = 'en' | 'zh-CN';

/** The words that fit Excel's display language: Chinese for every kind of Chinese, else English. */
export const wordsLocale = (displayLanguage: string | undefined): WordsLocale =>
  displayLanguage?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en';

/** The sentence for a reason. */
export const failureSentence = (reason: FailureReason, locale: WordsLocale): string => {
  const words = locale === 'zh-CN' ? failuresZh : failuresEn;
  return (words[reason.code] as (reason: FailureReason) => string)(reason);
};
