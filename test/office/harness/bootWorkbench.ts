import { readCatalogue } from '../../../scripts/office-catalogue';
import type { HostRoot } from '../../../src/workbench/executor/HostObject';
import { AddinHost, type AddinHostOptions } from '../../../src/workbench/protocol/AddinHost';
import type { Traffic } from '../../../src/workbench/protocol/Traffic';
import { openOfficeWindow, type OfficeWindow } from './OfficeWindow';

export interface BootOptions extends Partial<Omit<AddinHostOptions, 'workbook' | 'grid' | 'info' | 'post' | 'log'>> {
  readonly workbook: HostRoot;
  readonly grid: AddinHostOptions['grid'];
  readonly displayLanguage?: string;
}

/** A message between the add-in and the host, as in the captures. */
export interface LoggedMessage {
  readonly direction: 'toAddin' | 'toHost';
  readonly message: unknown;
}

export interface BootedWorkbench {
  readonly window: OfficeWindow['window'];
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** What `Office.onReady` has answered. */
  readonly info: Awaited<ReturnType<typeof Office.onReady>>;
  readonly host: AddinHost;
  readonly traffic: Traffic;
  readonly messages: readonly LoggedMessage[];
  /** Resolves when messages under way have arrived and the host has answered all. */
  settle(): Promise<void>;
  close(): void;
}

let conversations = 0;

/** Boots the complete Office.js in jsdom against the workbench's host and waits until it is ready. */
export async function bootWorkbench({
  workbook,
  grid,
  displayLanguage = 'en-US',
  settings = new Map(),
  ...options
}: BootOptions): Promise<BootedWorkbench> {
  const info = {
    conversationId: `conversation${++conversations}`,
    appId: 'addin',
    hostUrl: 'https://localhost:3000/workbench/index.html',
    displayLanguage,
    customFunctions: 'Microsoft.ExcelServices.CustomFunctions' in (options.services ?? {}),
  };
  const messages: LoggedMessage[] = [];
  const host: AddinHost = new AddinHost({
    catalogue: readCatalogue(),
    workbook,
    grid,
    settings,
    ...options,
    info,
    post: (text) => page.post(text),
    log: (direction, message) => messages.push({ direction, message }),
  });
  const page = openOfficeWindow(info, (text) => host.conversation.receive(text));
  const { window } = page;
  await new Promise((resolve) => window.addEventListener('load', resolve));
  const ready = await window.Office.onReady();
  await host.ready;
  return {
    window,
    Office: window.Office,
    Excel: window.Excel,
    info: ready,
    host,
    traffic: host.traffic,
    messages,
    settle: async () => {
      for (let quiet = 0, seen = -1; quiet < 3; quiet = messages.length === seen ? quiet + 1 : 0) {
        seen = messages.length;
        await host.conversation.idle();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close: () => {
      host.dispose();
      page.close();
    },
  };
}
