import { EmulatedMedia, type FrameTheme } from './EmulatedMedia';
import { hostInfoQuery, windowName, type HostInfo } from './HostInfo';

export type { FrameTheme };

interface AddinFrameOptions {
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
  readonly #media: EmulatedMedia;
  #mediaInstalled = false;
  readonly #listener: (event: MessageEvent) => void;

  constructor({ url, info, container, title, theme = 'light', receive }: AddinFrameOptions) {
    const address = new URL(url, location.href);
    // Not through searchParams, which would escape the separators that Office.js looks for.
    address.search += `${address.search === '' ? '?' : '&'}_host_Info=${hostInfoQuery(info)}`;
    this.#origin = address.origin;
    this.element = document.createElement('iframe');
    this.element.name = windowName(info);
    this.element.title = title;
    this.#media = new EmulatedMedia(theme);
    this.#listener = (event) => {
      if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
      this.#installMedia();
      receive(event.data);
    };
    window.addEventListener('message', this.#listener);
    this.element.src = address.href;
    container.append(this.element);
  }

  /** Sends a message to the add-in's window. */
  readonly post = (text: string): void => {
    this.element.contentWindow?.postMessage(text, this.#origin);
  };

  /** The page's scripts see it as what the browser's user prefers. Only where the page has this page's origin. */
  setTheme(theme: FrameTheme): void {
    this.#media.set(theme);
  }

  dispose(): void {
    window.removeEventListener('message', this.#listener);
    this.element.remove();
  }

  /** The first message is soon enough: Office.js asks for its context before it tells the add-in that it is ready. */
  #installMedia(): void {
    const { contentWindow } = this.element;
    if (this.#mediaInstalled || !contentWindow || this.#origin !== location.origin) return;
    this.#mediaInstalled = true;
    this.#media.install(contentWindow);
  }
}
