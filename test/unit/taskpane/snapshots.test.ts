import { failure } from '../../../src/base/Result';
import type { Policy } from '../../../src/policy/Policy';
import { shownReport } from '../../../src/taskpane/conversation/PaneState';
import { createWords } from '../../../src/taskpane/words/createWords';
import { describeNotice } from '../../../src/taskpane/words/describeNotice';
import { createMemoryGateway } from './support/memoryGateway';
import { converse, customers, until } from './support/startConversation';

const opened = async (table = customers()) => {
  const gateway = createMemoryGateway([table]);
  const conversation = converse(gateway);
  await conversation.start();
  const { actions } = conversation;
  const tiers = (): string[] =>
    shownReport(conversation.get().preview)?.tierTable.map(({ tier, customers: count }) => `${tier}${count}`) ?? [];
  const findings = (): string[] => shownReport(conversation.get().preview)?.findings.map(({ code }) => code) ?? [];
  const steady = async (hysteresis: Policy['hysteresis']): Promise<void> => {
    actions.setSteps({ hysteresis });
    await until(conversation, ({ preview, policy }) => policy?.hysteresis === hysteresis && preview.status !== 'computing');
    await conversation.actions.refresh();
  };
  return { gateway, conversation, actions, table, tiers, findings, steady };
};

const latest = { band: 0.3, lastMethodTier: null, previous: { snapshot: 'latest', twoReviews: false } };

describe('keeping a run', () => {
  it('[G3] keeps what is on view, with what it was made from, and can be undone', async () => {
    const { gateway, conversation, actions } = await opened();
    const stamp = shownReport(conversation.get().preview)?.stamp;
    await actions.keepSnapshot();
    const [request] = gateway.snapshotRequests;
    expect(request).toMatchObject({
      facts: { stamp, keptAt: new Date(2026, 0, 5, 9, 30).toISOString(), tiers: ['A', 'B', 'C'], amountName: 'Revenue' },
      sheetName: 'Snapshot 2026-01-05',
      title: 'Customer grading kept as a snapshot: Customers',
      headers: { amount: 'Revenue', tier: 'Final tier', methodTier: 'Tier by the method' },
    });
    expect(request?.lines.map(([what, value]) => `${what}: ${value}`)).toEqual([
      'Policy: ABC by revenue',
      'Revision: not saved',
      'Method: ABC (Pareto)',
      'Analysis date: not known',
      'Period: not known',
      'Customers: 10',
      'Kept on: 2026-01-05 09:30',
      `Fingerprint of the policy: ${stamp?.policyHash}`,
      `Fingerprint of the data: ${stamp?.dataHash}`,
    ]);
    const { notice, snapshots } = conversation.get();
    expect(snapshots.map(({ name }) => name)).toEqual(['kept1']);
    if (notice === undefined) throw new Error('nothing was said');
    expect(describeNotice(notice, createWords('en')).title).toBe('Snapshot kept: 10 customers on the sheet “Snapshot 2026-01-05”.');
  });

  it('[G3] says why not when Excel refuses', async () => {
    const { gateway, conversation, actions } = await opened();
    gateway.refuseWrite = { code: 'excel-protected', sheet: 'Book' };
    await actions.keepSnapshot();
    expect(conversation.get().notice).toMatchObject({ kind: 'refused', action: 'keeping', problems: [{ code: 'excel-protected' }] });
  });

  it('[O5] says what undo did to it', () => {
    const words = createWords('en');
    const undone = (cellsLeft: readonly string[]) =>
      describeNotice({ kind: 'undone', receipt: { cellsRestored: 0, cellsLeft, snapshotSheet: 'Snapshot 7' } }, words);
    expect(undone([])).toEqual({ title: 'The snapshot “Snapshot 7” was removed again.', lines: [] });
    expect(undone(['F13'])).toEqual({ title: 'The sheet “Snapshot 7” was changed since and stays:', lines: ['F13'] });
  });
});

describe('the tiers of before from a snapshot', () => {
  it('[G2] are those of the review before, once the data are others; this review is not its own', async () => {
    const { gateway, table, actions, tiers, findings, steady } = await opened();
    await actions.keepSnapshot();
    await steady(latest);
    expect(findings()).toContain('previous-snapshot-none');
    // C1 was A and sells next to nothing now: without the tiers of before it would be C.
    table.rows = table.rows.map((row, index) => (index === 0 ? [row[0] ?? '', row[1] ?? '', 1, 1] : row));
    await actions.refresh();
    expect(findings()).toContain('previous-snapshot');
    await actions.keepSnapshot();
    expect(gateway.snapshotRequests.at(-1)?.lines).toContainEqual(['Previous tiers from', 'kept1']);
    const steadyTiers = tiers();
    actions.setSteps({ hysteresis: undefined });
    await actions.refresh();
    expect(steadyTiers).not.toEqual(tiers());
  });

  it('[G2] of a named snapshot that is gone stop the preview, in words', async () => {
    const { conversation, steady } = await opened();
    await steady({ ...latest, previous: { snapshot: 'Spring', twoReviews: false } });
    expect(conversation.get().preview).toEqual({ status: 'blocked', problems: [{ code: 'snapshot-gone', name: 'Spring' }] });
  });

  it('[G2] are not taken for none where Excel does not say which snapshots there are', async () => {
    const { gateway, conversation, actions, findings, steady } = await opened();
    const answering = jest.spyOn(gateway, 'snapshots').mockImplementation(() => Promise.resolve(failure({ code: 'excel-busy' })));
    await actions.refresh();
    await steady(latest);
    expect(conversation.get().preview).toEqual({ status: 'blocked', problems: [{ code: 'excel-busy' }] });
    answering.mockRestore();
    await actions.refresh();
    expect(findings()).toContain('previous-snapshot-none');
  });

  it('[G2] are asked for anew when somebody deleted the snapshot meanwhile', async () => {
    const { gateway, table, actions, findings, steady } = await opened();
    await actions.keepSnapshot();
    table.rows = table.rows.slice(1);
    await actions.refresh();
    gateway.kept = [];
    await steady(latest);
    expect(findings()).toContain('previous-snapshot-none');
  });
});

describe('comparing', () => {
  it('[G4] a snapshot with the run on view, and with another', async () => {
    const { actions, table } = await opened();
    await actions.keepSnapshot();
    table.rows = [...table.rows.slice(1), ['C99', 'New', 5000, 1]];
    await actions.refresh();
    const compared = await actions.compareSnapshots('kept1', undefined);
    expect(compared).toMatchObject({ ok: true, value: { fresh: 1, lost: 1 } });
    await actions.keepSnapshot();
    expect(await actions.compareSnapshots('kept1', 'kept2')).toMatchObject({ ok: true, value: { fresh: 1, lost: 1 } });
    expect(await actions.compareSnapshots('nothing', undefined)).toEqual({
      ok: false,
      problems: [{ code: 'snapshot-gone', name: 'nothing' }],
    });
  });
});
