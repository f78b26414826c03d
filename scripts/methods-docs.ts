import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../src/i18n/Locale';
import '../src/i18n/bothLanguages';
import { messagesFor } from '../src/i18n/messagesFor';
import type { ParameterWords } from '../src/i18n/en/methods';
import { METHODS } from '../src/methods';
import { fieldName } from '../src/methods/fields/field';
import type { Say } from './examples/MethodExample';
import { methodsExamples } from './methods-examples';
import type { Method, ParameterSpec } from '../src/methods/Method';
import type { FieldReference } from '../src/table/CustomerTable';
import { measuresDocs } from './measures-docs';

/** Where each language's page lies. */
export const METHOD_DOCS: Readonly<Record<Locale, string>> = { en: 'docs/methods.md', 'zh-CN': 'docs/methods.zh-CN.md' };

const WORDS = {
  en: {
    title: 'The methods',
    intro:
      'Made from the registry in `src/methods`; do not edit by hand (`npx tsx scripts/methods-docs.ts` writes it). The rules behind each method stand in [SPEC.md](SPEC.md).',
    overview: ['Method', 'Inputs', 'Parameters', 'Tiers', 'Source'],
    settings: ['Setting', 'In the policy', 'What it does', 'Values', 'Default'],
    writes: 'Writes: ',
    own: 'as the policy says',
    none: 'none: chosen for each table',
    from: (low: number, high: number, unit: string): string => `${low} to ${high}${unit}`,
    kinds: {
      field: 'a column or measure',
      boolean: 'yes or no',
      shares: 'rising shares between 0 and 1',
      scoreCuts: 'falling scores',
      numbers: 'a list of numbers',
      structure: 'a structure; see policy.schema.json',
    },
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    inBrackets: (text: string): string => ` (${text})`,
    example: 'A worked example',
    settingsOfExample: '`method.params` of the policy:',
    asOf: 'Analysis date: ',
    usual: 'All settings as usual.',
    byHand: 'By hand:',
  },
  'zh-CN': {
    title: '分级方法',
    intro:
      '本页由 `src/methods` 中的方法目录生成，请勿手工修改（运行 `npx tsx scripts/methods-docs.ts` 写入）。各方法的规则见 [SPEC.md](SPEC.md)。',
    overview: ['方法', '所需数据', '设置', '等级', '出处'],
    settings: ['设置', '方案中的名称', '作用', '取值', '默认'],
    writes: '写入：',
    own: '由方案决定',
    none: '无：按表选定',
    from: (low: number, high: number, unit: string): string => `${low} 至 ${high}${unit}`,
    kinds: {
      field: '列或指标',
      boolean: '是或否',
      shares: '由小到大、介于 0 与 1 之间的占比',
      scoreCuts: '由高到低的分数',
      numbers: '一组数字',
      structure: '结构，见 policy.schema.json',
    },
    comma: '、',
    semicolon: '；',
    colon: '：',
    inBrackets: (text: string): string => `（${text}）`,
    example: '手算示例',
    settingsOfExample: '方案中的 `method.params`：',
    asOf: '分析日期：',
    usual: '设置均为默认。',
    byHand: '手算：',
  },
} as const;

/** The reference of all methods in one language: a table of them, then each method's settings. */
export const methodsDocs = (locale: Locale): string => {
  const words = WORDS[locale];
  const overview = table(
    words.overview,
    METHODS.map((method) => [
      `[${wordsOf(method, locale).name}](#${method.id.toLowerCase()})`,
      inputs(method, locale),
      method.parameters.map(({ id }) => parameterWords(method, id, locale).label).join(words.comma),
      tiers(method, locale),
      method.reference,
    ]),
  );
  return `${[`# ${words.title}`, words.intro, overview, ...METHODS.map((method) => section(method, locale)), measuresDocs(locale, table)].join('\n\n')}\n`;
};

const section = (method: Method, locale: Locale): string => {
  const words = WORDS[locale];
  const { name, help } = wordsOf(method, locale);
  const rows = method.parameters.map((spec) => {
    const { label, help: what } = parameterWords(method, spec.id, locale);
    return [label, `\`${spec.id}\``, what, values(spec, method, locale), defaultOf(spec, locale)];
  });
  const headers: Readonly<Record<string, string>> = messagesFor(locale).output;
  const written = method.outputs(defaults(method)).map(({ key }) => headers[key] ?? key);
  return [
    `<a id="${method.id.toLowerCase()}"></a>`,
    `## ${name}`,
    help,
    table(words.settings, rows),
    `${words.writes}${written.join(words.comma)}`,
    ...example(method, locale),
  ].join('\n\n');
};

/** The rows as they are read, what comes out, and how a person gets there. */
const example = (method: Method, locale: Locale): readonly string[] => {
  const words = WORDS[locale];
  const { columns, rows, customers, params, results, reckoning, analysisDate } = methodsExamples[method.id](sayIn(locale));
  const messages = messagesFor(locale);
  const headers: Readonly<Record<string, string>> = { ...messages.measures, ...messages.output };
  const keys = Object.keys(results);
  const figures = customers.map((_, i) => keys.map((key) => results[key]?.[i] ?? ''));
  const inputs = rows.map((row) => row.map(String));
  const isOneEach = rows.length === customers.length;
  const hasSettings = Object.keys(params).length > 0;
  const outcome = keys.map((key) => headers[key] ?? key);
  return [
    `### ${words.example}`,
    ...(analysisDate === undefined ? [] : [`${words.asOf}${analysisDate}`]),
    ...(hasSettings ? [words.settingsOfExample, `\`\`\`json\n${indented(params)}\n\`\`\``] : [words.usual]),
    ...(isOneEach
      ? [
          table(
            [...columns, ...outcome],
            inputs.map((row, i) => [...row, ...bold(figures[i] ?? [])]),
          ),
        ]
      : [
          table(columns, inputs),
          table(
            [columns[0] ?? '', ...outcome],
            customers.map((customer, i) => [customer, ...bold(figures[i] ?? [])]),
          ),
        ]),
    words.byHand,
    reckoning.map((line) => `- ${line}`).join('\n'),
  ];
};

/** JSON with each innermost list or group on one line. */
const indented = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/[[{][^[\]{}]*[\]}]/g, (innermost) => innermost.replace(/\s+/g, ' '));

const bold = (cells: readonly string[]): readonly string[] => cells.map((cell) => (cell === '' ? '' : `**${cell}**`));

/** The words of a language, of those that an example has in both. */
export const sayIn =
  (locale: Locale): Say =>
  (en, zh) =>
    locale === 'en' ? en : zh;

const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const wordsOf = (method: Method, locale: Locale): { readonly name: string; readonly help: string } =>
  messagesFor(locale).methods[method.id];

const parameterWords = (method: Method, id: string, locale: Locale): ParameterWords => {
  const all: Readonly<Record<string, ParameterWords>> = messagesFor(locale).methods[method.id].parameters;
  const found = all[id];
  if (found === undefined) throw new Error(`No words for ${method.id}.${id}.`);
  return found;
};

const inputs = (method: Method, locale: Locale): string => {
  const { pane } = messagesFor(locale);
  const words = WORDS[locale];
  return Object.entries(method.requires)
    .map(([kind, roles]) => {
      const label = pane.sourceKinds[kind as keyof typeof pane.sourceKinds];
      return `${label}${words.colon}${roles.map((role) => pane.roles[role]).join(words.comma)}`;
    })
    .join(words.semicolon);
};

const tiers = (method: Method, locale: Locale): string => {
  const words = WORDS[locale];
  const language = method.parameters.some(({ id }) => id === 'language') ? { language: locale === 'zh-CN' ? 'zh' : 'en' } : {};
  return method.defaultTiers({ ...defaults(method), ...language }).join(words.comma) || words.own;
};

const defaults = (method: Method): Readonly<Record<string, unknown>> =>
  Object.fromEntries(method.parameters.map((spec) => [spec.id, spec.default]));

const values = (spec: ParameterSpec, method: Method, locale: Locale): string => {
  const words = WORDS[locale];
  if (spec.kind === 'choice') {
    const { options } = parameterWords(method, spec.id, locale);
    return spec.options.map((option) => `\`${option}\`${words.inBrackets(options?.[option] ?? option)}`).join(words.comma);
  }
  if (spec.kind !== 'number') return words.kinds[spec.kind];
  const unit = spec.unit === undefined ? '' : ` ${messagesFor(locale).pane.form.units[spec.unit]}`;
  return words.from(spec.minimum, spec.maximum, unit);
};

const defaultOf = (spec: ParameterSpec, locale: Locale): string => {
  const words = WORDS[locale];
  if (spec.kind === 'field') {
    const field: FieldReference = spec.default;
    const [role] = spec.accepts;
    if ('column' in field && role !== undefined) return messagesFor(locale).pane.roles[role];
    const measures: Readonly<Record<string, string>> = messagesFor(locale).measures;
    return measures[fieldName(field)] ?? fieldName(field);
  }
  if (spec.kind === 'structure') return Array.isArray(spec.default) && spec.default.length === 0 ? words.none : words.own;
  const plain = `\`${JSON.stringify(spec.default)}\``;
  const other = spec.defaultWhen;
  return other === undefined
    ? plain
    : `${plain}${words.inBrackets(`\`${other.id}\` = ${String(other.is)}${words.colon}\`${JSON.stringify(other.default)}\``)}`;
};

if (require.main === module) {
  for (const locale of ['en', 'zh-CN'] as const) writeFileSync(resolve(__dirname, '..', METHOD_DOCS[locale]), methodsDocs(locale));
}
