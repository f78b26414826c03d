import { expect, test } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';
import { messagesFor } from '../../src/i18n/messagesFor';

/** What the pane fetches, when, and what it says where it cannot. */
const words = messagesFor('en').pane;
const WORKBENCH = '/workbench/index.html?lang=en-US&theme=light';
const SCRIPTS = /\.js(\?.*)?$/;

test.describe('parts of the pane', () => {
  test('that the first preview does not need are fetched when they are opened', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => SCRIPTS.test(request.url()) && fetched.push(request.url()));
    const driver = await PaneDriver.open(page, WORKBENCH);
    await driver.previewReady();
    expect(fetched.some((url) => /\/pane\.[0-9a-f]+\.js/.test(url))).toBe(true);
    const atFirst = fetched.length;
    await driver.pane.getByRole('button', { name: words.method.more, exact: true }).click();
    await expect(driver.pane.getByRole('group', { name: words.method.extraColumns })).toBeVisible();
    expect(fetched.length).toBeGreaterThan(atFirst);
  });

  test('that cannot be fetched say so, leave the rest at work, and are had at another try', async ({ page }) => {
    const driver = await PaneDriver.open(page, WORKBENCH);
    await driver.previewReady();
    await page.context().route(SCRIPTS, (route) => route.abort());
    await driver.pane.getByRole('button', { name: words.actions.moreActions }).click();
    await driver.pane.getByRole('menuitem', { name: words.actions.exportPolicy }).click();
    const failed = driver.pane.getByRole('alert').filter({ hasText: words.parts.failed });
    await expect(failed).toBeVisible();
    await expect(driver.pane.getByRole('table', { name: words.result.tableCaption })).toBeVisible();
    await expect(driver.writeButton).toBeEnabled();
    await failed.getByRole('button', { name: words.parts.tryAgain }).click();
    await expect(failed).toBeVisible();
    await page.context().unroute(SCRIPTS);
    await failed.getByRole('button', { name: words.parts.tryAgain }).click();
    await expect(driver.pane.getByRole('dialog', { name: words.dialogs.exportTitle })).toBeVisible();
  });
});
