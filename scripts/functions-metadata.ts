import { catalogue } from '../src/functions/catalogue';
import type { FunctionDefinition } from '../src/functions/FunctionDefinition';
import type { WordsLocale } from '../src/functions/words/failureSentence';
import { functionsEn } from '../src/functions/words/functions.en';
import { functionsZh } from '../src/functions/words/functions.zh';
import { checkedUrl, DEVELOPMENT_URL } from './manifest';

/** What Excel reads to learn the functions (functions.json). Source of the format: Microsoft's "Manually create JSON metadata for custom functions". */
export interface FunctionsMetadata {
  /** Without it one error cell in a range would fail the whole call. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    /** Behind "Help on this function". */
    readonly helpUrl: string;
    readonly result: { readonly type: 'any'; readonly dimensionality: 'matrix' };
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: 'any';
      readonly dimensionality: 'matrix';
      readonly optional: boolean;
    }[];
  }[];
}

interface Words {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The reference of the functions in the build, one page for each language, with a place for each function. */
export const HELP_PAGES: Readonly<Record<WordsLocale, string>> = { en: 'help/functions.html', 'zh-CN': 'help/functions.zh-cn.html' };

/**
 * functions.json of one language, made from the catalogue. Names stay English: translated ones would break formulas written by programs.
 * @param baseUrl https address of the folder that the add-in is served from; default: development
 */
export const functionsMetadata = (locale: WordsLocale, baseUrl = DEVELOPMENT_URL): FunctionsMetadata => {
  const helpPage = `${checkedUrl(baseUrl)}/${HELP_PAGES[locale]}`;
  const words: Readonly<Record<string, Words>> = locale === 'zh-CN' ? functionsZh : functionsEn;
  const definitions: readonly FunctionDefinition[] = Object.values(catalogue);
  return {
    allowErrorForDataTypeAny: true,
    functions: definitions.map(({ id, parameters }) => ({
      id,
      name: id,
      description: wordsOf(words, id).description,
      helpUrl: `${helpPage}#${id.toLowerCase()}`,
      result: { type: 'any', dimensionality: 'matrix' },
      parameters: parameters.map(({ name, optional }) => ({
        name,
        description: wordsOf(words, id).parameters[name] ?? '',
        type: 'any',
        dimensionality: 'matrix',
        optional,
      })),
    })),
  };
};

const wordsOf = (words: Readonly<Record<string, Words>>, id: string): Words => {
  const found = words[id];
  if (found === undefined) throw new Error(`no words for the function ${id}`);
  return found;
};
