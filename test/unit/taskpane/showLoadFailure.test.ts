/**
 * @jest-environment jsdom
 */
import { enParts } from '../../../src/i18n/en/parts';
import { zhParts } from '../../../src/i18n/zh-CN/parts';
import { showLoadFailure } from '../../../src/taskpane/showLoadFailure';

afterEach(() => document.body.replaceChildren());

describe('a pane that could not be fetched', () => {
  it.each([
    ['en', enParts],
    ['zh-CN', zhParts],
  ] as const)('says so in %s, and is fetched again on request', (locale, words) => {
    let tries = 0;
    showLoadFailure(locale, () => void tries++);
    expect(document.querySelector('[role="alert"]')?.textContent).toBe(words.paneFailed);
    const button = document.querySelector('button');
    expect(button?.textContent).toBe(words.tryAgain);
    button?.click();
    expect(tries).toBe(1);
    expect(document.body.textContent).toBe('');
  });
});
