import { failure, success, type Result } from '../base/Result';
import type { SampleSheet } from '../excel/ExcelGateway';
import type { Locale } from '../i18n/Locale';

const FILES: Readonly<Record<Locale, string>> = { en: 'sample.json', 'zh-CN': 'sample.zh-CN.json' };

/** The sample tables that come with the add-in, from its own server, with sheets and columns named in the user's language. */
export const readSampleSheets = async (locale: Locale): Promise<Result<readonly SampleSheet[]>> => {
  try {
    const response = await fetch(`assets/${FILES[locale]}`);
    if (!response.ok) return failure({ code: 'sample-unreachable', status: response.status });
    return success((await response.json()) as readonly SampleSheet[]);
  } catch {
    return failure({ code: 'sample-unreachable', status: 0 });
  }
};
