import type { BatchResponse } from '../../../../src/workbench/executor/BatchMessage';
import { HostConversation } from '../../../../src/workbench/protocol/HostConversation';
import { HostMethod } from '../../../../src/workbench/protocol/HostMethod';
import { Traffic } from '../../../../src/workbench/protocol/Traffic';

interface Sent {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _data: Record<string, unknown>;
  readonly _responseType: number;
}

/** A conversation whose batches are answered by hand. */
function conversation(): { host: HostConversation; sent: Sent[]; send: (message: object) => void; answerBatch: () => Promise<void> } {
  const sent: Sent[] = [];
  const answers: (() => void)[] = [];
  const host = new HostConversation({
    id: 'c',
    origin: 'https://localhost:1',
    post: (text) => sent.push(JSON.parse(text) as Sent),
    appContext: () => ({}),
    execute: () => new Promise<BatchResponse>((resolve) => answers.push(() => resolve({ Results: [], TraceIds: [] }))),
    settings: new Map(),
    traffic: new Traffic(),
  });
  return {
    host,
    sent,
    send: (message) =>
      host.receive(JSON.stringify({ _messageType: 0, _actionType: 0, _conversationId: 'c', _correlationId: 1, ...message })),
    answerBatch: async () => {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

const BATCH = {
  _actionName: 'executeMethod',
  _data: { DdaMethod: { DispatchId: HostMethod.richApi }, ArrayData: ['', 'POST', 'ProcessQuery', [], '{"Actions":[],"ObjectPaths":{}}'] },
};

describe("the host's side of a conversation", () => {
  it('ignores whatever is not a request of this conversation', () => {
    const { host, sent, send } = conversation();
    for (const text of [undefined, 7, 'no json', 'null', '{}', '{"_messageType":1,"_conversationId":"c"}']) host.receive(text);
    send({ _conversationId: 'other', _actionName: 'ContextActivationManager_getAppContextAsync' });
    expect(sent).toEqual([]);
  });

  it('answers methods that it does not know with an error, never not at all', () => {
    const { sent, send } = conversation();
    send({ _actionName: 'Unknown' });
    send({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 4711 } } });
    expect(sent).toMatchObject([{ _errorCode: -2 }, { _errorCode: 0, _data: { Error: 5001 } }]);
  });

  it('holds events back while batches run and sends them in order after the last answer', async () => {
    const { host, sent, send, answerBatch } = conversation();
    send({ _actionName: 'richApiMessage', _actionType: 1, _correlationId: 33 });
    send(BATCH);
    send(BATCH);
    host.push('richApiMessage', { first: true });
    await answerBatch();
    host.push('richApiMessage', { second: true });
    expect(sent.map(({ _actionName }) => _actionName)).toEqual(['richApiMessage', 'executeMethod']);
    const idle = host.idle();
    await answerBatch();
    await idle;
    expect(sent.slice(2)).toMatchObject([
      { _actionName: 'executeMethod' },
      { _actionName: 'richApiMessage', _correlationId: 33, _responseType: 1, _data: { first: true } },
      { _actionName: 'richApiMessage', _correlationId: 33, _responseType: 1, _data: { second: true } },
    ]);
  });

  it('sends no event that nobody registered for, or no longer', () => {
    const { host, sent, send } = conversation();
    host.push('documentSelectionChanged', {});
    send({ _actionName: 'documentSelectionChanged', _actionType: 1 });
    host.push('documentSelectionChanged', {});
    send({ _actionName: 'documentSelectionChanged', _actionType: 2 });
    host.push('documentSelectionChanged', {});
    expect(sent.filter(({ _responseType }) => _responseType === 1)).toHaveLength(1);
  });

  it('rejects a command before the add-in takes commands', async () => {
    await expect(conversation().host.invokeCommand('run', 'Button')).rejects.toThrow('does not take ribbon commands yet');
  });
});
