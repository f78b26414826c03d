import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Locale } from '../../../../src/i18n/Locale';
import { createWords } from '../../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../../src/taskpane/words/WordsContext';

export interface MountedView {
  /** Shows a part of the pane in place of what was shown before. */
  readonly show: (view: ReactNode, locale?: Locale) => void;
  /** The element it stands in. */
  readonly host: () => HTMLElement;
}

/** A page of its own for each test of a file. */
export const mountView = (): MountedView => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  let root: Root;
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
  });
  afterEach(() => {
    act(() => root.unmount());
    host.remove();
  });
  return {
    show: (view, locale = 'en') => act(() => root.render(<WordsContext value={createWords(locale)}>{view}</WordsContext>)),
    host: () => host,
  };
};
