import { expose } from 'comlink';
import { createEngine } from '../../../src/worker/createEngine';
import { Engine } from '../../../src/worker/Engine';
import type { EngineWorker } from '../../../src/worker/EngineClient';
import { policyOf } from '../../support/policy';
import { chunksOf, headerOf } from '../../support/rawTable';

const COLUMNS = ['Customer', 'Revenue'];
const ROWS = [
  ['C1', 800],
  ['C2', 150],
  ['C3', 50],
];
const POLICY = policyOf({
  source: { kind: 'customers', columns: { customer: 'Customer', amount: 'Revenue' } },
  method: { id: 'abc', params: { value: { column: 'Revenue' } } },
});

/** Comlink opens channels of its own; Node does not end while one is open. */
const channels: MessageChannel[] = [];
const PlainChannel = globalThis.MessageChannel;
beforeAll(() => {
  globalThis.MessageChannel = class extends PlainChannel {
    constructor() {
      super();
      channels.push(this);
    }
  };
});
afterAll(() => {
  globalThis.MessageChannel = PlainChannel;
  for (const { port1, port2 } of channels) {
    port1.close();
    port2.close();
  }
});

/** A worker's two ends within one thread: real messages, real structured clones, no second thread to wait for. */
class ChannelWorker extends EventTarget {
  readonly channel = new MessageChannel();
  terminated = false;

  constructor(private readonly alive = true) {
    super();
    if (alive) expose(Engine, this.channel.port2);
    this.channel.port1.addEventListener('message', (event) =>
      this.dispatchEvent(new MessageEvent('message', { data: event.data, ports: [...event.ports] })),
    );
    this.channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    if (this.alive) this.channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port1.close();
    this.channel.port2.close();
  }

  die(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }
}

const started: ChannelWorker[] = [];
const start = (alive = true): EngineWorker => {
  const worker = new ChannelWorker(alive);
  started.push(worker);
  return worker as unknown as EngineWorker;
};
const last = (): ChannelWorker => started[started.length - 1] as ChannelWorker;

afterEach(() => {
  for (const worker of started.splice(0)) worker.terminate();
});

const load = async (engine: ReturnType<typeof createEngine>): Promise<void> => {
  await engine.begin(headerOf(COLUMNS, ROWS.length));
  for (const chunk of chunksOf(COLUMNS, ROWS)) await engine.append(chunk);
};

describe('createEngine', () => {
  it('gives the same answers through messages as in the caller’s own thread', async () => {
    const remote = createEngine({ startWorker: () => start() });
    const local = createEngine({ startWorker: () => undefined });
    for (const engine of [remote, local]) await load(engine);
    const progress: number[] = [];
    expect(await remote.classify(POLICY, (share) => progress.push(share))).toEqual(await local.classify(POLICY));
    expect(progress).toEqual([0, 0.5, 1]);
    expect(await remote.outputRows()).toEqual(await local.outputRows());
    expect(await remote.output(0, 3)).toEqual(await local.output(0, 3));
    expect(await remote.explain(1)).toEqual(await local.explain(1));
    expect(started).toHaveLength(1);
  });

  it('answers `cancelled` at once to a question that a later one superseded', async () => {
    const engine = createEngine({ startWorker: () => start() });
    await load(engine);
    const answers = await Promise.all([engine.classify(POLICY), engine.classify(POLICY), engine.classify(POLICY)]);
    expect(answers.map((answer) => answer.ok || answer.problems[0]?.code)).toEqual(['cancelled', 'cancelled', true]);
  });

  it('answers with a problem when the worker dies, and starts another for the next table', async () => {
    const engine = createEngine({ startWorker: () => start() });
    await load(engine);
    const answer = engine.classify(POLICY);
    last().die();
    expect(await answer).toEqual({ ok: false, problems: [{ code: 'engine-stopped', detail: 'out of memory' }] });
    expect(last().terminated).toBe(true);

    await engine.append({ firstRow: 0, rowCount: 0, cells: {} });
    expect(await engine.explain(0)).toBeUndefined();
    await expect(engine.output(0, 1)).rejects.toThrow('out of memory');
    expect(await engine.classify(POLICY)).toMatchObject({ problems: [{ code: 'engine-stopped' }] });

    await load(engine);
    expect(started).toHaveLength(2);
    expect((await engine.classify(POLICY)).ok).toBe(true);
  });

  it('computes in this thread when the worker’s script never comes to life', async () => {
    const engine = createEngine({ startWorker: () => start(false) });
    const loading = load(engine);
    last().die();
    await loading;
    expect(started).toHaveLength(1);
    expect((await engine.classify(POLICY)).ok).toBe(true);
  });

  it('computes in this thread when workers are forbidden', async () => {
    const engine = createEngine({
      startWorker: () => {
        throw new Error('SecurityError');
      },
    });
    await load(engine);
    expect((await engine.classify(POLICY)).ok).toBe(true);
  });

  it('passes on what the engine itself could not do', async () => {
    const engine = createEngine({ startWorker: () => start() });
    await expect(engine.outputRows()).rejects.toThrow('Nothing is graded.');
  });
});
