import type { HostObject } from '../../executor/HostObject';

type RuntimeState = 'Inactive' | 'Background' | 'Visible';

/** The add-in's own pane, as `Office.addin` shows and hides it. */
export class AppRuntime implements HostObject {
  readonly $type = 'Microsoft.AppRuntime.AppRuntimeService';
  readonly #onVisibility: (visible: boolean) => void;
  #state: RuntimeState;

  /** @param onVisibility The pane is to be shown or hidden; called on changes only. */
  constructor(visible: boolean, onVisibility: (visible: boolean) => void) {
    this.#state = visible ? 'Visible' : 'Background';
    this.#onVisibility = onVisibility;
  }

  get visible(): boolean {
    return this.#state === 'Visible';
  }

  getAppRuntimeState(): RuntimeState {
    return this.#state;
  }

  setAppRuntimeState(state: RuntimeState): void {
    const before = this.visible;
    this.#state = state;
    if (this.visible !== before) this.#onVisibility(this.visible);
  }
}

/** Whether the add-in starts with the document (`Office.addin.setStartupBehavior`). Excel stores it in the file. */
export class AppRuntimePersistence implements HostObject {
  readonly $type = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
  #state: RuntimeState = 'Inactive';

  get startsWithDocument(): boolean {
    return this.#state !== 'Inactive';
  }

  getAppRuntimeStartState(): RuntimeState {
    return this.#state;
  }

  setAppRuntimeStartState(state: RuntimeState): void {
    this.#state = state;
  }
}
