import { HostError } from '../executor/HostError';
import type { SubscriptionChange } from '../executor/ExecutorParts';

/** Target id that Office.js gives to events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/**
 * Which events an add-in listens to, and on which targets. Each of the add-in's proxies registers for itself, so registrations are
 * counted: an event ends for a target when as many have ended as have begun.
 */
export class Subscriptions {
  readonly #counts = new Map<string, number>();
  readonly #supported: ReadonlySet<string>;

  /** @param supported `Type.event` names that the host will fire; others are refused with `ApiNotFound`. */
  constructor(supported: ReadonlySet<string>) {
    this.#supported = supported;
  }

  change(change: SubscriptionChange): void {
    const name = `${change.object.$type}.${change.eventName}`;
    if (!this.#supported.has(name))
      throw new HostError('ApiNotFound', `The workbench does not fire ${name} (yet). Excel may well do.`, name);
    const key = keyOf(change.event.eventType, targetOf(change));
    const count = Math.max(0, (this.#counts.get(key) ?? 0) + (change.on ? 1 : -1));
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }

  has(eventType: number, target: string): boolean {
    return this.#counts.has(keyOf(eventType, target));
  }

  /** The add-in is gone. */
  clear(): void {
    this.#counts.clear();
  }
}

function keyOf(eventType: number, target: string): string {
  return `${eventType} ${target}`;
}

function targetOf({ object, event, id }: SubscriptionChange): string {
  switch (event.target) {
    case 'own':
      return String(id);
    case 'workbook':
      return WORKBOOK_TARGET;
    case 'parent':
    case 'scope':
      return object.$scopeId ?? WORKBOOK_TARGET;
    case 'none':
      return '';
  }
}
