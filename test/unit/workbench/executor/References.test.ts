import { References } from '../../../../src/workbench/executor/References';

function tracked(): { object: { $type: string; $keep(): void; $release(): void }; calls: string[] } {
  const calls: string[] = [];
  return { calls, object: { $type: 'Range', $keep: () => calls.push('keep'), $release: () => calls.push('release') } };
}

describe('kept references', () => {
  it('keeps an object once, however often it is asked to', () => {
    const references = new References();
    const { object, calls } = tracked();
    expect(references.keep(object)).toBe(references.keep(object));
    expect(references.size).toBe(1);
    expect(calls).toEqual(['keep']);
  });

  it('finds an object until it is removed, then no more', () => {
    const references = new References();
    const { object, calls } = tracked();
    const id = references.keep(object);
    expect(references.get(id)).toBe(object);
    references.remove(id);
    references.remove(id);
    expect(references.find(id)).toBeUndefined();
    expect(() => references.get(id)).toThrow('was removed');
    expect(calls).toEqual(['keep', 'release']);
  });

  it('gives an object that is kept again a new id, so that old ones stay dead', () => {
    const references = new References();
    const { object } = tracked();
    const first = references.keep(object);
    references.remove(first);
    expect(references.keep(object)).not.toBe(first);
  });

  it('releases everything when the add-in is gone', () => {
    const references = new References();
    const all = [tracked(), tracked()];
    for (const { object } of all) references.keep(object);
    references.clear();
    expect(references.size).toBe(0);
    expect(all.map(({ calls }) => calls.at(-1))).toEqual(['release', 'release']);
  });
});
