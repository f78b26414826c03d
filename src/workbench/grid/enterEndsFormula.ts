import { IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';
import type { UniverHandles } from './UniverHandles';

/** What the component calls the keys of its list of functions. */
const SUGGESTIONS = 'sheet.formula-embedding-editor.search_function.';

/**
 * Enter ends a formula, as in Excel, where Tab alone takes a function from the list of suggestions. The component takes Enter for a choice too, and its
 * list stays for 300 ms after the last letter: a formula typed fast lost its end and was not entered.
 */
export function enterEndsFormula(handles: UniverHandles): void {
  const shortcuts = handles.service(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item) =>
    item.binding === KeyCode.ENTER && item.id.startsWith(SUGGESTIONS) ? { dispose: () => undefined } : register(item);
}
