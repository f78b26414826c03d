import type { WorkbenchLanguage, WorkbenchTheme } from '../automation/WorkbenchAutomation';

/** What the page's address can ask for. */
export interface PageOptions {
  /** Address of the workbook to open first. */
  readonly file: string;
  /** Its name, as the add-in and the saved file show it. */
  readonly name: string;
  readonly language: WorkbenchLanguage;
  readonly theme: WorkbenchTheme;
  readonly paneWidth: number;
  readonly paneVisible: boolean;
}

/** The sample with the words of a display language. */
export const sampleFile = (language: WorkbenchLanguage): string => (language === 'zh-CN' ? 'sample.zh-CN.xlsx' : 'sample.xlsx');

/** Excel's own pane is about this wide. */
const PANE_WIDTH = 350;

/**
 * `?file=URL&name=NAME&lang=en-US|zh-CN&theme=light|dark|contrast&pane=WIDTH|hidden`. What is missing or unknown takes its default: the sample
 * of the language, the browser's language and colour scheme, a pane of 350 pixels.
 */
export function readPageOptions(
  search: string,
  browser: { readonly languages: readonly string[]; readonly prefersDark: boolean },
): PageOptions {
  const query = new URLSearchParams(search);
  const language = languageIn([query.get('lang') ?? '', ...browser.languages]);
  const file = query.get('file') ?? sampleFile(language);
  const width = Number(query.get('pane'));
  return {
    file,
    name: query.get('name') ?? fileName(file),
    language,
    theme: themeIn(query.get('theme')) ?? (browser.prefersDark ? 'dark' : 'light'),
    paneWidth: Number.isFinite(width) && width >= 200 && width <= 2000 ? width : PANE_WIDTH,
    paneVisible: query.get('pane') !== 'hidden',
  };
}

/** The last part of an address, as a file's name. */
export function fileName(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)) || 'Book.xlsx';
}

function languageIn(wishes: readonly string[]): WorkbenchLanguage {
  for (const wish of wishes) {
    if (/^zh\b/i.test(wish)) return 'zh-CN';
    if (/^en\b/i.test(wish)) return 'en-US';
  }
  return 'en-US';
}

function themeIn(wish: string | null): WorkbenchTheme | undefined {
  return wish === 'light' || wish === 'dark' || wish === 'contrast' ? wish : undefined;
}
