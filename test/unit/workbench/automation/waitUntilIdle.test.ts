import { waitUntilIdle } from '../../../../src/workbench/automation/waitUntilIdle';

describe('waitUntilIdle', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const options = { timeoutMs: 5_000, quietMs: 100, calculated: () => Promise.resolve(), activities: [], revision: () => 0 };

  it('waits for a quiet moment after the last activity, also one too short to be seen', async () => {
    let busy = 1;
    let revision = 0;
    const done = jest.fn();
    void waitUntilIdle({ ...options, activities: [{ name: 'requests', busy: () => busy }], revision: () => revision }).then(done);
    await jest.advanceTimersByTimeAsync(1_000);
    busy = 0;
    await jest.advanceTimersByTimeAsync(60);
    expect(done).not.toHaveBeenCalled();
    revision += 1;
    await jest.advanceTimersByTimeAsync(100);
    expect(done).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(60);
    expect(done).toHaveBeenCalled();
  });

  it('says what did not settle', async () => {
    const stuck = waitUntilIdle({ ...options, activities: [{ name: 'function calls', busy: () => 3 }] });
    const refused = expect(stuck).rejects.toThrow('did not settle within 5000 ms: function calls (3)');
    await jest.advanceTimersByTimeAsync(5_100);
    await refused;
    const calculating = waitUntilIdle({ ...options, calculated: () => new Promise(() => undefined) });
    const refusedToo = expect(calculating).rejects.toThrow('calculation');
    await jest.advanceTimersByTimeAsync(5_100);
    await refusedToo;
  });
});
