import type { PaneTheme } from './ExcelGateway';

/** Office's theme where it tells, else the system's (the web tells nothing), else light. Forced colours win over both. */
export const currentTheme = (): PaneTheme => {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  // Declared as always there, but absent on the web.
  const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (office?.bodyBackgroundColor) return isDark(office.bodyBackgroundColor) ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

export const watchTheme = (listener: (theme: PaneTheme) => void): (() => void) => {
  const queries = [matchMedia('(forced-colors: active)'), matchMedia('(prefers-color-scheme: dark)')];
  const heard = (): void => listener(currentTheme());
  for (const query of queries) query.addEventListener('change', heard);
  return () => {
    for (const query of queries) query.removeEventListener('change', heard);
  };
};

const isDark = (color: string): boolean => {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};
