import { createMemoryGateway } from './support/memoryGateway';
import { converse, customers, isReady, until } from './support/startConversation';

describe('what hangs on each number', () => {
  it('[G5] is computed when asked, once for each preview', async () => {
    const conversation = converse(createMemoryGateway([customers()]));
    await conversation.start();
    expect(conversation.get().sensitivity).toEqual({ status: 'none' });
    const asked = conversation.actions.askSensitivity();
    expect(conversation.get().sensitivity).toEqual({ status: 'computing' });
    await asked;
    // Shares before: 0, 0.5, 0.8, 0.9, 0.94, 0.96, ...; 0.88 takes the third in, 0.72 leaves the first two.
    expect(conversation.get().sensitivity).toMatchObject({
      status: 'known',
      rows: [
        {
          kind: 'cut',
          tier: 'A',
          moves: [
            { to: 0.72, customers: 0 },
            { to: 0.88, customers: 1, up: 1, down: 0, amount: 100 },
          ],
        },
        { kind: 'cut', tier: 'B' },
      ],
    });
    conversation.actions.setParameter('cuts', [0.5]);
    const next = await until(conversation, (state) => isReady(state) && state.sensitivity.status === 'none');
    expect(next.sensitivity).toEqual({ status: 'none' });
  });
});
