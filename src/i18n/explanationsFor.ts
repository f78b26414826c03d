import { enExplanations, type ExplanationMessages } from './en/explanations';
import type { Locale } from './Locale';
import { zhExplanations } from './zh-CN/explanations';

/** The words of reasons alone, in either language: all that the engine writes, and a tenth of what the pane says. */
export const explanationsFor = (locale: Locale): ExplanationMessages => (locale === 'zh-CN' ? zhExplanations : enExplanations);
