import type { CatalogueEvent } from '../catalogue/Catalogue';
import type { HostObject } from './HostObject';
import type { Loader } from './Loader';
import type { Members } from './Members';
import type { References } from './References';

export interface SubscriptionChange {
  readonly object: HostObject;
  /** Such as `onChanged`. */
  readonly eventName: string;
  readonly event: CatalogueEvent;
  readonly on: boolean;
  /** The object's id, where it has one. */
  readonly id: unknown;
}

/** What a batch works with. */
export interface ExecutorParts {
  readonly members: Members;
  readonly loader: Loader;
  readonly references: References;
  readonly services: Readonly<Record<string, HostObject>>;
  readonly onSubscription: (change: SubscriptionChange) => void;
}
