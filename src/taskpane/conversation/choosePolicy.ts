import type { Policy } from '../../policy/Policy';
import type { TableHeader } from '../../table/RawTable';
import type { TableProposal } from '../../worker/EngineApi';
import type { Context } from './Context';
import { draftPolicy, fitPolicy, missingRoles, proposedColumns, type DraftInput, type RoleColumns } from './draftPolicy';
import type { PolicyPreset } from './PanePorts';
import type { PolicyChoice } from './PaneState';

/** A policy on the open source, and by which choice of the method card it came. */
export interface Chosen {
  readonly policy: Policy;
  readonly choice: PolicyChoice;
}

/** What to try first on a source: the policy it was graded by, else a saved one made for it, else the first preset that its roles allow. */
export const startingPolicy = (context: Context, header: TableHeader, proposal: TableProposal): Chosen => {
  const { savedPolicies } = context.store.get();
  const columns = proposedColumns(proposal.roles);
  const saved = savedPolicies.find((policy) => policy.source.table === header.name);
  if (saved !== undefined) return { policy: fitPolicy(saved, header, columns), choice: { kind: 'saved', name: saved.name } };

  const { presets, methods } = context.ports.catalogue;
  const drafts = presets.flatMap((preset): readonly Chosen[] => {
    const choice: PolicyChoice = { kind: 'preset', id: preset.id };
    const policy = fromChoice(context, choice, proposal.source, columns, undefined, header);
    return policy === undefined ? [] : [{ policy, choice }];
  });
  const isReady = ({ policy }: Chosen): boolean => {
    const method = methods.find((candidate) => candidate.id === policy.method.id);
    return method !== undefined && method.requires[proposal.source] !== undefined && missingRoles(policy, method).length === 0;
  };
  const first = drafts.find(isReady) ?? drafts[0];
  if (first === undefined) throw new Error('The catalogue holds no preset.');
  return first;
};

/** The policy behind a choice of the method card, on the open source. */
export const fromChoice = (
  context: Context,
  choice: PolicyChoice,
  kind: Policy['source']['kind'],
  columns: RoleColumns,
  former: Policy | undefined,
  header: TableHeader,
): Policy | undefined => {
  const { catalogue, words } = context.ports;
  if (choice.kind === 'saved') {
    const saved = context.store.get().savedPolicies.find((policy) => policy.name === choice.name);
    return saved === undefined ? undefined : fitPolicy(saved, header, columns);
  }
  const preset = choice.kind === 'preset' ? catalogue.presets.find((candidate) => candidate.id === choice.id) : undefined;
  const methodId = choice.kind === 'method' ? choice.id : preset?.methodId;
  const method = catalogue.methods.find((candidate) => candidate.id === methodId);
  if (method === undefined) return undefined;
  const name = preset === undefined ? words.methodName(method.id) : words.presetName(preset.id);
  const source = { kind, columns, header };
  const params = { ...catalogue.startingParams[method.id]?.(source), ...preset?.params(source) };
  return draftPolicy({
    name,
    method,
    params,
    kind,
    columns,
    former,
    tiers: preset?.tiers ?? [],
    ...settingsAfter(context, choice, preset, former),
  });
};

/** What is written and of which period: what the preset says. A period that came with the last preset goes with it; what the user chose stays. */
const settingsAfter = (
  context: Context,
  choice: PolicyChoice,
  preset: PolicyPreset | undefined,
  former: Policy | undefined,
): Pick<DraftInput, 'output' | 'window'> => {
  const { choice: last } = context.store.get();
  // The same choice on another kind of source: its settings are the user's by now.
  if (former !== undefined && JSON.stringify(choice) === JSON.stringify(last)) return { output: former.output, window: former.window };
  const presetBefore = last?.kind === 'preset' ? context.ports.catalogue.presets.find(({ id }) => id === last.id) : undefined;
  const isOwn = former !== undefined && JSON.stringify(former.window) !== JSON.stringify(presetBefore?.window);
  return { output: preset?.output, window: preset?.window ?? (isOwn ? former.window : { kind: 'all' }) };
};
