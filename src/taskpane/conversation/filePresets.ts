import assetsWillingness from '../../policy/presets/assets-willingness.json';
import assetsWillingnessZh from '../../policy/presets/assets-willingness-zh.json';
import b2bImportance from '../../policy/presets/b2b-importance.json';
import b2bImportanceZh from '../../policy/presets/b2b-importance-zh.json';
import bankRisk from '../../policy/presets/bank-risk.json';
import bankRiskZh from '../../policy/presets/bank-risk-zh.json';
import credit from '../../policy/presets/credit.json';
import creditZh from '../../policy/presets/credit-zh.json';
import lifeCycle from '../../policy/presets/life-cycle.json';
import lifeCycleZh from '../../policy/presets/life-cycle-zh.json';
import lifetimeQuintiles from '../../policy/presets/lifetime-quintiles.json';
import lifetimeQuintilesZh from '../../policy/presets/lifetime-quintiles-zh.json';
import prospects from '../../policy/presets/prospects-40-30-20-10.json';
import prospectsZh from '../../policy/presets/prospects-40-30-20-10-zh.json';
import retailLoyalty from '../../policy/presets/retail-loyalty.json';
import retailLoyaltyZh from '../../policy/presets/retail-loyalty-zh.json';
import salesYears from '../../policy/presets/sales-years.json';
import salesYearsZh from '../../policy/presets/sales-years-zh.json';
import type { Locale } from '../../i18n/Locale';
import type { PolicyTier } from '../../policy/Policy';
import type { ColumnRole, SourceKind } from '../../table/ColumnRole';
import type { PolicyPreset, PresetSource } from './PanePorts';

/** As much of a policy file as a preset takes over; the rest is the open table's own. */
interface PolicyFile {
  readonly method: { readonly id: string; readonly params: object };
  readonly tiers?: readonly (Partial<PolicyTier> & Pick<PolicyTier, 'label'>)[];
}

/** How a column of the file is found in another table: by the words of a header, else by its role. */
interface Wanted {
  readonly words: RegExp;
  readonly role?: ColumnRole;
}

interface FilePreset {
  readonly id: string;
  readonly files: Readonly<Record<Locale, PolicyFile>>;
  readonly kinds: readonly SourceKind[];
  /** In the order in which the file's parameters name their columns. */
  readonly columns: readonly Wanted[];
  /** Roles that a customer table must have besides. */
  readonly roles?: readonly ColumnRole[];
}

const NO_WORDS = /(?!)/;

const ASSETS: Wanted = { words: /assets?\b|balance|资产|存款/i };
const REVENUE: Wanted = { words: /sales|revenue|turnover|销售额|营业额/i, role: 'amount' };

const FILES = [
  {
    id: 'sales-years',
    files: { en: salesYears, 'zh-CN': salesYearsZh },
    kinds: ['customers'],
    columns: [REVENUE, { words: /years|年限|合作年/i }],
  },
  {
    id: 'assets-willingness',
    files: { en: assetsWillingness, 'zh-CN': assetsWillingnessZh },
    kinds: ['customers'],
    columns: [ASSETS, { words: /willing|intent|interest|意愿|意向/i }],
  },
  { id: 'credit', files: { en: credit, 'zh-CN': creditZh }, kinds: ['invoices'], columns: [] },
  {
    id: 'life-cycle',
    files: { en: lifeCycle, 'zh-CN': lifeCycleZh },
    kinds: ['transactions', 'customers'],
    columns: [],
    roles: ['lastDate'],
  },
  {
    id: 'bank-risk',
    files: { en: bankRisk, 'zh-CN': bankRiskZh },
    kinds: ['customers'],
    columns: [ASSETS, { words: /credit score|信用分|信用评分/i }, { words: /past due|overdue days|days overdue|逾期天数/i }],
  },
  {
    id: 'b2b-importance',
    files: { en: b2bImportance, 'zh-CN': b2bImportanceZh },
    kinds: ['customers'],
    columns: [REVENUE, { words: /potential|潜力/i }],
  },
  { id: 'retail-loyalty', files: { en: retailLoyalty, 'zh-CN': retailLoyaltyZh }, kinds: ['transactions'], columns: [] },
  { id: 'lifetime-quintiles', files: { en: lifetimeQuintiles, 'zh-CN': lifetimeQuintilesZh }, kinds: ['transactions'], columns: [] },
  {
    id: 'prospects-thresholds',
    files: { en: prospects, 'zh-CN': prospectsZh },
    kinds: ['customers'],
    columns: [
      { words: /margin|利润率|毛利率/i, role: 'margin' },
      { words: /growth|增长/i },
      { words: /\bdeals?\b|合作次数|成交次数/i },
      { words: /support|扶持/i },
      // Only the role tells the tiers of before from those written here.
      { words: NO_WORDS, role: 'previousTier' },
      { words: /^industry$|^行业$/i, role: 'industry' },
    ],
  },
] as const satisfies readonly FilePreset[];

/** The presets whose policies stand in policy/presets, in the user's language, on the columns of the open table. */
export const filePresets = (locale: Locale): readonly PolicyPreset[] =>
  FILES.map((preset: FilePreset): PolicyPreset => {
    const { method, tiers = [] } = preset.files[locale];
    return {
      id: preset.id,
      methodId: method.id,
      isOffered: (source) => isOffered(preset, source),
      params: (source) => onColumns(method.params, preset, source),
      tiers: tiers.map((tier) => ({ color: null, action: '', contactDays: null, creditLimit: null, ...tier })),
    };
  });

const isOffered = (preset: FilePreset, source: PresetSource): boolean =>
  preset.kinds.includes(source.kind) &&
  (source.kind !== 'customers' || (preset.roles ?? []).every((role) => source.columns[role] !== undefined)) &&
  new Set(preset.columns.map((wanted) => columnFor(wanted, source) ?? '').filter((name) => name !== '')).size === preset.columns.length;

const columnFor = ({ words, role }: Wanted, { columns, header }: PresetSource): string | undefined => {
  const taken = new Set([columns.customer, columns.name]);
  return header.columns.find(({ name }) => words.test(name) && !taken.has(name))?.name ?? (role && columns[role]);
};

/** The parameters with each column of the file replaced by the table's; one that the table lacks keeps its name and is asked for. */
const onColumns = (params: object, preset: FilePreset, source: PresetSource): Readonly<Record<string, unknown>> => {
  const found = new Map<string, string>();
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    if ('column' in value && typeof value.column === 'string') return { column: replacement(value.column) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
  };
  const replacement = (name: string): string => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const wanted = preset.columns[found.size];
    const column = (wanted && columnFor(wanted, source)) ?? name;
    found.set(name, column);
    return column;
  };
  return replaced(params) as Readonly<Record<string, unknown>>;
};
