import { shownReport, type PaneState } from '../../../src/taskpane/conversation/PaneState';
import { createMemoryGateway, type MemoryGateway } from './support/memoryGateway';
import { converse, customers, isReady, until } from './support/startConversation';

const tierCounts = (state: PaneState): Record<string, number> =>
  Object.fromEntries((shownReport(state.preview)?.tierTable ?? []).map((row) => [row.tier, row.customers]));

const opened = async (gateway: MemoryGateway) => {
  const conversation = converse(gateway);
  await conversation.start();
  return conversation;
};

describe('opening a source', () => {
  it('[T2] shows a preview without a click when the roles are clear', async () => {
    const conversation = await opened(createMemoryGateway([customers()]));
    const state = conversation.get();
    expect(state.policy?.source.columns).toMatchObject({ customer: 'Customer ID', name: 'Name', amount: 'Revenue', profit: 'Profit' });
    expect(state.choice).toEqual({ kind: 'preset', id: 'abc-amount' });
    // 500 + 300 reach 80 %; 100 + 40 + 20 pass 95 %.
    expect(tierCounts(state)).toEqual({ A: 2, B: 3, C: 5 });
  });

  it('[O8] reads only the columns that the policy needs, and reads no more for a change of cuts', async () => {
    const table = customers();
    const gateway = createMemoryGateway([
      { ...table, columns: [...table.columns, { name: 'Remark' }], rows: table.rows.map((row) => [...row, 'x']) },
    ]);
    const conversation = await opened(gateway);
    expect(gateway.reads).toEqual([['Customer ID', 'Name', 'Revenue', 'Profit']]);
    conversation.actions.setParameter('cuts', [0.5, 0.9]);
    const state = await until(conversation, (now) => isReady(now) && tierCounts(now)['A'] === 1);
    expect(tierCounts(state)).toEqual({ A: 1, B: 2, C: 7 });
    expect(gateway.reads).toHaveLength(1);
  });

  it('[T2] asks for exactly the role that is missing, and goes on by itself once it is answered', async () => {
    const table = customers();
    const columns = [{ name: 'Customer ID' }, { name: 'Name' }, { name: 'Xyz' }, { name: 'Remark' }];
    const gateway = createMemoryGateway([
      { ...table, columns, rows: table.rows.map((row) => [row[0] ?? '', row[1] ?? '', row[2] ?? '', 'x']) },
    ]);
    const conversation = await opened(gateway);
    conversation.actions.setRole('Xyz', undefined);
    conversation.actions.choosePolicy({ kind: 'preset', id: 'abc-amount' });
    const asking = await until(conversation, (state) => state.preview.status === 'rolesMissing');
    expect(asking.preview).toEqual({ status: 'rolesMissing', roles: ['amount'] });
    conversation.actions.setRole('Xyz', 'amount');
    const state = await until(conversation, isReady);
    expect(state.policy?.method.params).toMatchObject({ value: { column: 'Xyz' } });
    expect(tierCounts(state)).toEqual({ A: 2, B: 3, C: 5 });
  });

  it('welcomes, and blames nobody, when nothing is selected', async () => {
    const gateway = createMemoryGateway([customers()]);
    gateway.selected = undefined;
    const conversation = await opened(gateway);
    expect(conversation.get()).toMatchObject({ stage: 'empty', notice: undefined });
    await conversation.actions.useSelection();
    expect(conversation.get().notice).toEqual({ kind: 'refused', action: 'source', problems: [{ code: 'nothing-selected' }] });
  });

  it('keeps what is open when another selection cannot be used', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    gateway.selected = undefined;
    await conversation.actions.useSelection();
    expect(conversation.get()).toMatchObject({ stage: 'open', notice: { kind: 'refused' }, source: { header: { name: 'Customers' } } });
  });

  it('says that the sample is out of reach', async () => {
    const gateway = createMemoryGateway([customers()]);
    gateway.selected = undefined;
    const conversation = await opened(gateway);
    await conversation.actions.loadSample();
    expect(conversation.get().notice).toMatchObject({ kind: 'refused', problems: [{ code: 'sample-unreachable', status: 404 }] });
  });
});

describe('a table that changes', () => {
  it('says so, and refreshes when asked, keeping roles and settings', async () => {
    const table = customers();
    const gateway = createMemoryGateway([table]);
    const conversation = await opened(gateway);
    conversation.actions.setParameter('cuts', [0.5, 0.9]);
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 1);
    table.rows.push(['C11', 'Company 11', 1_000, 100]);
    gateway.changeTable();
    expect(conversation.get().stale).toBe(true);
    await conversation.actions.refresh();
    const state = conversation.get();
    expect(state.stale).toBe(false);
    expect(state.source?.header.rowCount).toBe(11);
    expect(state.policy?.method.params).toMatchObject({ cuts: [0.5, 0.9] });
    expect(tierCounts(state)).toEqual({ A: 1, B: 2, C: 8 });
  });

  it('[T2] keeps roles and settings when a column was added, and starts anew when one that is graded by is gone', async () => {
    const table = customers();
    const gateway = createMemoryGateway([table]);
    const conversation = await opened(gateway);
    conversation.actions.setParameter('cuts', [0.5, 0.9]);
    await until(conversation, (state) => isReady(state) && tierCounts(state)['A'] === 1);
    const withColumns = (names: readonly string[]): void => {
      Object.assign(table, { columns: names.map((name) => ({ name })) });
    };
    const names = table.columns.map(({ name }) => name);
    withColumns([...names, 'Tier by hand']);
    table.rows = table.rows.map((row) => [...row, '']);
    await conversation.actions.refresh();
    expect(conversation.get().source?.header.columns.map(({ name }) => name)).toContain('Tier by hand');
    expect(conversation.get().policy?.method.params).toMatchObject({ cuts: [0.5, 0.9] });

    withColumns([...names.map((name) => (name === 'Revenue' ? 'Sales' : name)), 'Tier by hand']);
    await conversation.actions.refresh();
    expect(conversation.get().policy?.source.columns.amount).toBe('Sales');
    expect(conversation.get().policy?.method.params).toMatchObject({ value: { column: 'Sales' }, cuts: [0.8, 0.95] });
  });

  it('offers the other table that was selected, and does not jump there by itself', async () => {
    const tables = [customers(), { ...customers(), name: 'Others' }];
    const gateway = createMemoryGateway(tables);
    const conversation = await opened(gateway);
    gateway.selected = tables[1];
    gateway.moveSelection();
    await until(conversation, (state) => state.selectionElsewhere);
    expect(conversation.get().source?.header.name).toBe('Customers');
    await conversation.actions.useTable('Others');
    expect(conversation.get()).toMatchObject({ selectionElsewhere: false, source: { header: { name: 'Others' } } });
  });

  it('stays quiet while the selection moves within the table, and when it comes back', async () => {
    const tables = [customers(), { ...customers(), name: 'Others' }];
    const gateway = createMemoryGateway(tables);
    const conversation = await opened(gateway);
    const heard: boolean[] = [];
    conversation.subscribe(() => heard.push(conversation.get().selectionElsewhere));
    gateway.moveSelection();
    gateway.selectRow(3);
    await until(conversation, (state) => state.why.status === 'known');
    expect(heard).not.toContain(true);
    // Another sheet: Excel tells of no row, the last one known stays.
    gateway.selected = tables[1];
    gateway.moveSelection();
    await until(conversation, (state) => state.selectionElsewhere);
    gateway.selected = tables[0];
    gateway.selectRow(1);
    gateway.moveSelection();
    await until(conversation, (state) => !state.selectionElsewhere);
    expect(heard).toContain(true);
  });
});

describe('why', () => {
  it('explains the selected row, and follows the selection', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    gateway.selectRow(2);
    const third = await until(conversation, (state) => state.why.status === 'known');
    expect(third.why).toMatchObject({ row: 2, explanation: { id: 'C3', name: 'Company 3', tier: 'B', next: { tier: 'A' } } });
    gateway.selectRow(undefined);
    expect((await until(conversation, (state) => state.why.status === 'noRow')).why).toEqual({ status: 'noRow' });
  });
});

describe('writing', () => {
  it('[O1] writes the tiers of the preview under headers in the user’s language, and can undo', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    await conversation.actions.write();
    const [written] = gateway.writes;
    expect(written?.cells['tier']).toEqual(['A', 'A', 'B', 'B', 'B', 'C', 'C', 'C', 'C', 'C']);
    expect(written?.request).toMatchObject({
      idColumn: 'Customer ID',
      headers: { tier: 'Tier', cumulativeShare: 'Cumulative share' },
      resultName: 'Customers tiers',
    });
    expect(Object.keys(written?.request.tierColors ?? {})).toEqual(['A', 'B', 'C']);
    expect(conversation.get()).toMatchObject({
      canUndo: true,
      notice: { kind: 'written', receipt: { rows: 10 } },
      source: { previous: { stamp: { methodId: 'abc' } } },
    });
    await conversation.actions.undo();
    expect(conversation.get()).toMatchObject({
      canUndo: false,
      notice: { kind: 'undone', receipt: { cellsLeft: ['E3'] } },
      source: { previous: undefined },
    });
  });

  it('[O3] says why a write was refused, and leaves the preview', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    gateway.refuseWrite = { code: 'rows-changed', table: 'Customers', row: 3, expected: 'C4', found: 'C9' };
    await conversation.actions.write();
    expect(conversation.get()).toMatchObject({
      work: undefined,
      notice: { kind: 'refused', action: 'writing' },
      preview: { status: 'ready' },
    });
  });

  it('[O8] shows progress while writing, and stops when asked', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    const progress: number[] = [];
    conversation.subscribe(() => {
      const { work } = conversation.get();
      if (work?.kind === 'writing') progress.push(work.rowsDone);
    });
    let steps = 0;
    gateway.onStep = () => {
      steps += 1;
      if (steps === 3) conversation.actions.cancel();
    };
    await conversation.actions.write();
    expect(new Set(progress)).toEqual(new Set([0, 2, 4]));
    expect(gateway.writes).toEqual([]);
    expect(conversation.get()).toMatchObject({ work: undefined, notice: { kind: 'cancelled', work: 'writing' } });
  });

  it('waits for the preview of what was changed a moment ago, so that what is written is what is seen', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    conversation.actions.setParameter('cuts', [0.5, 0.9]);
    await conversation.actions.write();
    expect(gateway.writes[0]?.cells['tier']).toEqual(['A', 'B', 'B', 'C', 'C', 'C', 'C', 'C', 'C', 'C']);
    expect(tierCounts(conversation.get())).toEqual({ A: 1, B: 2, C: 7 });
  });

  it('writes nothing when the change has no result', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    conversation.actions.setRole('Customer ID', undefined);
    await conversation.actions.write();
    expect(gateway.writes).toEqual([]);
    expect(conversation.get()).toMatchObject({ preview: { status: 'rolesMissing', roles: ['customer'] }, notice: undefined });
  });

  it('takes our columns away', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    await conversation.actions.write();
    await conversation.actions.removeOurColumns();
    expect(conversation.get()).toMatchObject({ notice: { kind: 'removed' }, source: { previous: undefined } });
  });
});

describe('reading', () => {
  it('[O8] can be stopped, and says that nothing changed', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = converse(gateway);
    let steps = 0;
    gateway.onStep = () => {
      steps += 1;
      if (steps === 2) conversation.actions.cancel();
    };
    await conversation.start();
    expect(conversation.get()).toMatchObject({
      stage: 'open',
      preview: { status: 'none' },
      notice: { kind: 'cancelled', work: 'reading' },
    });
    gateway.onStep = () => undefined;
    await conversation.actions.refresh();
    expect(tierCounts(conversation.get())).toEqual({ A: 2, B: 3, C: 5 });
  });
});

describe('policies', () => {
  it('[P3] saves under a name, offers it first, and starts with it next time on the same table', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = await opened(gateway);
    conversation.actions.setParameter('cuts', [0.5, 0.9]);
    await conversation.actions.savePolicy('House rule');
    expect(conversation.get()).toMatchObject({ choice: { kind: 'saved', name: 'House rule' }, notice: { kind: 'policySaved' } });
    expect(gateway.saved).toMatchObject([{ name: 'House rule', revision: 1, source: { table: 'Customers' } }]);
    const again = await opened(gateway);
    expect(again.get()).toMatchObject({
      choice: { kind: 'saved', name: 'House rule' },
      policy: { revision: 1, method: { params: { cuts: [0.5, 0.9] } } },
    });
    expect(tierCounts(again.get())).toEqual({ A: 1, B: 2, C: 7 });
  });

  it('[P5] remembers what a policy of the same name was like before, when it is replaced or imported', async () => {
    const conversation = await opened(createMemoryGateway([customers()]));
    await conversation.actions.savePolicy('House rule');
    expect(conversation.get().notice).toMatchObject({ kind: 'policySaved', former: undefined });
    const exported = JSON.stringify(conversation.get().policy);
    conversation.actions.setParameter('cuts', [0.5, 0.9]);
    await conversation.actions.savePolicy('House rule');
    expect(conversation.get().notice).toMatchObject({
      kind: 'policySaved',
      policy: { method: { params: { cuts: [0.5, 0.9] } } },
      former: { method: { params: { cuts: [0.8, 0.95] } } },
    });
    expect(conversation.actions.importPolicy(exported)).toBe(true);
    expect(conversation.get().notice).toMatchObject({
      kind: 'policyImported',
      policy: { method: { params: { cuts: [0.8, 0.95] } } },
      former: { method: { params: { cuts: [0.5, 0.9] } } },
    });
  });

  it('[P1] refuses a file that is no policy, with the reason', async () => {
    const conversation = await opened(createMemoryGateway([customers()]));
    expect(conversation.actions.importPolicy('{"schema": 99}')).toBe(false);
    expect(conversation.get().notice).toMatchObject({ kind: 'refused', action: 'importPolicy', problems: [{ code: 'policy-too-new' }] });
  });

  it('[P1] imports what was exported, and names the columns this table does not have', async () => {
    const conversation = await opened(createMemoryGateway([customers()]));
    const exported = JSON.stringify({ ...conversation.get().policy, name: 'Theirs' });
    conversation.actions.importPolicy(exported);
    expect((await until(conversation, isReady)).notice).toMatchObject({ kind: 'policyImported', columnsMissing: [] });
    conversation.actions.importPolicy(exported.replaceAll('"Revenue"', '"Turnover"'));
    expect(conversation.get().notice).toMatchObject({ kind: 'policyImported', columnsMissing: ['Turnover'] });
  });
});

describe('methods', () => {
  it.each(['abc-profit', 'abc-count'])('%s gives a preview at once', async (id) => {
    const conversation = await opened(createMemoryGateway([customers()]));
    conversation.actions.choosePolicy({ kind: 'preset', id });
    const state = await until(conversation, (now) => isReady(now) && now.choice?.kind === 'preset' && now.choice.id === id);
    expect(shownReport(state.preview)?.customers).toBe(10);
  });

  it('[W1] a weighted score starts with the indicators that the table has, in equal parts of 100', async () => {
    const conversation = await opened(createMemoryGateway([customers()]));
    conversation.actions.choosePolicy({ kind: 'method', id: 'weightedScore' });
    const state = await until(conversation, (now) => isReady(now) && now.policy?.method.id === 'weightedScore');
    expect(state.policy?.method.params['indicators']).toMatchObject([
      { field: { column: 'Revenue' }, weight: 50 },
      { field: { column: 'Profit' }, weight: 50 },
    ]);
  });

  it('[A7] counts take their usual cuts, and cuts of one’s own stay', async () => {
    const conversation = await opened(createMemoryGateway([customers()]));
    conversation.actions.setParameter('by', 'count');
    expect(conversation.get().policy?.method.params['cuts']).toEqual([0.2, 0.5]);
    conversation.actions.setParameter('cuts', [0.3]);
    conversation.actions.setParameter('by', 'value');
    expect(conversation.get().policy?.method.params['cuts']).toEqual([0.3]);
    await until(conversation, isReady);
  });
});
