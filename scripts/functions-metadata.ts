import { catalogue } from '../src/functions/catalogue';
import type { FunctionDefinition } from '../src/functions/FunctionDefinition';
import type { WordsLocale } from '../src/functions/words/failureSentence';
import { functionsEn } from '../src/functions/words/functions.en';
import { functionsZh } from '../src/functions/words/functions.zh';

/** What Excel reads to learn the functions (functions.json). Source of the format: Microsoft's "Manually create JSON metadata for custom functions". */
export interface FunctionsMetadata {
  /** Without it one error cell in a range would fail the whole call. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
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

/** functions.json of one language, made from the catalogue. Names stay English: translated ones would break formulas written by programs. */
export const functionsMetadata = (locale: WordsLocale): FunctionsMetadata => {
  const words: Readonly<Record<string, Words>> = locale === 'zh-CN' ? functionsZh : functionsEn;
  const definitions: readonly FunctionDefinition[] = Object.values(catalogue);
  return {
    allowErrorForDataTypeAny: true,
    functions: definitions.map(({ id, parameters }) => ({
      id,
      name: id,
      description: wordsOf(words, id).description,
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
