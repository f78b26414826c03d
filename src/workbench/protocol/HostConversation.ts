import type { BatchRequest, BatchResponse } from '../executor/BatchMessage';
import { answerTo, EnvelopeError, eventFor, parseRequest, RequestKind, type RequestEnvelope, type ResponseEnvelope } from './Envelope';
import { HostMethod, HostMethodError, type HostMethodCall } from './HostMethod';
import { utf8Bytes, type Traffic } from './Traffic';

/** Sizes of a Rich API body in UTF-8 bytes. */
export interface PayloadLimits {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Excel on the web: 5 MB each way. */
const PAYLOAD_LIMITS: PayloadLimits = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024 };

export interface HostConversationOptions {
  readonly id: string;
  /** Of the host's page. */
  readonly origin: string;
  /** Carries a message to the add-in's window. */
  readonly post: (text: string) => void;
  /** The answer to `getAppContextAsync`. */
  readonly appContext: () => Record<string, unknown>;
  readonly execute: (request: BatchRequest) => Promise<BatchResponse>;
  /** The add-in's settings in the document. */
  readonly settings: Map<string, unknown>;
  readonly traffic: Traffic;
  readonly limits?: PayloadLimits;
  /** Sees every message, for recording. */
  readonly log?: (direction: 'toAddin' | 'toHost', message: unknown) => void;
}

/** `[category, type, target id, message]` as the Rich API's one event carries them. */
export interface RichMessage {
  readonly category: number;
  readonly type: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/**
 * The host's side of one add-in page: handshake, methods and events of Office.js' message protocol, whatever carries the messages.
 * Events that happen while a batch runs are sent after its answer, in their order.
 */
export class HostConversation {
  readonly #options: HostConversationOptions;
  readonly #limits: PayloadLimits;
  readonly #registrations = new Map<string, RequestEnvelope>();
  readonly #queued: { readonly event: string; readonly data: unknown }[] = [];
  readonly #commands = new Map<string, () => void>();
  readonly #idleListeners: (() => void)[] = [];
  #running = 0;
  #messages = 0;
  #richMessages = 0;
  #lastCommand = 0;
  #nextError: number | undefined;

  constructor(options: HostConversationOptions) {
    this.#options = options;
    this.#limits = options.limits ?? PAYLOAD_LIMITS;
  }

  /** A message has come from the add-in's window. Whatever is not this conversation's is ignored. */
  receive(text: unknown): void {
    const request = parseRequest(text, this.#options.id);
    if (!request) return;
    this.#messages++;
    this.#options.log?.('toHost', request);
    if (request._actionType === RequestKind.registerEvent) {
      this.#registrations.set(request._actionName, request);
      this.#answer(request, { Error: 0 });
    } else if (request._actionType === RequestKind.unregisterEvent) {
      this.#registrations.delete(request._actionName);
      this.#answer(request, { Error: 0 });
    } else this.#invoke(request);
  }

  /** Whether the add-in listens to an event such as `documentSelectionChanged`. */
  isRegistered(event: string): boolean {
    return this.#registrations.has(event);
  }

  /** Sends an event if the add-in listens to it; at once, or after the answer of the running batch. */
  push(event: string, data: unknown): void {
    this.#queued.push({ event, data });
    if (this.#running === 0) this.#flush();
  }

  /** Sends messages of the Rich API, all in one. */
  pushRichMessages(messages: readonly RichMessage[]): void {
    if (messages.length === 0) return;
    this.#options.traffic.countPush(messages.reduce((bytes, { message }) => bytes + utf8Bytes(message), 0));
    this.push('richApiMessage', {
      ArrayData: messages.map(({ category, type, targetId, message }) => [category, type, targetId, message, ++this.#richMessages, false]),
    });
  }

  /**
   * A click on a ribbon button that runs a function of the add-in.
   * @param functionName As associated by the add-in. @param controlId Of the button in the manifest.
   * @returns Resolves when the function calls `event.completed()`.
   */
  invokeCommand(functionName: string, controlId: string): Promise<void> {
    if (!this.isRegistered('appCommandInvoked')) return Promise.reject(new Error('The add-in does not take ribbon commands yet.'));
    const id = `command${++this.#lastCommand}`;
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.push('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  /** The next batch is refused as a whole, for trying out how an add-in bears it (`HostMethodError`). */
  refuseNextBatch(error: number): void {
    this.#nextError = error;
  }

  /** Batches that run now. */
  get running(): number {
    return this.#running;
  }

  /** Grows with every message in either direction. */
  get messages(): number {
    return this.#messages;
  }

  /** Resolves when no batch runs. */
  idle(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#idleListeners.push(resolve));
  }

  #invoke(request: RequestEnvelope): void {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#answer(request, this.#options.appContext());
      case 'ContextActivationManager_notifyHost':
        return this.#answer(request, null);
      case 'executeMethod':
        return this.#executeMethod(request, request._data as HostMethodCall);
      default:
        return this.#answer(request, null, EnvelopeError.handlingRequest);
    }
  }

  #executeMethod(request: RequestEnvelope, call: HostMethodCall): void {
    const { settings } = this.#options;
    switch (call.DdaMethod.DispatchId) {
      case HostMethod.richApi:
        void this.#executeBatch(request, String(call.ArrayData?.[4]));
        return;
      case HostMethod.settingsRefresh:
        return this.#complete(request, {
          Properties: { Settings: [...settings].map(([Name, value]) => ({ Name, Value: JSON.stringify(value) })) },
        });
      case HostMethod.settingsSave:
        settings.clear();
        for (const [name, json] of call.DdaSettingsMethod?.Properties ?? []) settings.set(name, JSON.parse(json));
        return this.#complete(request, {});
      case HostMethod.commandCompleted: {
        const id = call['0'] ?? '';
        this.#commands.get(id)?.();
        this.#commands.delete(id);
        return this.#complete(request, {});
      }
      default:
        return this.#fail(request, HostMethodError.operationNotSupported);
    }
  }

  async #executeBatch(request: RequestEnvelope, body: string): Promise<void> {
    this.#running++;
    const requestBytes = utf8Bytes(body);
    this.#options.traffic.countRequest(requestBytes);
    try {
      const refusal = this.#nextError ?? (requestBytes > this.#limits.requestBytes ? HostMethodError.requestTooLarge : undefined);
      this.#nextError = undefined;
      if (refusal !== undefined) return this.#fail(request, refusal);
      const answer = JSON.stringify(await this.#options.execute(JSON.parse(body) as BatchRequest));
      const responseBytes = utf8Bytes(answer);
      this.#options.traffic.countResponse(responseBytes);
      // What the batch did stays done; only its answer is lost.
      if (responseBytes > this.#limits.responseBytes) return this.#fail(request, HostMethodError.responseTooLarge);
      this.#complete(request, { Data: [200, ['Content-Type', 'application/json'], answer] });
    } finally {
      this.#running--;
      if (this.#running === 0) {
        this.#flush();
        for (const resolve of this.#idleListeners.splice(0)) resolve();
      }
    }
  }

  #flush(): void {
    for (const { event, data } of this.#queued.splice(0)) {
      const registration = this.#registrations.get(event);
      if (registration) this.#send(eventFor(registration, this.#options.origin, data));
    }
  }

  #complete(request: RequestEnvelope, result: Record<string, unknown>): void {
    this.#answer(request, { Version: 1, Error: HostMethodError.none, ...result });
  }

  #fail(request: RequestEnvelope, error: number): void {
    this.#answer(request, { Version: 1, Error: error });
  }

  #answer(request: RequestEnvelope, data: unknown, errorCode?: number): void {
    this.#send(answerTo(request, this.#options.origin, data, errorCode));
  }

  #send(message: ResponseEnvelope): void {
    this.#messages++;
    this.#options.log?.('toAddin', message);
    this.#options.post(JSON.stringify(message));
  }
}
