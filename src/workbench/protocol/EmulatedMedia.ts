/** What a person prefers, as the browser tells pages. `contrast` means forced colours on a dark ground. */
export type FrameTheme = 'light' | 'dark' | 'contrast';

const FEATURE = /^\(\s*(prefers-color-scheme|forced-colors)\s*:\s*([a-z]+)\s*\)$/;

/**
 * Stands in for the browser's own answer to `prefers-color-scheme` and `forced-colors` in the add-in's window, as developer tools do: Excel on
 * the web tells this Office.js no theme, so the browser's preference is all an add-in has. Scripts see it (`matchMedia`), style sheets do not.
 */
export class EmulatedMedia {
  readonly #queries = new Set<EmulatedQuery>();
  #theme: FrameTheme;

  constructor(theme: FrameTheme) {
    this.#theme = theme;
  }

  set(theme: FrameTheme): void {
    const before = new Map([...this.#queries].map((query) => [query, query.matches]));
    this.#theme = theme;
    for (const query of this.#queries) if (query.matches !== before.get(query)) query.dispatchEvent(new Event('change'));
  }

  /** Call it before the page's own scripts ask. */
  install(window: Pick<Window, 'matchMedia'>): void {
    const original = window.matchMedia.bind(window);
    window.matchMedia = (media) => {
      const [, feature, value] = FEATURE.exec(media) ?? [];
      if (feature === undefined || value === undefined) return original(media);
      const query = new EmulatedQuery(media, () => this.#answers(feature, value));
      this.#queries.add(query);
      return query as unknown as MediaQueryList;
    };
  }

  #answers(feature: string, value: string): boolean {
    if (feature === 'forced-colors') return value === (this.#theme === 'contrast' ? 'active' : 'none');
    return value === (this.#theme === 'light' ? 'light' : 'dark');
  }
}

/** A `MediaQueryList` as far as scripts use it. */
class EmulatedQuery extends EventTarget {
  onchange: ((event: Event) => void) | null = null;
  readonly #answer: () => boolean;

  constructor(
    readonly media: string,
    answer: () => boolean,
  ) {
    super();
    this.#answer = answer;
    this.addEventListener('change', (event) => this.onchange?.(event));
  }

  get matches(): boolean {
    return this.#answer();
  }

  // The older names of the same.
  addListener(listener: EventListenerOrEventListenerObject | null): void {
    this.addEventListener('change', listener);
  }
  removeListener(listener: EventListenerOrEventListenerObject | null): void {
    this.removeEventListener('change', listener);
  }
}
