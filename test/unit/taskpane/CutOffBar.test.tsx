/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import type { Locale } from '../../../src/i18n/Locale';
import type { PaneActions } from '../../../src/taskpane/conversation/PaneActions';
import { CutOffBar } from '../../../src/taskpane/view/CutOffBar';
import { mountView } from './support/mountView';

const { show: render, host } = mountView();

/** Shows the bar and returns what its buttons have called. */
const show = (locale: Locale, canFinish: boolean): string[] => {
  const called: string[] = [];
  const actions = {
    write: () => Promise.resolve(called.push('write')),
    removeOurColumns: () => Promise.resolve(called.push('removeOurColumns')),
  } as unknown as PaneActions;
  render(
    <FluentProvider theme={webLightTheme}>
      <CutOffBar actions={actions} canFinish={canFinish} />
    </FluentProvider>,
    locale,
  );
  return called;
};

const button = (label: string): HTMLButtonElement => {
  const found = [...host().querySelectorAll('button')].find((one) => one.textContent === label);
  if (!found) throw new Error(`no button "${label}" in: ${host().textContent}`);
  return found;
};

describe('CutOffBar', () => {
  it('[O4] offers Finish, which writes again, and Roll back, which takes our columns away', () => {
    const called = show('en', true);
    expect(host().textContent).toContain('An earlier write was cut off');
    act(() => button('Finish').click());
    act(() => button('Roll back').click());
    expect(called).toEqual(['write', 'removeOurColumns']);
  });

  it('[O4] finishes only with a preview to finish with; rolling back is always open', () => {
    const called = show('zh-CN', false);
    expect(button('继续完成').disabled).toBe(true);
    act(() => button('撤回写入').click());
    expect(called).toEqual(['removeOurColumns']);
  });
});
