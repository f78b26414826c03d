import { HostError } from './HostError';
import type { HostObject } from './HostObject';

/** Objects the add-in keeps between batches. They go by an id until the add-in removes it. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #last = 0;

  get size(): number {
    return this.#objects.size;
  }

  /** Keeping what is kept already changes nothing. */
  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known !== undefined) return known;
    const id = `ref${++this.#last}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    object.$keep?.();
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  find(id: string): HostObject | undefined {
    return this.#objects.get(id);
  }

  get(id: string): HostObject {
    const object = this.find(id);
    if (!object) throw new HostError('InvalidReference', `The kept reference ${id} does not exist or was removed.`);
    return object;
  }

  /** An unknown id is ignored: the add-in cleans up after itself more than once. */
  remove(id: string): void {
    const object = this.#objects.get(id);
    if (!object) return;
    this.#objects.delete(id);
    this.#ids.delete(object);
    object.$release?.();
  }

  /** The add-in is gone. */
  clear(): void {
    for (const id of [...this.#objects.keys()]) this.remove(id);
  }
}
