import type { Method } from '../../methods/Method';
import { withMeasures } from '../../policy/measureSettings';
import type { Policy } from '../../policy/Policy';
import { renameTier } from '../../policy/renameTier';
import { tierDetails, withTiers } from '../../policy/tierDetails';
import { askSensitivity } from './askSensitivity';
import { carriedSteps } from './carriedSteps';
import { createSession, refuse, withWork, type Context } from './Context';
import { fromChoice } from './choosePolicy';
import { createStore, type Store } from './createStore';
import { absentColumns, fitPolicy, proposedColumns, withParameter, withRole } from './draftPolicy';
import { lookAtSelection, openSource, refreshSource } from './openSource';
import type { PaneActions } from './PaneActions';
import type { PaneEvent } from './PaneEvent';
import type { PanePorts } from './PanePorts';
import { initialState, type PaneState } from './PaneState';
import { previewNow, previewSoon } from './preview';
import { reduce } from './reduce';
import { compareSnapshots, keepSnapshot } from './snapshots';
import { listSnapshots } from './tiersBefore';
import { removeOurColumns, undo, write } from './transfers';
import { withSteps } from './withSteps';

/** The pane's conversation with the workbook and the engine, without any React in it. */
export interface Conversation extends Pick<Store<PaneState, PaneEvent>, 'get' | 'subscribe'> {
  readonly actions: PaneActions;
  /** Looks at what is selected and starts to listen; resolves when the first preview stands or cannot stand. */
  start(): Promise<void>;
}

export const createConversation = (ports: PanePorts): Conversation => {
  const store = createStore(reduce, initialState(ports.gateway.theme()));
  const context: Context = { ports, store, session: createSession() };
  const { gateway } = ports;

  /** What is typed or stepped through rests before it is tried; a choice is tried at once. */
  const change = (next: (policy: Policy) => Policy, preview: (context: Context) => unknown): void => {
    const { policy } = store.get();
    if (policy === undefined) return;
    store.dispatch({ type: 'policyChanged', policy: next(policy) });
    preview(context);
  };

  const methodOf = (policy: Policy): Method | undefined => ports.catalogue.methods.find((method) => method.id === policy.method.id);

  /** The next policy with what comes after the method in its own terms. */
  const carry = (former: Policy, next: Policy): Policy => {
    const [before, after] = [methodOf(former), methodOf(next)];
    if (before === undefined || after === undefined) return next;
    const { session } = context;
    const { policy, terms } = carriedSteps({ policy: former, method: before }, { policy: next, method: after }, session.stepTerms);
    session.stepTerms = terms;
    return policy;
  };

  const listTables = async (): Promise<void> => {
    const tables = await gateway.tables();
    if (tables.ok) store.dispatch({ type: 'tablesListed', tables: tables.value });
  };

  const loadPolicies = async (): Promise<void> => {
    const policies = await gateway.loadPolicies();
    if (policies.ok) store.dispatch({ type: 'policiesLoaded', policies: policies.value });
  };

  const savedPolicy = (name: string): Policy | undefined => store.get().savedPolicies.find((saved) => saved.name === name);

  const savePolicy = async (name: string): Promise<void> => {
    const { policy, source } = store.get();
    if (policy === undefined || source === undefined) return;
    const table = source.header.kind === 'table' ? source.header.name : null;
    const former = savedPolicy(name);
    const result = await gateway.savePolicy({ ...policy, name, source: { ...policy.source, table } });
    if (!result.ok) {
      refuse(context, 'savePolicy', result.problems);
      return;
    }
    await loadPolicies();
    store.dispatch({ type: 'policyChosen', policy: { ...result.value }, choice: { kind: 'saved', name } });
    store.dispatch({ type: 'noticed', notice: { kind: 'policySaved', policy: result.value, former } });
    await previewNow(context);
  };

  const importPolicy = (text: string): boolean => {
    const parsed = ports.catalogue.parse(text);
    if (!parsed.ok) {
      refuse(context, 'importPolicy', parsed.problems);
      return false;
    }
    replacePolicy(parsed.value);
    return true;
  };

  const replacePolicy = (policy: Policy): void => {
    const { source } = store.get();
    if (source === undefined) return;
    const fitted = fitPolicy(policy, source.header, proposedColumns(source.proposals));
    context.session.stepTerms = undefined;
    store.dispatch({ type: 'policyChosen', policy: fitted, choice: { kind: 'saved', name: policy.name } });
    const columnsMissing = absentColumns(policy, source.header);
    store.dispatch({ type: 'noticed', notice: { kind: 'policyImported', policy, columnsMissing, former: savedPolicy(policy.name) } });
    void previewNow(context);
  };

  const actions: PaneActions = {
    useSelection: () => openSource(context, () => gateway.sourceAtSelection(), 'refuse'),
    useTable: (name) => openSource(context, () => gateway.sourceByTable(name), 'refuse'),
    setHasHeaders: async (hasHeaders) => {
      const { source } = store.get();
      if (source !== undefined) await openSource(context, () => gateway.sourceAgain(source.header, hasHeaders), 'refuse');
    },
    loadSample: async () => {
      const loaded = await withWork(context, 'sample', 0, async () => {
        const sample = await ports.sample();
        return sample.ok ? gateway.loadSample(sample.value) : sample;
      });
      await openSource(context, () => Promise.resolve(loaded), 'refuse');
      await listTables();
    },
    refresh: async () => {
      await listSnapshots(context);
      await refreshSource(context);
    },
    listTables,
    setSourceKind: (kind) => {
      const { policy, choice, source } = store.get();
      if (policy === undefined || choice === undefined || source === undefined) return;
      const next = fromChoice(context, choice, kind, policy.source.columns, policy, source.header);
      if (next === undefined) return;
      store.dispatch({ type: 'policyChosen', policy: { ...next, source: { ...next.source, kind } }, choice });
      void previewNow(context);
    },
    setRole: (column, role) => change((policy) => withRole(policy, methodOf(policy), column, role), previewNow),
    setSource: (part) => change((policy) => ({ ...policy, source: { ...policy.source, ...part } }), previewNow),
    choosePolicy: (choice) => {
      const { policy, source } = store.get();
      if (policy === undefined || source === undefined) return;
      const chosen = fromChoice(context, choice, policy.source.kind, policy.source.columns, policy, source.header);
      if (chosen === undefined) return;
      // A saved policy says itself what comes after its method.
      if (choice.kind === 'saved') context.session.stepTerms = undefined;
      const next = choice.kind === 'saved' ? chosen : carry(policy, chosen);
      store.dispatch({ type: 'policyChosen', policy: next, choice });
      void previewNow(context);
    },
    setParameter: (id, value) => change((policy) => carry(policy, withParameter(policy, methodOf(policy), id, value)), previewSoon),
    setSteps: (steps) =>
      change((policy) => {
        const next = withSteps(policy, steps);
        const { stepTerms } = context.session;
        context.session.stepTerms = stepTerms && { ...stepTerms, guards: next.guards };
        return next;
      }, previewSoon),
    setWindow: (window) => change((policy) => ({ ...policy, window }), previewSoon),
    setAnalysisDate: (analysisDate) => change((policy) => ({ ...policy, analysisDate }), previewSoon),
    setMeasures: (measures) => change((policy) => withMeasures(policy, measures), previewSoon),
    setTier: (label, part) =>
      change((policy) => {
        const method = methodOf(policy);
        if (method === undefined) return policy;
        const tiers = tierDetails(policy, method).map((tier) => (tier.label === label ? { ...tier, ...part } : tier));
        return withTiers(policy, method, tiers);
      }, previewSoon),
    renameTier: (from, to) => change((policy) => carry(policy, renameTier(policy, from, to)), previewSoon),
    setProfile: (profile) =>
      change(
        ({ profile: _, ...policy }) => (profile.measures.length + profile.texts.length === 0 ? policy : { ...policy, profile }),
        previewSoon,
      ),
    setOutput: (part) => change((policy) => ({ ...policy, output: { ...policy.output, ...part } }), previewSoon),
    write: () => write(context),
    undo: () => undo(context),
    removeOurColumns: () => removeOurColumns(context),
    keepSnapshot: () => keepSnapshot(context),
    compareSnapshots: (before, after) => compareSnapshots(context, before, after),
    cancel: () => {
      if (context.session.abort === undefined) return;
      store.dispatch({ type: 'cancelAsked' });
      context.session.abort.abort();
    },
    savePolicy,
    importPolicy,
    replacePolicy,
    askSensitivity: () => askSensitivity(context),
    adviseWeights: (indicators) => ports.engine.adviseWeights(indicators),
    goTo: async (row, column) => {
      const { source } = store.get();
      if (source === undefined) return;
      const result = await gateway.goTo(source.header, row, column);
      if (!result.ok) refuse(context, 'goTo', result.problems);
    },
    closeNotice: () => store.dispatch({ type: 'noticeClosed' }),
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    actions,
    start: async () => {
      gateway.watchTheme((theme) => store.dispatch({ type: 'themeChanged', theme }));
      await gateway.watchSource(() => void lookAtSelection(context));
      await loadPolicies();
      await listSnapshots(context);
      store.dispatch({ type: 'undoKnown', canUndo: await gateway.canUndo() });
      await openSource(context, () => gateway.sourceAtSelection(), 'welcome');
      await listTables();
    },
  };
};
