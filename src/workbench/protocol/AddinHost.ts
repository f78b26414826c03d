import type { Catalogue } from '../catalogue/Catalogue';
import { EventHub } from '../events/EventHub';
import { Executor } from '../executor/Executor';
import type { HostObject, HostRoot } from '../executor/HostObject';
import type { RequirementSets } from '../executor/RequirementSets';
import type { Grid, Rect } from '../grid/Grid';
import { formatRect } from '../model/addresses';
import { appContext, REQUIREMENT_SETS } from './AppContext';
import { HostConversation, type HostConversationOptions, type PayloadLimits } from './HostConversation';
import type { HostInfo } from './HostInfo';
import { AddinInternal } from './services/AddinInternal';
import { AppRuntime, AppRuntimePersistence } from './services/AppRuntime';
import { DynamicRibbon } from './services/DynamicRibbon';
import { Traffic } from './Traffic';

export interface AddinHostOptions {
  readonly catalogue: Catalogue;
  readonly workbook: HostRoot;
  /** Where events come from. */
  readonly grid: Pick<Grid, 'onEvent' | 'tables'>;
  readonly info: HostInfo;
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  /** The add-in's settings in the document, shared with `workbook.settings`. */
  readonly settings: Map<string, unknown>;
  readonly requirementSets?: RequirementSets;
  readonly limits?: PayloadLimits;
  readonly cellLimit?: number;
  /** Services besides those of the host itself, by wire name: the custom functions'. */
  readonly services?: Readonly<Record<string, HostObject>>;
  /** Whether the pane shows when the add-in starts. Default: it does. */
  readonly visible?: boolean;
  /** The pane is to be shown or hidden. */
  readonly onVisibility?: (visible: boolean) => void;
  readonly post: (text: string) => void;
  readonly log?: NonNullable<HostConversationOptions['log']>;
}

/** Everything the host has for one loaded add-in page: conversation, executor, events and services. A page loaded anew needs a new one. */
export class AddinHost {
  readonly conversation: HostConversation;
  readonly executor: Executor;
  readonly runtime: AppRuntime;
  readonly persistence = new AppRuntimePersistence();
  readonly ribbon = new DynamicRibbon();
  readonly traffic = new Traffic();
  /** Office.js has finished its start. */
  readonly ready: Promise<void>;
  readonly #events: EventHub;

  constructor(options: AddinHostOptions) {
    const { info, settings, visible = true, requirementSets = REQUIREMENT_SETS } = options;
    const internal = new AddinInternal();
    this.ready = internal.ready;
    this.runtime = new AppRuntime(visible, (shown) => {
      options.onVisibility?.(shown);
      this.conversation.pushRichMessages([VISIBILITY_MESSAGES[shown ? 'Visible' : 'Hidden']]);
    });
    const own: HostObject[] = [internal, this.runtime, this.persistence, this.ribbon];
    this.executor = new Executor({
      catalogue: options.catalogue,
      root: options.workbook,
      services: { ...Object.fromEntries(own.map((service) => [service.$type, service])), ...options.services },
      requirementSets,
      ...(options.cellLimit === undefined ? {} : { cellLimit: options.cellLimit }),
      onSubscription: (change) => this.#events.subscriptions.change(change),
    });
    this.conversation = new HostConversation({
      id: info.conversationId,
      origin: new URL(info.hostUrl).origin,
      post: options.post,
      appContext: () =>
        appContext({
          appId: info.appId,
          displayLanguage: info.displayLanguage,
          contentLanguage: options.contentLanguage ?? info.displayLanguage,
          documentUrl: options.documentUrl ?? '',
          requirementSets,
          settings,
          visible: this.runtime.visible,
        }),
      execute: (request) => this.executor.execute(request),
      settings,
      traffic: this.traffic,
      ...(options.limits === undefined ? {} : { limits: options.limits }),
      ...(options.log === undefined ? {} : { log: options.log }),
    });
    this.#events = new EventHub({
      grid: options.grid,
      references: this.executor.references,
      push: (event, data) => this.conversation.push(event, data),
      pushRichMessages: (messages) => this.conversation.pushRichMessages(messages),
      rangeAt: (sheetId, rect) => rangeAt(options.workbook, sheetId, rect),
      isEnabled: () => options.workbook.$eventsEnabled ?? true,
      isAddinActing: () => this.executor.isRunning,
    });
  }

  /** Another author has changed the add-in's settings in the document. Saving them oneself tells nobody. */
  settingsChangedByCoauthor(): void {
    this.conversation.push('settingsChanged', {});
  }

  /** The page is gone: references are released and events end. */
  dispose(): void {
    this.#events.dispose();
    this.executor.references.clear();
  }
}

/** A range by the way an add-in would take. */
function rangeAt(workbook: HostRoot, sheetId: string, rect: Rect): HostObject {
  const { worksheets } = workbook as HostRoot & { worksheets: { getItem(id: string): { getRange(address: string): HostObject } } };
  return worksheets.getItem(sheetId).getRange(formatRect(rect));
}

const VISIBILITY_MESSAGES = {
  Visible: { category: 65536, type: 65539, targetId: '', message: '{"visibility":"Visible"}' },
  Hidden: { category: 65536, type: 65539, targetId: '', message: '{"visibility":"Hidden"}' },
} as const;
