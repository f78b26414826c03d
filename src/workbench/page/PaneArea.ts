import { element } from './elements';
import type { Words } from './words';

/** The add-in's half of the window: a title bar with a close button, as Excel draws it, and the place for the frame. */
export class PaneArea {
  /** The add-in's iframe goes here. */
  readonly frameContainer = element('div', { className: 'pane-frame' });
  private readonly name = element('span');
  private readonly close = element('button', { type: 'button' }, '×');

  constructor(
    private readonly area: HTMLElement,
    onClose: () => void,
  ) {
    this.close.addEventListener('click', onClose);
    area.replaceChildren(element('div', { className: 'pane-title' }, this.name, this.close), this.frameContainer);
  }

  get visible(): boolean {
    return !('hidden' in this.area.dataset);
  }

  set visible(visible: boolean) {
    if (visible) delete this.area.dataset['hidden'];
    else this.area.dataset['hidden'] = '';
    this.area.inert = !visible;
  }

  set width(pixels: number) {
    document.documentElement.style.setProperty('--pane-width', `${pixels}px`);
  }

  describe(addInName: string, words: Words): void {
    this.name.textContent = addInName;
    this.close.title = words.closePane;
    this.close.setAttribute('aria-label', words.closePane);
    this.area.setAttribute('aria-label', words.pane);
  }
}
