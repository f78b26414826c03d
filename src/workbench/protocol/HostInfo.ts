/** What an add-in's page is told before any message: who its host is, and with which conversation to answer. */
export interface HostInfo {
  /** Fresh for each load of a page: Office.js caches settings under it. */
  readonly conversationId: string;
  readonly appId: string;
  /** Page of the host, which Office.js trusts when it is https and has the add-in's host name. */
  readonly hostUrl: string;
  /** Language of Excel's menus, such as `zh-CN`. */
  readonly displayLanguage: string;
  /** Whether the host calls the add-in's custom functions; Office.js starts their runtime only then. Default: it does. */
  readonly customFunctions?: boolean;
}

/** Added up: what kind of runtime the page is. */
const RuntimeFlag = { shared: 1, customFunctions: 2 } as const;

/** Value of the query parameter `_host_Info`. It asks Office.js not to load its telemetry. */
export function hostInfoQuery(info: HostInfo): string {
  return hostInfoItems(info).join('$');
}

/** Value of the page's `window.name`. `withHostInfo` where there is no query to carry it. */
export function windowName(info: HostInfo, withHostInfo = false): string {
  return JSON.stringify({
    baseFrameName: `_xdm_0_${info.conversationId}`,
    ...(withHostInfo ? { hostInfo: hostInfoItems(info).join('|') } : {}),
    xdmInfo: [info.conversationId, info.appId, info.hostUrl].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}

function hostInfoItems({ displayLanguage, customFunctions = true }: HostInfo): string[] {
  const flags = RuntimeFlag.shared + (customFunctions ? RuntimeFlag.customFunctions : 0);
  return ['Excel', 'Web', '16.01', displayLanguage, 'telemetry', '', 'disableLogging', String(flags)];
}
