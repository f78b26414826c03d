import { MessageChannel } from 'node:worker_threads';
import { expose, type Endpoint } from 'comlink';
import { createFits, type FitWorker } from '../../../src/functions/createFits';
import { fitJobs, fitsHere } from '../../../src/functions/fitJobs';

const HISTORIES = {
  frequency: [2, 1, 0, 0, 7, 3, 0, 1],
  recency: [30, 2, 0, 0, 37, 10, 0, 25],
  age: [39, 39, 39, 38, 38, 37, 36, 36],
};

/** A worker that answers with the real jobs, over a real channel. */
class LivingWorker implements FitWorker {
  private readonly channel = new MessageChannel();
  asked = 0;

  constructor() {
    this.channel.port2.on('message', () => this.asked++);
    expose(fitJobs, this.channel.port2 as unknown as Endpoint);
  }

  postMessage(message: unknown): void {
    this.channel.port1.postMessage(message);
  }

  addEventListener(type: string, listener: unknown): void {
    if (type === 'message') (this.channel.port1 as unknown as Endpoint).addEventListener(type, listener as EventListener);
  }

  removeEventListener(type: string, listener: unknown): void {
    (this.channel.port1 as unknown as Endpoint).removeEventListener(type, listener as EventListener);
  }

  close(): void {
    this.channel.port1.close();
  }
}

/** A worker whose script cannot be loaded. */
class DeadWorker implements FitWorker {
  readonly postMessage = (): void => undefined;
  readonly removeEventListener = (): void => undefined;
  addEventListener(type: string, listener: unknown): void {
    if (type === 'error') setTimeout(listener as () => void, 5);
  }
}

describe('fits off the main thread', () => {
  test('the worker starts with the first fit, stays, and answers as this thread would', async () => {
    const worker = new LivingWorker();
    let started = 0;
    const fits = createFits(() => {
      started++;
      return worker;
    });
    expect(started).toBe(0);
    expect(await fits.bgnbd(HISTORIES)).toEqual(await fitsHere.bgnbd(HISTORIES));
    expect(await fits.gammaGamma({ frequency: [1, 2], meanValue: [5, 5] })).toMatchObject({ converged: false, reason: 'undetermined' });
    expect(started).toBe(1);
    expect(worker.asked).toBe(2);
    worker.close();
  });

  test.each([
    ['there are none', () => undefined],
    [
      'a policy forbids them',
      () => {
        throw new Error('forbidden');
      },
    ],
    ['its script cannot be loaded', () => new DeadWorker()],
  ])('fits in this thread where %s, and asks for no worker again', async (_why, start: () => FitWorker | undefined) => {
    let started = 0;
    const fits = createFits(() => {
      started++;
      return start();
    });
    expect(await fits.bgnbd(HISTORIES)).toMatchObject({ converged: true });
    expect(await fits.bgnbd(HISTORIES)).toMatchObject({ converged: true });
    expect(started).toBe(1);
  });
});
