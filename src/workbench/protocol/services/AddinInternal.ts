import type { HostObject } from '../../executor/HostObject';

/** The add-in says that it can take actions now. */
export class AddinInternal implements HostObject {
  readonly $type = 'Microsoft.InternalService.AddinInternalService';
  #resolve: () => void = () => undefined;
  /** Office.js has finished its start. */
  readonly ready = new Promise<void>((resolve) => {
    this.#resolve = resolve;
  });

  notifyActionHandlerReady(): void {
    this.#resolve();
  }
}
