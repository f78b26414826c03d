import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { PaneTheme } from '../../excel/ExcelGateway';
import type { Locale } from '../../i18n/Locale';

/** A ramp around the green of Excel, so that the pane looks at home; 80 on white has a contrast of 5.1. */
const BRAND: BrandVariants = {
  10: '#031A0E',
  20: '#072817',
  30: '#09351E',
  40: '#0A4225',
  50: '#0B502C',
  60: '#0C5E33',
  70: '#0E6C3A',
  80: '#107C41',
  90: '#218D51',
  100: '#359B61',
  110: '#4AA872',
  120: '#60B583',
  130: '#78C396',
  140: '#92D0AA',
  150: '#AFDDC0',
  160: '#CFEBD9',
};

const WESTERN = `'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif`;
const CHINESE = `'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif`;

/** Chinese fonts come first only where Chinese is written: their quotation marks are as wide as a character. */
const FONTS: Readonly<Record<Locale, string>> = { en: WESTERN, 'zh-CN': CHINESE };

const dark = createDarkTheme(BRAND);

const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: createLightTheme(BRAND),
  dark: {
    ...dark,
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorNeutralForeground2BrandHover: BRAND[120],
    colorNeutralForeground2BrandPressed: BRAND[120],
    colorNeutralForeground2BrandSelected: BRAND[120],
  },
  contrast: teamsHighContrastTheme,
};

export const fluentTheme = (theme: PaneTheme, locale: Locale): Theme => ({ ...THEMES[theme], fontFamilyBase: FONTS[locale] });
