import type { Locale } from '../i18n/Locale';
import type { PresetPolicies } from './presetFiles';

/** Fetches the presets of one language; they come with its words. */
export const loadPresets = async (locale: Locale): Promise<PresetPolicies> =>
  locale === 'zh-CN'
    ? (await import(/* webpackChunkName: "words-zh-CN" */ './zhPresets')).zhPresets
    : (await import(/* webpackChunkName: "words-en" */ './enPresets')).enPresets;
