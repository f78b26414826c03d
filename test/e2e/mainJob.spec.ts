import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';

/** The whole product as a person meets it: the sample, the pane, the sheet. */
const open = (page: Page, query = 'lang=en-US&theme=light'): Promise<PaneDriver> =>
  PaneDriver.open(page, `/workbench/index.html?${query}`, query.includes('zh-CN') ? 'zh-CN' : 'en');

const addressOf = async (driver: PaneDriver, table: string): Promise<string> => {
  const found = (await driver.tables()).find((one) => one.name === table);
  if (!found) throw new Error(`the sample has no table ${table}`);
  return found.address;
};

const read = (page: Page, address: string): Promise<unknown[][]> => page.evaluate((where) => window.workbench.read(where), address);

test.describe('the main job', () => {
  test('[O1] [O5] grades the sample customers by ABC, writes the tiers and takes them back', async ({ page }) => {
    const driver = await open(page);
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    const [header, ...rows] = await driver.tierTable();
    expect(header?.[0]).toBe('Tier');
    expect(rows.map((row) => row[0])).toEqual(['A', 'B', 'C', 'All graded']);
    expect(rows.at(-1)?.[1]).toBe('4,000');

    const before = await read(page, 'Customers!A1:Z5');
    const columns = (before[0] ?? []).filter((cell) => cell !== null).length;
    expect(await driver.write()).toContain('4,000 customers');
    const after = await read(page, 'Customers!A1:Z5');
    expect(after[0]?.slice(columns, columns + 2)).toEqual(['Tier', 'Cumulative share']);
    expect(after.slice(1).every((row) => ['A', 'B', 'C'].includes(String(row[columns])))).toBe(true);
    expect(after.map((row) => row.slice(0, columns))).toEqual(before.map((row) => row.slice(0, columns)));

    await driver.pane.getByRole('button', { name: 'Undo', exact: true }).click();
    await driver.idle();
    expect(await read(page, 'Customers!A1:Z5')).toEqual(before);
  });

  test('[O7] grades the list of invoices by RFM onto a sheet of its own, one row per customer', async ({ page }) => {
    const driver = await open(page);
    await driver.useData(await addressOf(driver, 'Invoices'));
    await driver.previewReady();
    await driver.pane.getByLabel('Grade by').selectOption({ label: 'RFM' });
    await driver.idle();
    await driver.previewReady();
    const tablesBefore = new Set((await driver.tables()).map(({ name }) => name));
    const sheetsBefore = await page.evaluate(() => window.workbench.sheets());
    await driver.write();
    const sheets = await page.evaluate(() => window.workbench.sheets());
    const result = (await driver.tables()).find(({ name }) => !tablesBefore.has(name));
    expect(result).toBeDefined();
    expect(sheets.length).toBe(sheetsBefore.length + 1);
    const [header, first] = await read(page, result?.address.replace(/\d+$/, '2') ?? '');
    expect(header).toContain('RFM');
    expect(String(first?.[(header ?? []).indexOf('RFM')])).toMatch(/^[1-5]{3}$/);
  });

  test('formulas and pane agree on the tier of every customer', async ({ page }) => {
    const driver = await open(page);
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    await driver.write();
    const [header = []] = await read(page, 'Customers!A1:Z1');
    const letter = (name: string): string => String.fromCharCode(65 + header.indexOf(name));
    await page.evaluate(
      (formula) => {
        window.workbench.write('Customers!AB2', formula);
      },
      `=TIER(${letter('Revenue')}2:${letter('Revenue')}4001)`,
    );
    await driver.idle();
    const spilled = (await read(page, 'Customers!AB2:AB4001')).flat();
    const written = (await read(page, `Customers!${letter('Tier')}2:${letter('Tier')}4001`)).flat();
    expect(spilled).toEqual(written);
  });

  test('says why for the selected row, and what the next tier would take', async ({ page }) => {
    const driver = await open(page);
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    await page.evaluate(() => {
      window.workbench.select('Customers!B9');
    });
    await driver.idle();
    const why = driver.pane.getByRole('region', { name: 'Why' });
    await expect(why).toContainText(/Revenue [\d,.]+, .* of all/);
    await expect(why).toContainText(/To reach [AB]Revenue from/);
  });

  test('[P3] keeps a policy in the file: saved, closed and opened again it is offered', async ({ page }) => {
    const driver = await open(page);
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    await driver.pane.getByRole('button', { name: 'More actions' }).click();
    await driver.pane.getByRole('menuitem', { name: 'Save policy in the workbook' }).click();
    await driver.pane.getByRole('dialog').getByLabel('Name').fill('House rules 2026');
    await driver.pane.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await driver.idle();
    await page.evaluate(async () => {
      await window.workbench.open(await window.workbench.save(), 'again.xlsx');
    });
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    await expect(driver.pane.getByLabel('Grade by').locator('option', { hasText: 'House rules 2026' })).toHaveCount(1);
  });
});

test.describe('accessibility', () => {
  for (const query of ['lang=en-US&theme=light', 'lang=en-US&theme=dark', 'lang=zh-CN&theme=light', 'lang=zh-CN&theme=contrast']) {
    test(`axe finds nothing serious in the pane (${query})`, async ({ page }) => {
      const driver = await open(page, query);
      await driver.useData(await addressOf(driver, query.includes('zh-CN') ? '客户' : 'Customers'));
      await driver.previewReady();
      const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    });
  }

  test('the pane fits 320 px without scrolling sideways', async ({ page }) => {
    const driver = await open(page, 'lang=en-US&theme=light&pane=320');
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    const { content, view } = await driver.pane.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }));
    expect(view).toBeLessThanOrEqual(320);
    expect(content).toBeLessThanOrEqual(view);
  });

  test('everything is reached by the keyboard, in reading order', async ({ page }) => {
    const driver = await open(page);
    await driver.useData(await addressOf(driver, 'Customers'));
    await driver.previewReady();
    const { pane } = driver;
    await pane.locator('main button').first().focus();
    const reached: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      reached.push(await pane.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
      await page.keyboard.press('Tab');
    }
    const order = ['Customers', 'Write tiers'].map((name) => reached.findIndex((text) => text.startsWith(name)));
    expect(order[0]).toBe(0);
    expect(order[1]).toBeGreaterThan(0);
  });
});
