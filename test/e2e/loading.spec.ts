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
    // The budget of what loads first counts by these names.
    const own = fetched.filter((url) => !/\/(workbench|office-js)\//.test(url)).map((url) => /\/([\w-]+)[^/]*$/.exec(url)?.[1] ?? url);
    expect(own.filter((name) => !name.startsWith('worker')).toSorted()).toEqual([
      'functions',
      'pane',
      'pane-libraries',
      'taskpane',
      'words-en',
    ]);
    const atFirst = fetched.length;
    await driver.pane.getByRole('button', { name: words.method.more, exact: true }).click();
    await expect(driver.pane.getByRole('group', { name: words.method.extraColumns })).toBeVisible();
    expect(fetched.length).toBeGreaterThan(atFirst);
  });

  test('are not all: where the pane itself cannot be fetched the page says so, and fetches it at another try', async ({ page }) => {
    const PANE = /\/pane-libraries\./;
    await page.context().route(PANE, (route) => route.abort());
    const driver = await PaneDriver.open(page, WORKBENCH);
    await expect(driver.pane.getByRole('alert')).toHaveText(words.parts.paneFailed);
    await page.context().unroute(PANE);
    await driver.pane.getByRole('button', { name: words.parts.tryAgain }).click();
    await driver.previewReady();
    await expect(driver.pane.getByText(words.parts.paneFailed)).toBeHidden();
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
