import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';
import { messagesFor } from '../../src/i18n/messagesFor';

/** Runs that are kept, and what is made of them at the next review. */
const { pane: words, snapshots: text } = messagesFor('en');

const CUSTOMERS = [
  ['Customer ID', 'Revenue', 'Last order'],
  ['C1', 750, 46_000],
  ['C2', 120, 46_000],
  ['C3', 80, 46_000],
  ['C4', 50, 46_000],
];

const opened = async (page: Page): Promise<PaneDriver> => {
  const driver = await PaneDriver.open(page, '/workbench/index.html?lang=en-US&theme=light', 'en');
  await driver.idle();
  await driver.previewReady();
  return driver;
};

const choose = async (driver: PaneDriver, item: string): Promise<void> => {
  await driver.pane.getByRole('button', { name: words.actions.moreActions }).click();
  await driver.pane.getByRole('menuitem', { name: item }).click();
  await driver.idle();
};

const notice = (driver: PaneDriver) => driver.pane.locator('footer .fui-MessageBar');

const policy = (name: string, cuts: readonly number[], more: object = {}): string =>
  JSON.stringify({
    schema: 1,
    name,
    source: { kind: 'customers', columns: { customer: 'Customer ID', amount: 'Revenue', lastDate: 'Last order' } },
    method: { id: 'abc', params: { value: { column: 'Revenue' }, cuts } },
    ...more,
  });

test.describe('snapshots', () => {
  test('[G3] [G4] a run is kept on a sheet of its own, compared with another policy, and taken back', async ({ page }) => {
    const driver = await opened(page);
    const before = await page.evaluate(() => window.workbench.sheets());
    await choose(driver, text.actions.keep);
    await expect(notice(driver)).toContainText('Snapshot kept: 4,000 customers on the sheet “Snapshot 2026-01-01”.');
    const sheet = await page.evaluate(() => window.workbench.read("'Snapshot 2026-01-01'!A1:B13"));
    expect(sheet[1]).toEqual(['Policy', 'ABC by revenue']);
    expect(sheet[4]).toEqual(['Analysis date', '2026-01-01']);
    expect(sheet[11]?.[0]).toBe('Customer');

    await driver.importPolicy(policy('Stricter', [0.5, 0.8]).replace('"Customer ID"', '"Customer"'));
    await driver.previewReady();
    const now = await driver.tierTable();
    await choose(driver, text.actions.compare);
    const dialog = driver.pane.getByRole('dialog');
    await expect(dialog).toContainText(text.comparison.otherPolicy);
    const totals = await dialog.getByRole('row').last().getByRole('cell').allInnerTexts();
    expect(totals).toEqual([...now.slice(1, 4).map((row) => row[1]), '4,000']);
    await expect(dialog.getByRole('list', { name: text.comparison.moversTitle }).getByRole('listitem').first()).toContainText('A → B (−1)');
    const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
    await dialog.getByRole('button', { name: words.actions.close }).click();

    await driver.pane.getByRole('button', { name: words.actions.undo, exact: true }).click();
    await driver.idle();
    await expect(notice(driver)).toContainText('The snapshot “Snapshot 2026-01-01” was removed again.');
    expect(await page.evaluate(() => window.workbench.sheets())).toEqual(before);
  });

  test('[G2] the next review starts from the tiers of the snapshot before, found without a column', async ({ page }) => {
    const driver = await opened(page);
    await page.evaluate((rows) => {
      window.workbench.write('Prospects!BA1:BC5', rows);
    }, CUSTOMERS);
    await driver.useData('Prospects!BB2');
    const steady = policy('Steady', [0.8, 0.95], {
      source: { kind: 'customers', columns: { customer: 'Customer ID', amount: 'Revenue', lastDate: 'Last order' } },
      hysteresis: { band: 0.1, previous: { snapshot: 'latest' } },
    });
    await driver.importPolicy(steady);
    await driver.previewReady();
    expect((await driver.tierTable()).slice(1, 4).map((row) => row[1])).toEqual(['2', '1', '1']);
    await choose(driver, text.actions.keep);
    await expect(notice(driver)).toContainText('Snapshot kept: 4 customers');
    // A quarter later C2 and C3 have changed places by a little: nobody moves.
    await page.evaluate(() => {
      window.workbench.write('Prospects!BB3', 80);
      window.workbench.write('Prospects!BB4', 120);
      window.workbench.write('Prospects!BC2', 46_090);
    });
    await driver.idle();
    await driver.pane.getByRole('button', { name: words.source.refresh, exact: true }).click();
    await driver.previewReady();
    expect((await driver.tierTable()).slice(1, 4).map((row) => row[1])).toEqual(['2', '1', '1']);
    await choose(driver, text.actions.compare);
    await expect(driver.pane.getByRole('dialog')).toContainText('0 up, 0 down, 4 unchanged.');
  });
});
