import type { Locale } from '../../src/i18n/Locale';
import { enPresets } from '../../src/policy/enPresets';
import { zhPresets } from '../../src/policy/zhPresets';
import type { PresetPolicies } from '../../src/policy/presetFiles';

/** The presets of both languages. */
export const presetsByLocale: Readonly<Record<Locale, PresetPolicies>> = { en: enPresets, 'zh-CN': zhPresets };
