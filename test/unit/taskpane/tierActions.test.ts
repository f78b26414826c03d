import { createMemoryGateway } from './support/memoryGateway';
import { converse, customers, until } from './support/startConversation';

const condition = { all: [{ field: { column: 'Revenue' }, operator: '>=', value: 1 }] } as const;
const guard = { name: 'Poor payer', when: [condition], limit: 'atMost', tier: 'B', hard: false } as const;

describe('tiers in the conversation', () => {
  it('[P1] a renamed tier is renamed in the guards and in the preview, and comes back after another change', async () => {
    const conversation = converse(createMemoryGateway([customers()]));
    await conversation.start();
    conversation.actions.setSteps({ guards: [guard] });
    conversation.actions.renameTier('B', 'Gold');
    expect(conversation.get().policy).toMatchObject({
      tiers: [{ label: 'A' }, { label: 'Gold' }, { label: 'C' }],
      guards: [{ tier: 'Gold' }],
    });
    const { preview } = await until(
      conversation,
      ({ preview: shown }) => shown.status === 'ready' && shown.report.tierTable[1]?.tier !== 'B',
    );
    expect(preview).toMatchObject({ report: { tierTable: [{ tier: 'A' }, { tier: 'Gold' }, { tier: 'C' }] } });
    conversation.actions.renameTier('Gold', 'A');
    expect(conversation.get().policy?.guards).toMatchObject([{ tier: 'Gold' }]);
    conversation.actions.renameTier('Gold', 'B');
    expect(conversation.get().policy).toMatchObject({ tiers: [], guards: [{ tier: 'B' }] });
  });

  it('[O1] writes what is said of a tier beside its customers', async () => {
    const gateway = createMemoryGateway([customers()]);
    const conversation = converse(gateway);
    await conversation.start();
    conversation.actions.setTier('A', { action: 'Visit', creditLimit: 50_000 });
    conversation.actions.setOutput({ extraColumns: ['action', 'creditLimit'] });
    await conversation.actions.write();
    expect(gateway.writes[0]?.cells['action']).toEqual(['Visit', 'Visit', ...Array<null>(8).fill(null)]);
    expect(gateway.writes[0]?.cells['creditLimit']).toEqual([50_000, 50_000, ...Array<null>(8).fill(null)]);
    expect(gateway.writes[0]?.request.headers).toMatchObject({ action: 'Action', creditLimit: 'Credit limit' });
  });

  it('[A9] is computed as it is chosen, outlives another method, and an empty one is none', async () => {
    const conversation = converse(createMemoryGateway([customers()]));
    await conversation.start();
    conversation.actions.setProfile({ measures: [{ column: 'Profit' }], texts: [] });
    const { preview } = await until(
      conversation,
      (state) => state.preview.status === 'ready' && state.preview.report.profile !== undefined,
    );
    expect(preview).toMatchObject({
      report: { profile: { measures: [{ name: 'Profit', tiers: [{ tier: 'A', customers: 2, total: 80, median: 40 }, {}, {}] }] } },
    });
    conversation.actions.choosePolicy({ kind: 'preset', id: 'abc-count' });
    expect(conversation.get().policy?.profile).toEqual({ measures: [{ column: 'Profit' }], texts: [] });
    conversation.actions.setProfile({ measures: [], texts: [] });
    expect(conversation.get().policy).not.toHaveProperty('profile');
  });
});
