import type { Locale } from '../../i18n/Locale';
import type { PolicyPreset } from './PanePorts';

/** What the method card offers first; the first that the table's roles allow is tried without a click. */
export const PRESETS = [
  { id: 'abc-amount', methodId: 'abc', params: {} },
  { id: 'abc-count', methodId: 'abc', params: { by: 'count' } },
  { id: 'rfm-segments', methodId: 'rfm', params: {} },
  { id: 'rfm-eight', methodId: 'rfm', params: { scheme: 'eight' } },
] as const satisfies readonly PolicyPreset[];

/** Where a method starts differently in another language: names that end up in the sheet are written in the user's. */
export const localParams = (locale: Locale): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
  locale === 'zh-CN' ? { rfm: { language: 'zh' } } : {};
