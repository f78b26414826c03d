import type { Locale } from '../src/i18n/Locale';
import { messagesFor } from '../src/i18n/messagesFor';
import { MEASURE_FAMILIES } from '../src/methods/modelMeasures';
import { completed } from '../src/policy/measureSettings';
import type { ColumnRole, SourceKind } from '../src/table/ColumnRole';
import { isMeasureName, MEASURE_NAMES, type MeasureName } from '../src/table/MeasureName';
import { MEASURE_SOURCES, rolesMissing, type RoleSets } from '../src/table/measureSources';
import { MEASURE_MEANINGS } from './measure-meanings';

const KINDS: readonly SourceKind[] = ['customers', 'transactions', 'invoices'];

const WORDS = {
  en: {
    title: 'The measures',
    intro:
      'One vocabulary: an indicator, a condition of a rule or guard, an axis of a matrix, a value to rank by or a measure to compare tiers by is a column or one of these. A cell says which columns each kind of table needs for it.',
    headers: ['Measure', 'In the policy', 'What it is'],
    always: 'yes',
    chosen: 'columns named in the policy',
    never: '–',
    or: '; or ',
    comma: ', ',
    settings: 'How the measures of a model are computed is set in the policy, with the usual values of the method on the same model:',
    settingHeaders: ['Measures', 'Settings, with their usual values'],
  },
  'zh-CN': {
    title: '指标一览',
    intro:
      '全部指标统一命名：加权指标、规则与限制规则的条件、矩阵维度、排序所用的数值以及等级比较的内容，都可以用一列或下列指标之一。单元格列出各类表格所需的列。',
    headers: ['指标', '方案中的名称', '含义'],
    always: '有',
    chosen: '方案中指定的列',
    never: '–',
    or: '；或 ',
    comma: '、',
    settings: '由模型得出的指标，其计算方式写在方案中，默认值与同一模型的方法相同：',
    settingHeaders: ['指标', '设置及其默认值'],
  },
} as const;

export const MEASURES_ANCHOR = 'measures';

type Table = (headers: readonly string[], rows: readonly (readonly string[])[]) => string;

/** The vocabulary of measures as a section: what each is, and which tables give it. */
export const measuresDocs = (locale: Locale, table: Table): string => {
  const words = WORDS[locale];
  const { pane, measures } = messagesFor(locale);
  const rows = [
    ...MEASURE_NAMES.map((name) => [
      measures[name],
      `\`${name}\``,
      MEASURE_MEANINGS[name][locale],
      ...KINDS.map((kind) => readFrom(name, kind, locale)),
    ]),
    ...MEASURE_FAMILIES.flatMap((family) =>
      family.measures.map((name) => {
        const fields = family.fields(completed(family), [name]).flatMap((field) => ('measure' in field ? [field.measure] : []));
        return [
          measures[name],
          `\`${name}\``,
          MEASURE_MEANINGS[name][locale],
          ...KINDS.map((kind) => madeFrom(fields.filter(isMeasureName), kind, locale)),
        ];
      }),
    ),
  ];
  const settings = MEASURE_FAMILIES.map((family) => [
    family.measures.map((name) => `\`${name}\``).join(words.comma),
    family.parameters.map(({ id, default: usual }) => `\`measures.${family.id}.${id}\` ${JSON.stringify(usual)}`).join(words.comma),
  ]);
  return [
    `<a id="${MEASURES_ANCHOR}"></a>`,
    `## ${words.title}`,
    words.intro,
    table([...words.headers, ...KINDS.map((kind) => pane.sourceKinds[kind])], rows),
    words.settings,
    table(words.settingHeaders, settings),
  ].join('\n\n');
};

const readFrom = (name: MeasureName, kind: SourceKind, locale: Locale): string => {
  const sets: RoleSets | undefined = MEASURE_SOURCES[name][kind];
  return sets === undefined ? WORDS[locale].never : sets.map((roles) => rolesText(roles, locale)).join(WORDS[locale].or);
};

/** What all the measures need together, by their first ways. A customer table that does not give them can have them in columns of its own. */
const madeFrom = (names: readonly MeasureName[], kind: SourceKind, locale: Locale): string => {
  const needed = names.map((name) => rolesMissing(name, kind, {}));
  if (needed.some((roles) => roles === undefined)) return WORDS[locale].chosen;
  return rolesText([...new Set(needed.flatMap((roles) => roles ?? []))], locale);
};

const rolesText = (roles: readonly ColumnRole[], locale: Locale): string => {
  const words: Readonly<Record<ColumnRole, string>> = messagesFor(locale).pane.roles;
  return roles.length === 0 ? WORDS[locale].always : roles.map((role) => words[role]).join(' + ');
};
