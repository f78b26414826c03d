import { parsePolicy } from '../../policy/parsePolicy';
import type { Policy } from '../../policy/Policy';
import { PRESET_FILES, type PolicyFile, type PresetId, type PresetPolicies } from '../../policy/presetFiles';
import type { ColumnRole, SourceKind } from '../../table/ColumnRole';
import type { FieldReference } from '../../table/CustomerTable';
import { findField, type Wanted } from './findField';
import { fourWayIndicators } from './indicatorPresets';
import type { PolicyPreset, PresetSource } from './PanePorts';

/** How a policy file fits a table that is not its own. */
interface Fitting {
  readonly kinds?: readonly SourceKind[];
  /** In the order in which the file's parameters name their columns. */
  readonly columns?: readonly Wanted[];
  /** Roles that a customer table must have besides. */
  readonly roles?: readonly ColumnRole[];
  /** Whether a table of the right kind has enough; all columns and roles, when absent. */
  readonly isOffered?: (source: PresetSource) => boolean;
  /** Parameters that hang on what the table has; they replace the file's. */
  readonly params?: (source: PresetSource) => Readonly<Record<string, unknown>>;
}

const always = (): boolean => true;

const AMOUNT: Wanted = { roles: ['amount'], measure: 'netAmount' };
const SALES: Wanted = { words: /sales|revenue|turnover|销售额|营业额/i, roles: ['amount'] };
const ASSETS: Wanted = { words: /assets?\b|balance|资产|存款/i };
const POTENTIAL: Wanted = { words: /potential|潜力/i };

/** W6: as judged, each 0 to 100. */
const JUDGEMENTS: readonly Wanted[] = [
  { words: /financ|财务|资金|实力/i },
  POTENTIAL,
  { words: /willing|intent|意愿|意向/i },
  { words: /influence|影响/i },
];

const FITTINGS: Readonly<Record<PresetId, Fitting>> = {
  'abc-amount': { columns: [AMOUNT], isOffered: always },
  'abc-profit': {
    columns: [{ roles: ['profit'], measure: 'profitAmount' }],
    isOffered: ({ columns: { profit, cost, margin } }) => [profit, cost, margin].some((column) => column !== undefined),
  },
  'abc-count': { columns: [AMOUNT], isOffered: always },
  'abc-count-narrow': { columns: [AMOUNT], isOffered: always },
  'rfm-segments': { isOffered: always },
  'rfm-eight': { isOffered: always },
  'weighted-four': {
    isOffered: (source) => fourWayIndicators(source).length > 1,
    params: (source) => ({ indicators: fourWayIndicators(source) }),
  },
  'weighted-judged': {
    kinds: ['customers'],
    columns: JUDGEMENTS,
    isOffered: (source) => JUDGEMENTS.filter((wanted) => findField(wanted, source) !== undefined).length > 1,
  },
  'sales-years': { kinds: ['customers'], columns: [SALES, { words: /years|年限|合作年/i }] },
  'assets-willingness': { kinds: ['customers'], columns: [ASSETS, { words: /willing|intent|interest|意愿|意向/i }] },
  credit: { kinds: ['invoices'] },
  'life-cycle': { kinds: ['transactions', 'customers'], roles: ['lastDate'] },
  'bank-risk': {
    kinds: ['customers'],
    columns: [ASSETS, { words: /credit score|信用分|信用评分/i }, { words: /past due|overdue days|days overdue|逾期天数/i }],
  },
  'b2b-importance': { kinds: ['customers'], columns: [SALES, POTENTIAL] },
  'retail-loyalty': { kinds: ['transactions'] },
  'lifetime-quintiles': { kinds: ['transactions'] },
  'prospects-thresholds': {
    kinds: ['customers'],
    columns: [
      { words: /margin|利润率|毛利率/i, roles: ['margin'] },
      { words: /growth|增长/i },
      { words: /\bdeals?\b|合作次数|成交次数/i },
      { words: /support|扶持/i },
      // Only the role tells the tiers of before from those written here.
      { roles: ['previousTier'] },
      { words: /^industry$|^行业$/i, roles: ['industry'] },
    ],
  },
};

/** The presets whose policies stand in policy/presets, on the columns of the open table. */
export const filePresets = (policies: PresetPolicies): readonly PolicyPreset[] =>
  PRESET_FILES.map(({ id }): PolicyPreset => {
    const file = policies[id];
    const { method, tiers, output, window } = completed(file);
    const stated = Object.fromEntries(Object.keys(file.method.params).map((key) => [key, method.params[key]]));
    const fitting = FITTINGS[id];
    return {
      id,
      methodId: method.id,
      isOffered: (source) => isOffered(fitting, source),
      params: (source) => ({ ...onColumns(stated, fitting, source), ...fitting.params?.(source) }),
      tiers,
      output,
      ...(file.window && { window }),
    };
  });

/** With the defaults of what the file leaves out. */
const completed = (file: PolicyFile): Policy => {
  const parsed = parsePolicy(file);
  if (!parsed.ok) throw new Error(`The preset "${file.name}" is no policy: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};

const isOffered = ({ kinds, columns = [], roles = [], isOffered: has }: Fitting, source: PresetSource): boolean => {
  if (kinds !== undefined && !kinds.includes(source.kind)) return false;
  if (has !== undefined) return has(source);
  if (source.kind === 'customers' && roles.some((role) => source.columns[role] === undefined)) return false;
  const found = columns.map((wanted) => findField(wanted, source));
  return !found.includes(undefined) && new Set(found.map((field) => JSON.stringify(field))).size === found.length;
};

type Params = Policy['method']['params'];

/**
 * The parameters on the table's own columns. Where the table lacks one, a parameter that is nothing but this column is left to the method, which asks for
 * its role; an indicator is left out as long as others remain; elsewhere the file's name stays and is asked for.
 */
const onColumns = (params: Params, { columns = [] }: Fitting, source: PresetSource): Readonly<Record<string, unknown>> => {
  const found = fieldsByName(params, columns, source);
  const fieldOf = (value: object): FieldReference | undefined => ('column' in value ? found.get(String(value.column)) : undefined);
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    if ('column' in value) return fieldOf(value) ?? value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
  };
  return Object.fromEntries(
    Object.entries(params).flatMap(([id, value]: [string, unknown]) => {
      const isLost = typeof value === 'object' && value !== null && 'column' in value && fieldOf(value) === undefined;
      return isLost ? [] : [[id, id === 'indicators' ? replaced(present(value, fieldOf)) : replaced(value)]];
    }),
  );
};

/** Indicators whose columns are there; all, when none is. */
const present = (indicators: unknown, fieldOf: (value: object) => FieldReference | undefined): unknown => {
  const all = indicators as readonly { readonly field: object }[];
  const some = all.filter(({ field }) => fieldOf(field) !== undefined);
  return some.length > 0 ? some : all;
};

/** What the table has for each column that the file names. */
const fieldsByName = (
  params: Params,
  columns: readonly Wanted[],
  source: PresetSource,
): ReadonlyMap<string, FieldReference | undefined> => {
  const names = new Set<string>();
  JSON.stringify(params, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'column' in value) names.add(String(value.column));
    return value;
  });
  return new Map([...names].map((name, i) => [name, columns[i] && findField(columns[i], source)]));
};
