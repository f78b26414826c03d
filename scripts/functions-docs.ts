import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CellFailure, type Cell, type Cells } from '../src/functions/Cell';
import { catalogue, type FunctionId } from '../src/functions/catalogue';
import { roundSignificant } from '../src/stats/roundSignificant';
import type { WordsLocale } from '../src/functions/words/failureSentence';
import { functionsMetadata } from './functions-metadata';
import { functionsExamples, type FunctionExample } from './functions-examples';

/** Where each language's page lies, and what stands above its functions. */
export const DOCS: Readonly<Record<WordsLocale, string>> = { en: 'docs/functions.md', 'zh-CN': 'docs/functions.zh-CN.md' };

const WORDS = {
  en: {
    required: ': ',
    optional: ' (optional): ',
    example: 'Formula',
    result: 'Result',
    about: 'What it shows',
    rows: (n: number) => `${n} rows`,
  },
  'zh-CN': { required: '：', optional: '（可选）：', example: '公式', result: '结果', about: '说明', rows: (n: number) => `${n} 行` },
} as const;

/** A note for whoever would edit the page; readers of the page do not see it. */
const MADE_BY = '<!-- Made by npx tsx scripts/functions-docs.ts from docs/functions-intro*.md and src/functions; do not edit by hand. -->';

const root = (path: string): string => resolve(__dirname, '..', path);

/** The reference of all functions: an introduction written by hand (docs/functions-intro*.md), then each function from the catalogue. */
export const functionsDocs = (locale: WordsLocale): string => {
  const intro = readFileSync(root(DOCS[locale].replace('functions', 'functions-intro')), 'utf8').trimEnd();
  const sections = functionsMetadata(locale).functions.map(({ id, description, parameters }) => {
    const signature = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
    return [
      `## ${id}`,
      `\`${id}(${signature})\``,
      description,
      parameters
        .map(({ name, optional, description: help }) => `- \`${name}\`${optional ? WORDS[locale].optional : WORDS[locale].required}${help}`)
        .join('\n'),
      exampleTable(id as FunctionId, locale),
    ].join('\n\n');
  });
  return `${[MADE_BY, intro, ...sections].join('\n\n')}\n`;
};

const exampleTable = (id: FunctionId, locale: WordsLocale): string => {
  const words = WORDS[locale];
  const rows = functionsExamples[id].map((example) => {
    const formula = formulaOf(id, example).replaceAll('|', '\\|');
    return `| \`${formula}\` | ${resultOf(example.result, locale)} | ${example.says[locale]} |`;
  });
  return [`| ${words.example} | ${words.result} | ${words.about} |`, '| --- | --- | --- |', ...rows].join('\n');
};

/** The formula as typed, with array constants for ranges. */
export const formulaOf = (id: FunctionId, { args }: FunctionExample): string =>
  `=${id}(${args.map((arg) => (arg === undefined ? '' : Array.isArray(arg) ? arrayConstant(arg as Cells) : literal(arg as Cell))).join(',')})`;

const arrayConstant = (cells: Cells): string => `{${cells.map((row) => row.map(literal).join(',')).join(';')}}`;

const literal = (cell: Cell): string => {
  if (cell instanceof CellFailure) return cell.code;
  if (typeof cell === 'number') return String(roundSignificant(cell));
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '').toUpperCase();
};

/** Larger results are shown by their first two rows. */
const MOST_CELLS = 12;

const resultOf = (cells: Cells, locale: WordsLocale): string => {
  const shown = cells.length * (cells[0]?.length ?? 0) > MOST_CELLS ? cells.slice(0, 2) : cells;
  const text = `\`${shown.length === 1 && shown[0]?.length === 1 ? literal(shown[0][0] ?? null) : arrayConstant(shown)}\``;
  return shown === cells ? text : `${text} ... (${WORDS[locale].rows(cells.length)})`;
};

/** The examples of the docs with what the catalogue answers, for the test. */
export const computeExample = (id: FunctionId, { args }: FunctionExample): Cells | CellFailure =>
  catalogue[id].call(args.map((arg) => (arg === undefined ? undefined : Array.isArray(arg) ? (arg as Cells) : [[arg as Cell]])));

if (require.main === module) {
  for (const locale of ['en', 'zh-CN'] as const) writeFileSync(root(DOCS[locale]), functionsDocs(locale));
}
