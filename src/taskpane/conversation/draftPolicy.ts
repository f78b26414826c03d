import type { Method, ParameterSpec } from '../../methods/Method';
import { columnsNeeded } from '../../policy/columnsNeeded';
import { withMeasuresOf } from '../../policy/measureSettings';
import type { Policy } from '../../policy/Policy';
import { namedFields } from '../../policy/policyFields';
import { stepRoles } from '../../policy/stepColumns';
import type { ColumnRole, RoleProposal, SourceKind } from '../../table/ColumnRole';
import type { TableHeader } from '../../table/RawTable';
import { alignedTiers } from './alignedTiers';
import { stepsOf, withSteps } from './withSteps';

/** Proposals below this are questions, not answers (T2). */
const CONFIDENT = 0.5;

export type RoleColumns = Readonly<Partial<Record<ColumnRole, string>>>;

/** The confident proposals as a policy states them; the more confident column wins a role. */
export const proposedColumns = (proposals: readonly RoleProposal[]): RoleColumns => {
  const columns: Partial<Record<ColumnRole, string>> = {};
  const byConfidence = proposals
    .filter((proposal) => proposal.role !== undefined && proposal.confidence >= CONFIDENT)
    .sort((left, right) => right.confidence - left.confidence);
  for (const { role, column } of byConfidence) {
    if (role !== undefined) columns[role] ??= column;
  }
  return columns;
};

export interface DraftInput {
  readonly name: string;
  readonly method: Method;
  /** Merged over the method's defaults. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly kind: SourceKind;
  readonly columns: RoleColumns;
  /** Settings of the source, window, date and of what comes after the method, which outlive a change of method. */
  readonly former: Policy | undefined;
  readonly tiers?: Policy['tiers'];
  readonly output?: Policy['output'] | undefined;
  readonly window?: Policy['window'];
}

/** A policy to try: the method's defaults, the given parameters over them, fields pointed at the columns that hold their role. */
export const draftPolicy = (input: DraftInput): Policy => {
  const { former } = input;
  const draft: Policy = {
    schema: 1,
    name: input.name,
    revision: 0,
    source: {
      kind: input.kind,
      table: null,
      columns: input.columns,
      dateOrder: former?.source.dateOrder ?? null,
      currencies: former?.source.currencies ?? null,
      ignoreIdCase: former?.source.ignoreIdCase ?? false,
      excludedReasons: former?.source.excludedReasons ?? [],
    },
    analysisDate: former?.analysisDate ?? null,
    window: input.window ?? former?.window ?? { kind: 'all' },
    method: { id: input.method.id, params: defaultParams(input) },
    tiers: input.tiers ?? [],
    output: input.output ?? withoutTierColumns(former?.output),
    ...(former?.profile && { profile: former.profile }),
  };
  const stepped = former === undefined ? draft : withSteps(draft, stepsOf(former));
  return withMeasuresOf(stepped, former, namedFields(stepped));
};

/** Told of each tier by a policy that says what is done for it; another method's tiers say nothing yet. */
const TIER_COLUMNS: readonly string[] = ['action', 'contactDays', 'nextContact', 'creditLimit'];

const withoutTierColumns = ({ extraColumns, tierColors }: Policy['output'] = { extraColumns: [], tierColors: true }): Policy['output'] => ({
  extraColumns: extraColumns.filter((key) => !TIER_COLUMNS.includes(key)),
  tierColors,
});

const defaultParams = ({ method, params: given, columns, kind }: DraftInput): Readonly<Record<string, unknown>> => {
  const params: Record<string, unknown> = {};
  for (const spec of method.parameters) params[spec.id] = startingValue(spec, columns, kind);
  return Object.entries(given).reduce((all, [id, value]) => withParam(all, method, id, value), params);
};

type Params = Readonly<Record<string, unknown>>;

/** A parameter set; those whose usual value depends on it follow, where they still had their usual value (`defaultWhen`). */
const withParam = (params: Params, method: Method, id: string, value: unknown): Params => {
  const next: Record<string, unknown> = { ...params, [id]: value };
  for (const spec of method.parameters) {
    if (spec.defaultWhen?.id === id && isSame(params[spec.id], usualValue(spec, params))) next[spec.id] = usualValue(spec, next);
  }
  return next;
};

const usualValue = (spec: ParameterSpec, params: Params): unknown =>
  spec.defaultWhen !== undefined && params[spec.defaultWhen.id] === spec.defaultWhen.is ? spec.defaultWhen.default : spec.default;

/** The same policy with a parameter changed by the user. */
export const withParameter = (policy: Policy, method: Method | undefined, id: string, value: unknown): Policy => {
  if (method === undefined) return { ...policy, method: { ...policy.method, params: { ...policy.method.params, [id]: value } } };
  const params = withParam(policy.method.params, method, id, value);
  return { ...policy, tiers: alignedTiers(policy, method, params), method: { ...policy.method, params } };
};

/** A customer table has its measures in columns, so a field starts at the column in the first role it accepts; without one it waits for it. */
const startingValue = (spec: ParameterSpec, columns: RoleColumns, kind: SourceKind): unknown => {
  if (spec.kind !== 'field' || kind !== 'customers') return spec.default;
  const [role] = spec.accepts;
  const column = role === undefined ? undefined : columns[role];
  return column === undefined ? spec.default : { column };
};

/** The same policy with a column in a role. A column has one role; fields that pointed at the role's former column, or waited for the role, follow. */
export const withRole = (policy: Policy, method: Method | undefined, column: string, role: ColumnRole | undefined): Policy => {
  const entries = Object.entries(policy.source.columns).filter(([key, name]) => name !== column && key !== role);
  const columns = Object.fromEntries(role === undefined ? entries : [...entries, [role, column]]) as RoleColumns;
  const former = role === undefined ? undefined : policy.source.columns[role];
  const waiting = new Set(
    role === undefined
      ? []
      : waitingFields(policy, method)
          .filter((spec) => spec.accepts[0] === role)
          .map((spec) => spec.id),
  );
  const params = Object.fromEntries(
    Object.entries(policy.method.params).map(([id, value]) => [id, isColumn(value, former) || waiting.has(id) ? { column } : value]),
  );
  return { ...policy, source: { ...policy.source, columns }, method: { ...policy.method, params } };
};

type FieldSpec = Extract<ParameterSpec, { readonly kind: 'field' }>;

/** On a customer table a field must be a column; those that are not wait for the first role they accept. */
const waitingFields = (policy: Policy, method: Method | undefined): readonly FieldSpec[] =>
  policy.source.kind !== 'customers' || method === undefined
    ? []
    : method.parameters.filter((spec): spec is FieldSpec => {
        if (spec.kind !== 'field') return false;
        const value = policy.method.params[spec.id];
        const role = spec.accepts[0];
        return role !== undefined && policy.source.columns[role] === undefined && (value === undefined || isSame(value, spec.default));
      });

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

const isColumn = (value: unknown, name: string | undefined): boolean =>
  name !== undefined && typeof value === 'object' && value !== null && 'column' in value && value.column === name;

/** A saved policy on another table: its columns where the table has them, proposals for the roles left open. */
export const fitPolicy = (policy: Policy, header: TableHeader, proposed: RoleColumns): Policy => {
  const present = new Set(header.columns.map((column) => column.name));
  const own = Object.entries(policy.source.columns).filter(([, name]) => present.has(name));
  const taken = new Set(own.map(([, name]) => name));
  const fromProposals = Object.entries(proposed).filter(([role, name]) => !own.some(([ownRole]) => ownRole === role) && !taken.has(name));
  const columns = Object.fromEntries([...fromProposals, ...own]) as RoleColumns;
  return { ...policy, source: { ...policy.source, columns } };
};

/** Columns a policy names that the table does not have. */
export const absentColumns = (policy: Policy, header: TableHeader): readonly string[] => {
  const present = new Set(header.columns.map((column) => column.name));
  return columnsNeeded(policy).filter((name) => !present.has(name));
};

/** The columns of the table that a policy reads, in the table's order (O8: only the columns needed). */
export const presentColumns = (policy: Policy, header: TableHeader): readonly string[] => {
  const wanted = new Set(columnsNeeded(policy));
  return header.columns.map((column) => column.name).filter((name) => wanted.has(name));
};

/** The roles a method needs on this kind of source and does not have yet. */
export const missingRoles = (policy: Policy, method: Method): readonly ColumnRole[] => {
  const required = [...(method.requires[policy.source.kind] ?? []), ...stepRoles(policy)].filter(
    (role) => policy.source.columns[role] === undefined,
  );
  const awaited = waitingFields(policy, method).flatMap((spec) => spec.accepts.slice(0, 1));
  return [...new Set([...required, ...awaited])];
};
