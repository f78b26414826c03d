import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { PaneTheme } from '../../excel/ExcelGateway';

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

const FONT = `'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif`;

const light: Theme = { ...createLightTheme(BRAND), fontFamilyBase: FONT };

const dark: Theme = (() => {
  const theme = createDarkTheme(BRAND);
  return { ...theme, fontFamilyBase: FONT, colorBrandForeground1: BRAND[120], colorBrandForeground2: BRAND[130], colorBrandForegroundLink: BRAND[120] };
})();

const contrast: Theme = { ...teamsHighContrastTheme, fontFamilyBase: FONT };

const THEMES: Readonly<Record<PaneTheme, Theme>> = { light, dark, contrast };

export const fluentTheme = (theme: PaneTheme): Theme => THEMES[theme];
