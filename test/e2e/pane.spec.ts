import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Frame, type Locator, type Page } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';
import { messagesFor } from '../../src/i18n/messagesFor';

/** The states of the pane on the real Office.js, as a person meets them. */
const words = messagesFor('en').pane;

const open = async (page: Page, query = 'lang=en-US&theme=light'): Promise<PaneDriver> => {
  const driver = await PaneDriver.open(page, `/workbench/index.html?${query}`, query.includes('zh-CN') ? 'zh-CN' : 'en');
  await driver.idle();
  return driver;
};

const opened = async (page: Page, query?: string): Promise<PaneDriver> => {
  const driver = await open(page, query);
  await driver.previewReady();
  return driver;
};

const select = async (driver: PaneDriver, address: string): Promise<void> => {
  await driver.page.evaluate((where) => {
    window.workbench.select(where);
  }, address);
  await driver.idle();
};

const write = async (driver: PaneDriver, address: string, value: string): Promise<void> => {
  await driver.page.evaluate(
    ([where, cell]) => {
      window.workbench.write(where, cell);
    },
    [address, value] as const,
  );
  await driver.idle();
};

const press = async (driver: PaneDriver, name: string): Promise<void> => {
  await driver.pane.getByRole('button', { name, exact: true }).click();
  await driver.idle();
};

const details = (pane: Frame): Locator =>
  pane.getByRole('region', { name: words.source.title, exact: true }).locator('button[aria-expanded]').last();

const expectNothingSerious = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
};

test.describe('the pane', () => {
  test('shows a preview without a click when it opens beside a table, and offers another table that is selected', async ({ page }) => {
    const driver = await opened(page);
    expect((await driver.tierTable()).at(-1)?.[1]).toBe('4,000');
    await select(driver, 'Customers!C9');
    await expect(driver.pane.getByText(words.source.selectionElsewhere)).toBeHidden();
    await select(driver, 'Invoices!B7');
    await expect(driver.pane.getByText(words.source.selectionElsewhere)).toBeVisible();
    await press(driver, words.source.useSelected);
    await driver.previewReady();
    await expect(driver.pane.getByRole('button', { name: /^Invoices\./ })).toBeVisible();
  });

  test('welcomes in three sentences where nothing is selected, says why a selection will not do, and loads the sample', async ({
    page,
  }) => {
    const driver = await open(page);
    await select(driver, 'Prospects!Z900');
    await page.evaluate(() => window.workbench.reload());
    await driver.idle();
    await expect(driver.pane.getByRole('listitem')).toHaveText([...words.welcome.sentences]);
    await press(driver, words.welcome.useMyTable);
    await expect(driver.pane.locator('.fui-MessageBar')).toContainText('The selection holds no data.');
    await expectNothingSerious(page);
    const before = await page.evaluate(() => window.workbench.sheets());
    await press(driver, words.welcome.loadSample);
    await driver.previewReady();
    expect((await page.evaluate(() => window.workbench.sheets())).length).toBeGreaterThan(before.length);
  });

  test('[T2] asks for exactly the column that is missing', async ({ page }) => {
    const driver = await opened(page);
    await details(driver.pane).click();
    await driver.pane.getByLabel('Revenue: Used as').selectOption({ label: words.source.notUsed });
    await driver.pane.getByLabel('Grade by').selectOption({ label: 'ABC by number of customers' });
    const question = driver.pane.getByLabel(words.source.whichColumn(words.roles.amount));
    await question.waitFor();
    await expectNothingSerious(page);
    await question.selectOption({ label: 'Revenue' });
    await driver.previewReady();
  });

  test('[T7] [T3] says that the table changed, counts what cannot be read, leads to the cell, and stops at two currencies', async ({
    page,
  }) => {
    const driver = await opened(page);
    await write(driver, 'Customers!H5', 'n/a');
    await expect(driver.pane.getByText(words.source.changed)).toBeVisible();
    await press(driver, words.source.refresh);
    await driver.previewReady();
    await details(driver.pane).click();
    await expect(driver.pane.getByText('“Revenue”: 1 row without a readable number.')).toBeVisible();
    await driver.pane.getByRole('button', { name: 'Row 5', exact: true }).click();
    await driver.idle();
    expect(await page.evaluate(() => window.workbench.selection())).toBe('Customers!H5');
    await expect(driver.pane.getByRole('row', { name: words.control.leftOut.unreadable })).toBeVisible();
    await expectNothingSerious(page);
    // [T3] Two currencies stop the run until the user answers.
    await write(driver, 'Customers!H5', '€ 1,000.00');
    await write(driver, 'Customers!H6', '£ 1,000.00');
    await press(driver, words.source.refresh);
    await expect(driver.pane.getByText(/“Revenue” holds more than one currency/)).toBeVisible();
    await expect(driver.writeButton).toBeDisabled();
    await press(driver, words.notice.ignoreCurrencies);
    await driver.previewReady();
    await expect(driver.writeButton).toBeEnabled();
  });

  test('[P1] exports a policy that it takes back', async ({ page }) => {
    const driver = await opened(page);
    await driver.pane.getByLabel('A until').fill('50');
    await driver.idle();
    const row = driver.pane.getByRole('table', { name: words.result.tableCaption }).getByRole('row').nth(1);
    await expect(row).toContainText(/50\.\d %/);
    const graded = await driver.tierTable();
    await driver.pane.getByRole('button', { name: words.actions.moreActions }).click();
    await driver.pane.getByRole('menuitem', { name: words.actions.exportPolicy }).click();
    const text = await driver.pane.getByRole('dialog').getByLabel(words.dialogs.policyText).inputValue();
    await driver.pane.getByRole('dialog').getByRole('button', { name: words.actions.close }).click();
    await driver.pane.getByLabel('Grade by').selectOption({ label: 'RFM segments' });
    await driver.idle();
    // Reading more columns for RFM may still be under way: the dialog stays all the same.
    await driver.importPolicy(text);
    await driver.previewReady();
    expect(await driver.tierTable()).toEqual(graded);
  });

  test('the whole job by keyboard alone: focus goes to the outcome, and Undo is next', async ({ page }) => {
    const driver = await opened(page);
    const { pane } = driver;
    await pane.locator('main button').first().focus();
    const focused = (): Promise<string> => pane.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    for (let step = 0; step < 30 && (await focused()) !== words.actions.write; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await driver.writeButton.waitFor();
    await driver.idle();
    expect(await focused()).toMatch(/^Wrote Tier and Cumulative share for 4,000 customers/);
    for (let step = 0; step < 4 && (await focused()) !== words.actions.undo; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await driver.idle();
    await expect(pane.locator('.fui-MessageBar')).toContainText(/^Undone\. /, { timeout: 30_000 });
  });

  test('a dialog keeps the keyboard until Escape, which gives it back', async ({ page }) => {
    const driver = await opened(page);
    const { pane } = driver;
    const more = pane.getByRole('button', { name: words.actions.moreActions });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const dialog = pane.getByRole('dialog');
    await dialog.waitFor();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await pane.evaluate(() => document.hasFocus())).toBe(true);
    await expect(more).toBeFocused();
  });

  test('a graded sheet says by which policy, once something differs', async ({ page }) => {
    const driver = await opened(page);
    await driver.write();
    await expect(driver.pane.getByText(/Graded before by/)).toBeHidden();
    await driver.pane.getByLabel('A until').fill('70');
    await driver.idle();
    await expect(driver.pane.getByText(/Graded before by “ABC by revenue”/)).toBeVisible();
    await expect(driver.pane.getByText(words.previous.sameData)).toBeVisible();
  });
});

test.describe('in Chinese', () => {
  test('nothing of the pane is left in English', async ({ page }) => {
    const driver = await opened(page, 'lang=zh-CN&theme=light');
    const text = await driver.pane.evaluate(() => document.body.innerText);
    const kept = new Set(['ABC', 'RFM', 'Tierwise']);
    // Names of the sheet's columns and tables are the user's own words.
    const names = await page.evaluate(() => window.workbench.read('A1:Z1').flat().map(String));
    expect(names).toContain('客户编号');
    const rest = [...names].sort((left, right) => right.length - left.length).reduce((all, name) => all.replaceAll(name, ''), text);
    expect((rest.match(/[A-Za-z]{3,}/g) ?? []).filter((word) => !kept.has(word))).toEqual([]);
  });
});

for (const query of ['lang=en-US&theme=light&pane=320', 'lang=zh-CN&theme=light&pane=320']) {
  test(`every method fits 320 px with all settings open (${query})`, async ({ page }) => {
    const driver = await opened(page, query);
    const { methods, pane: text } = messagesFor(query.includes('zh-CN') ? 'zh-CN' : 'en');
    await driver.pane.getByRole('button', { name: text.method.more, exact: true }).click();
    for (const [method, { name }] of Object.entries(methods)) {
      await driver.pane.getByLabel(text.method.gradeBy).selectOption(`method:${method}`);
      await driver.idle();
      await expect(driver.pane.getByLabel(text.method.gradeBy).locator('option:checked'), method).toHaveText(name);
      const { content, view } = await driver.pane.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }));
      expect(content, method).toBeLessThanOrEqual(view);
      await expectNothingSerious(page);
    }
  });
}
