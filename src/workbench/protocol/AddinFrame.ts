import { hostInfoQuery, windowName, type HostInfo } from './HostInfo';

/** Told to the add-in's page by the colour scheme of its frame, since this Office.js gives no theme on the web. */
export type FrameTheme = 'light' | 'dark';

export interface AddinFrameOptions {
  /** The add-in's page; https, with the same host name as this page, for Office.js to trust it. */
  readonly url: string;
  readonly info: HostInfo;
  readonly container: HTMLElement;
  /** Accessible name of the frame. */
  readonly title: string;
  readonly theme?: FrameTheme;
  /** A message from the add-in's window. */
  readonly receive: (text: unknown) => void;
}

/** The add-in's page in an iframe: carries messages between its Office.js and the host, unchanged. */
export class AddinFrame {
  readonly element: HTMLIFrameElement;
  readonly #origin: string;
  readonly #listener: (event: MessageEvent) => void;

  constructor({ url, info, container, title, theme = 'light', receive }: AddinFrameOptions) {
    const address = new URL(url, location.href);
    // Not through searchParams, which would escape the separators that Office.js looks for.
    address.search += `${address.search === '' ? '?' : '&'}_host_Info=${hostInfoQuery(info)}`;
    this.#origin = address.origin;
    this.element = document.createElement('iframe');
    this.element.name = windowName(info);
    this.element.title = title;
    this.#listener = (event) => {
      if (event.source === this.element.contentWindow && event.origin === this.#origin) receive(event.data);
    };
    window.addEventListener('message', this.#listener);
    this.setTheme(theme);
    this.element.src = address.href;
    container.append(this.element);
  }

  /** Sends a message to the add-in's window. */
  readonly post = (text: string): void => {
    this.element.contentWindow?.postMessage(text, this.#origin);
  };

  /** The page sees it as `prefers-color-scheme`. */
  setTheme(theme: FrameTheme): void {
    this.element.style.colorScheme = theme;
  }

  dispose(): void {
    window.removeEventListener('message', this.#listener);
    this.element.remove();
  }
}
