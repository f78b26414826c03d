import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '../src/i18n/Locale';
import '../src/i18n/bothLanguages';
import { messagesFor } from '../src/i18n/messagesFor';
import { methodById } from '../src/methods';
import { columnsNeeded } from '../src/policy/columnsNeeded';
import { parsePolicyText } from '../src/policy/parsePolicy';
import type { Policy } from '../src/policy/Policy';
import { PRESET_FILES } from '../src/policy/presetFiles';
import { tierLabelsOf } from '../src/policy/tierLabelsOf';
import { fittingTable } from './demo/sampleWorkbooks';

/** Where each language's page lies. */
export const PRESET_DOCS: Readonly<Record<Locale, string>> = { en: 'docs/presets.md', 'zh-CN': 'docs/presets.zh-CN.md' };

const WORDS = {
  en: {
    title: 'Policies to start from',
    intro: [
      'Made from the files in `src/policy/presets`; do not edit by hand (`npx tsx scripts/presets-docs.ts` writes it). The methods are described in [methods.md](methods.md).',
      'The pane offers a preset where the open table has what it takes: columns are found by their role or by the words of their headers, so that a table need not use the names below. As a file a policy is imported under “…”, saved in a workbook, or run on its sample table with `npm run demo -- --policy FILE`; `npm run demo -- --presets` runs them all. Each file has the same numbers as its counterpart in Chinese, `-zh`.',
    ],
    head: [
      'Preset',
      'What it does',
      'Method',
      'Each row is',
      'Columns in the file',
      'Tiers',
      'Writes besides',
      'Table in the sample',
      'File',
    ],
    every: (days: number) => `every ${days} days`,
    steady:
      'ABC with what comes after the method: previous tiers and a band (stability), a hard guard for poor credit and one for a region, tiers set by hand, a review every three months. An example to import; the pane sets these on any policy.',
    window: (period: string) => `period: ${period.toLowerCase()}`,
    inBrackets: (text: string) => ` (${text})`,
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    none: '–',
  },
  'zh-CN': {
    title: '常用方案',
    intro: [
      '本页由 `src/policy/presets` 中的方案文件生成，请勿手工修改（运行 `npx tsx scripts/presets-docs.ts` 写入）。各方法的说明见 [methods.zh-CN.md](methods.zh-CN.md)。',
      '凡表中具备所需的列，窗格即提供相应方案：按列的用途或列名中的字词查找，因此列名不必与下表相同。方案文件可在“…”菜单中导入、存入工作簿，或以 `npm run demo -- --policy 文件` 在示例表上运行；`npm run demo -- --presets` 运行全部方案。中文文件（`-zh`）与英文文件数值相同，只是文字不同。',
    ],
    head: ['方案', '作用', '方法', '每一行是', '文件中的列', '等级', '另外写入', '示例中的表', '文件'],
    every: (days: number) => `每 ${days} 天`,
    steady:
      '在 ABC 之后再加：上期等级与稳定区间（保持等级稳定）、信用较差的强制上限、重点地区的下限、人工指定等级、每三个月复评。供导入的范例；窗格可为任何方案设置这些内容。',
    window: (period: string) => `统计期间：${period}`,
    inBrackets: (text: string) => `（${text}）`,
    comma: '、',
    colon: '：',
    semicolon: '；',
    none: '–',
  },
} as const;

const ROOT = resolve(__dirname, '..');
const STEADY = 'abc-steady';

/** The table of all policy files in one language. */
export const presetsDocs = (locale: Locale): string => {
  const words = WORDS[locale];
  const presets: Readonly<Record<string, { readonly name: string; readonly help: string }>> = messagesFor(locale).presets;
  const rows = PRESET_FILES.map(({ id, file }) => row(file, presets[id]?.name ?? id, presets[id]?.help ?? '', locale));
  rows.push(row(STEADY, policyIn(STEADY, locale).name, words.steady, locale));
  const table = [words.head, words.head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${[`# ${words.title}`, ...words.intro, table].join('\n\n')}\n`;
};

const row = (file: string, name: string, help: string, locale: Locale): readonly string[] => {
  const words = WORDS[locale];
  const { pane, methods, output } = messagesFor(locale);
  const policy = policyIn(file, locale);
  const { method, source, window } = policy;
  const headers: Readonly<Record<string, string>> = output;
  const path = `../src/policy/presets/${fileName(file, locale)}`;
  const period = window.kind === 'last12Months' || window.kind === 'last24Months' ? pane.method.periods[window.kind] : undefined;
  return [
    name,
    period === undefined ? help : `${help}${words.inBrackets(words.window(period))}`,
    methods[method.id as keyof typeof methods].name,
    pane.sourceKinds[source.kind],
    columnsNeeded(policy).join(words.comma),
    tiers(policy, locale),
    policy.output.extraColumns.map((key) => headers[key] ?? key).join(words.comma) || words.none,
    sampleTable(policy, locale),
    `[${fileName(file, locale)}](${path})`,
  ];
};

/** Names with what is done for them and how often. */
const tiers = (policy: Policy, locale: Locale): string => {
  const words = WORDS[locale];
  const method = methodById(policy.method.id);
  if (method === undefined) throw new Error(`There is no method ${policy.method.id}.`);
  return tierLabelsOf(policy, method)
    .map((label, i) => {
      const { action = '', contactDays = null } = policy.tiers[i] ?? {};
      const rhythm = contactDays === null ? '' : words.inBrackets(words.every(contactDays));
      return action === '' ? `${label}${rhythm}` : `${label}${words.colon}${action}${rhythm}`;
    })
    .join(words.semicolon);
};

const sampleTable = (policy: Policy, locale: Locale): string => {
  const file = locale === 'en' ? 'sample.json' : 'sample.zh-CN.json';
  const tables = JSON.parse(readFileSync(resolve(ROOT, 'assets', file), 'utf8')) as { readonly name: string; readonly headers: string[] }[];
  const table = fittingTable(policy, tables);
  if (table === undefined) throw new Error(`The sample has no table for "${policy.name}".`);
  return table.name;
};

const fileName = (file: string, locale: Locale): string => `${file}${locale === 'en' ? '' : '-zh'}.json`;

const policyIn = (file: string, locale: Locale): Policy => {
  const parsed = parsePolicyText(readFileSync(resolve(ROOT, 'src/policy/presets', fileName(file, locale)), 'utf8'));
  if (!parsed.ok) throw new Error(`${file} is no policy: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};

if (require.main === module) {
  for (const locale of ['en', 'zh-CN'] as const) writeFileSync(resolve(ROOT, PRESET_DOCS[locale]), presetsDocs(locale));
}
