const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * On the web, Office.js listens to every key of the pane on `window`: Tab goes to the next of all tabbable elements whatever is modal, does nothing
 * from an element that has the focus by script alone, and Escape leaves the pane. Inside our dialogs and menus, and where focus was put by us, the
 * browser and Fluent UI know better: there the key ends at the document.
 *
 * Returns the function that ends it.
 */
export const keepKeysFromHost = (page: Document): (() => void) => {
  const keep = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const isInLayer = target.closest(LAYERS) !== null;
    const hasFocusByScript = target !== page.body && target.tabIndex < 0;
    if ((event.key === 'Tab' && (isInLayer || hasFocusByScript)) || (event.key === 'Escape' && isInLayer)) event.stopPropagation();
  };
  page.addEventListener('keydown', keep);
  return () => page.removeEventListener('keydown', keep);
};
