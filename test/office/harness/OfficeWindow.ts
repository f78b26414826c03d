import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { windowName, type HostInfo } from '../../../src/workbench/protocol/HostInfo';

const OFFICE_JS = path.resolve('node_modules/@microsoft/office-js/dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Gives the installed Office.js, complete and unmodified, wherever the page asks for Microsoft's. */
class InstalledOfficeJs extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    if (!url.startsWith(CDN)) return null;
    const file = path.join(OFFICE_JS, decodeURIComponent(url.slice(CDN.length)).replace(/[?#].*$/, ''));
    return Promise.resolve(readFileSync(file)) as ReturnType<ResourceLoader['fetch']>;
  }
}

export interface OfficeWindow {
  readonly window: DOMWindow & { Office: typeof Office; Excel: typeof Excel; OfficeExtension: typeof OfficeExtension };
  /** Delivers a message of the host. */
  post(text: string): void;
  close(): void;
}

/**
 * An add-in's page in jsdom that loads Office.js by a script element, as any add-in does. The host takes the place of the window's opener;
 * messages pass in both directions as they would between windows: as text, and later.
 */
export function openOfficeWindow(info: HostInfo, receive: (text: string) => void): OfficeWindow {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => console.error(error));
  const hostOrigin = new URL(info.hostUrl).origin;
  const dom = new JSDOM(`<!doctype html><script src="${CDN}office.js"></script>`, {
    url: `${hostOrigin}/taskpane.html`,
    runScripts: 'dangerously',
    resources: new InstalledOfficeJs(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse(window) {
      window.name = windowName(info, true);
      const host = { postMessage: (text: string) => setTimeout(() => receive(text), 0) };
      Object.defineProperty(window, 'opener', { value: host });
      // jsdom lacks it; Office.js trusts hosts that have its page's domain.
      Object.defineProperty(window.document, 'domain', { value: window.location.hostname });
    },
  });
  const { window } = dom;
  return {
    window: window as unknown as OfficeWindow['window'],
    post: (text) => {
      setTimeout(() => window.dispatchEvent(new window.MessageEvent('message', { data: text, origin: hostOrigin })), 0);
    },
    close: () => window.close(),
  };
}
