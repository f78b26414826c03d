import type { PolicyGuard } from '../../../../src/policy/Policy';
import { shownReport, type PaneState } from '../../../../src/taskpane/conversation/PaneState';
import { createMemoryGateway, type MemoryGateway } from '../support/memoryGateway';
import { converse, customers, isReady, until } from '../support/startConversation';

const tierCounts = (state: PaneState): Record<string, number> =>
  Object.fromEntries((shownReport(state.preview)?.tierTable ?? []).map((row) => [row.tier, row.customers]));

/** Ten customers, graded A, A, B, B, B, C, ... by revenue; the first pays late, the last was set to A by hand. */
const withMarks = (): MemoryGateway => {
  const table = customers();
  return createMemoryGateway([
    {
      ...table,
      columns: [...table.columns, { name: 'Paid on time' }, { name: 'Tier by hand' }],
      rows: table.rows.map((row, place) => [...row, place === 0 ? 0.5 : 0.95, place === 9 ? 'A' : '']),
    },
  ]);
};

const poorPayer: PolicyGuard = {
  name: 'Poor payer',
  when: [{ all: [{ field: { column: 'Paid on time' }, operator: '<', value: 0.7 }] }],
  limit: 'atMost',
  tier: 'B',
  hard: false,
};

const opened = async (gateway: MemoryGateway) => {
  const conversation = converse(gateway);
  await conversation.start();
  return conversation;
};

describe('steps after the method in the pane', () => {
  it('[G1] shows the effect of a guard and of tiers set by hand at once, and reads their columns', async () => {
    const gateway = withMarks();
    const conversation = await opened(gateway);
    expect(tierCounts(conversation.get())).toEqual({ A: 2, B: 3, C: 5 });
    conversation.actions.setSteps({ guards: [poorPayer] });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 1);
    expect(tierCounts(conversation.get())).toEqual({ A: 1, B: 4, C: 5 });
    conversation.actions.setSteps({ override: { tier: 'Tier by hand', who: null, why: null, until: null } });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 2);
    expect(tierCounts(conversation.get())).toEqual({ A: 2, B: 4, C: 4 });
    expect(gateway.reads.at(-1)).toEqual(['Customer ID', 'Name', 'Revenue', 'Profit', 'Paid on time', 'Tier by hand']);
    conversation.actions.setSteps({ guards: [], override: undefined });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['B'] === 3);
    expect(conversation.get().policy).not.toHaveProperty('guards');
    expect(conversation.get().policy).not.toHaveProperty('override');
  });

  it('[G1] writes method tier, system tier and what changed it, on request', async () => {
    const gateway = withMarks();
    const conversation = await opened(gateway);
    conversation.actions.setSteps({ guards: [poorPayer], override: { tier: 'Tier by hand', who: null, why: null, until: null } });
    conversation.actions.setOutput({ extraColumns: ['methodTier', 'systemTier', 'changedBy'] });
    await conversation.actions.write();
    const cells = gateway.writes[0]?.cells ?? {};
    expect(['methodTier', 'systemTier', 'tier'].map((key) => [cells[key]?.[0], cells[key]?.[9]])).toEqual([
      ['A', 'C'],
      ['B', 'C'],
      ['B', 'A'],
    ]);
    expect(cells['changedBy']?.[0]).toContain('Poor payer');
    expect(cells['changedBy']?.[9]).toContain('Set by hand');
    expect(cells['changedBy']?.[1]).toBeNull();
  });

  it('[G1] takes the steps along to another method, names what does not fit there, and finds all again on the way back', async () => {
    const conversation = await opened(withMarks());
    conversation.actions.setSteps({ guards: [poorPayer], review: { everyMonths: 6 } });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 1);
    conversation.actions.choosePolicy({ kind: 'method', id: 'rules' });
    await until(conversation, isReady);
    expect(conversation.get().policy).toMatchObject({ guards: [poorPayer], review: { everyMonths: 6 } });
    conversation.actions.choosePolicy({ kind: 'method', id: 'credit' });
    const blocked = await until(conversation, (state) => state.preview.status === 'blocked');
    expect(blocked.preview).toMatchObject({
      problems: expect.arrayContaining([
        { code: 'guard-tier-unknown', guard: 'Poor payer', place: 1, tier: 'B', tiers: ['Good', 'Fair', 'Poor'] },
      ]) as unknown,
    });
    conversation.actions.choosePolicy({ kind: 'preset', id: 'abc-amount' });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 1);
    expect(conversation.get().policy?.guards).toEqual([poorPayer]);
  });

  it('[G1] a saved policy brings its own steps', async () => {
    const conversation = await opened(withMarks());
    conversation.actions.setSteps({ guards: [poorPayer] });
    await conversation.actions.savePolicy('With guard');
    conversation.actions.setSteps({ guards: [], review: { everyMonths: 1 } });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 2);
    conversation.actions.choosePolicy({ kind: 'saved', name: 'With guard' });
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 1);
    expect(conversation.get().policy).toMatchObject({ guards: [poorPayer] });
    expect(conversation.get().policy).not.toHaveProperty('review');
  });
});
