import type { Catalogue } from '../catalogue/Catalogue';
import type { CustomFunctionBridge } from '../functions/CustomFunctionBridge';
import { CustomFunctionService, type FunctionCall } from '../functions/CustomFunctionService';
import { AddinFrame, type FrameTheme } from '../protocol/AddinFrame';
import { AddinHost, type AddinHostOptions } from '../protocol/AddinHost';
import type { WorkbenchLanguage } from '../automation/WorkbenchAutomation';

export interface AddinSessionOptions {
  readonly url: string;
  readonly container: HTMLElement;
  readonly title: string;
  readonly language: WorkbenchLanguage;
  readonly theme: FrameTheme;
  readonly visible: boolean;
  readonly catalogue: Catalogue;
  readonly bridge: CustomFunctionBridge;
  /** The workbook's half: model, grid, settings. */
  readonly workbook: Pick<AddinHostOptions, 'workbook' | 'grid' | 'settings' | 'documentUrl'>;
  readonly onVisibility: (visible: boolean) => void;
}

/** An add-in that has not answered after this long is not there. */
const START_TIMEOUT_MS = 60_000;

const ADDIN_ID = 'workbench-addin';

/** One life of the add-in's page: its frame, the host's side of the conversation, and its custom functions. */
export class AddinSession {
  readonly host: AddinHost;
  readonly frame: AddinFrame;
  /** Office.js has finished its start and takes function calls. Rejects when the page never answers. */
  readonly ready: Promise<void>;
  private readonly functions: CustomFunctionService;
  private readonly bridge: CustomFunctionBridge;
  private startTimer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(options: AddinSessionOptions) {
    const { bridge } = options;
    const info = {
      // Fresh for each life: Office.js keeps the document's settings in session storage under it.
      conversationId: `conversation-${crypto.randomUUID()}`,
      appId: ADDIN_ID,
      hostUrl: location.href.replace(/#.*$/, ''),
      displayLanguage: options.language,
      customFunctions: true,
    };
    this.bridge = bridge;
    this.functions = new CustomFunctionService(
      (messages) => {
        this.host.conversation.pushRichMessages(messages);
      },
      (results) => {
        bridge.receive(results);
      },
    );
    this.host = new AddinHost({
      ...options.workbook,
      catalogue: options.catalogue,
      info,
      services: { [this.functions.$type]: this.functions },
      visible: options.visible,
      onVisibility: options.onVisibility,
      post: (text) => {
        this.frame.post(text);
      },
    });
    this.frame = new AddinFrame({
      url: options.url,
      info,
      container: options.container,
      title: options.title,
      theme: options.theme,
      receive: (text) => {
        this.host.conversation.receive(text);
      },
    });
    this.ready = this.start();
  }

  invoke(calls: readonly FunctionCall[]): void {
    this.functions.invoke(calls);
  }

  cancel(invocationId: number): void {
    this.functions.cancel(invocationId);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.startTimer);
    this.bridge.disconnect();
    this.host.dispose();
    this.frame.dispose();
  }

  private async start(): Promise<void> {
    const silence = new Promise<never>((_resolve, reject) => {
      this.startTimer = setTimeout(() => {
        reject(new Error(`The add-in's page did not start Office.js within ${START_TIMEOUT_MS / 1000} s.`));
      }, START_TIMEOUT_MS);
    });
    await Promise.race([Promise.all([this.host.ready, this.functions.ready]), silence]);
    clearTimeout(this.startTimer);
    if (!this.disposed) this.bridge.connect();
  }
}
