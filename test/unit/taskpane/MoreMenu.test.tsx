/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { messagesFor } from '../../../src/i18n/messagesFor';
import type { PaneActions } from '../../../src/taskpane/conversation/PaneActions';
import { initialState } from '../../../src/taskpane/conversation/PaneState';
import { MoreMenu } from '../../../src/taskpane/view/actions/MoreMenu';
import { policyOf } from '../../support/policy';
import { mountView } from './support/mountView';
import { showsLater } from './support/showsLater';

const view = mountView();
const { actions: words, dialogs } = messagesFor('en').pane;

const button = (label: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find(
    (one) => one.textContent === label || one.getAttribute('aria-label') === label,
  );
  if (found === undefined) throw new Error(`There is no "${label}".`);
  return found;
};
const click = (label: string): void => act(() => button(label).click());
const textarea = (): HTMLTextAreaElement | null => document.querySelector('textarea');

const type = (value: string): void =>
  act(() => {
    const input = textarea() as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

const openImport = async (): Promise<void> => {
  click(words.moreActions);
  click(words.importPolicy);
  await showsLater();
};

describe('MoreMenu', () => {
  it('[P1] has the text of a refused policy again, to be mended, and starts empty after one was taken', async () => {
    const tried: string[] = [];
    const importPolicy = (text: string): boolean => tried.push(text) > 1;
    const state = { ...initialState('light'), policy: policyOf({}) };
    view.show(
      <FluentProvider theme={webLightTheme}>
        <MoreMenu state={state} actions={{ importPolicy } as PaneActions} />
      </FluentProvider>,
    );
    await openImport();
    expect(textarea()?.value).toBe('');
    type('{"schema": 99}');
    click(dialogs.import);
    await openImport();
    expect(textarea()?.value).toBe('{"schema": 99}');
    type('{"schema": 1}');
    click(dialogs.import);
    expect(tried).toEqual(['{"schema": 99}', '{"schema": 1}']);
    await openImport();
    expect(textarea()?.value).toBe('');
  });
});
