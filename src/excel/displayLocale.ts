import type { Locale } from '../i18n/Locale';

/** The language that Excel shows itself in: Chinese for every kind of Chinese, else English. Call it after `Office.onReady`. */
export const displayLocale = (): Locale => (Office.context.displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
