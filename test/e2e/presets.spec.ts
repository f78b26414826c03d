import { expect, test, type Page } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';
import { messagesFor } from '../../src/i18n/messagesFor';
import type { Locale } from '../../src/i18n/Locale';

/** Presets chosen in the pane as a person does, on the sample in the language of the pane. */
interface Choice {
  readonly preset: keyof ReturnType<typeof messagesFor>['presets'];
  readonly locale: Locale;
  readonly table: string;
  readonly tiers: readonly string[];
  /** Columns written beside the table's own. */
  readonly columns: readonly string[];
}

const CHOICES: readonly Choice[] = [
  {
    preset: 'assets-willingness',
    locale: 'en',
    table: 'BankClients',
    tiers: ['A', 'B', 'C', 'D'],
    columns: ['Tier', 'Action', 'Contact every (days)'],
  },
  {
    preset: 'prospects-thresholds',
    locale: 'en',
    table: 'Pipeline',
    tiers: ['A', 'B', 'C', 'Existing customers'],
    columns: ['Tier (Tierwise)', 'Score', 'Proposed tier', 'Action', 'Contact every (days)'],
  },
  {
    preset: 'sales-years',
    locale: 'zh-CN',
    table: '大客户',
    tiers: ['A', 'B', 'C', '待定'],
    columns: ['等级', '服务措施', '联系间隔（天）', '定级原因'],
  },
  {
    preset: 'b2b-importance',
    locale: 'zh-CN',
    table: '大客户',
    tiers: ['战略', '核心', '普通'],
    columns: ['等级', '服务措施', '联系间隔（天）'],
  },
];

const open = (page: Page, locale: Locale): Promise<PaneDriver> =>
  PaneDriver.open(page, `/workbench/index.html?lang=${locale === 'en' ? 'en-US' : locale}&theme=light`, locale);

const tablePlace = async (driver: PaneDriver, table: string): Promise<{ readonly address: string; readonly head: string }> => {
  const address = (await driver.tables()).find(({ name }) => name === table)?.address;
  if (address === undefined) throw new Error(`the sample has no table ${table}`);
  return { address, head: address.replace(/:.*$/, ':AZ1') };
};

test.describe('presets', () => {
  for (const { preset, locale, table, tiers, columns } of CHOICES) {
    test(`[O1] ${preset} (${locale}) grades its table and writes what is done for each tier`, async ({ page }) => {
      const driver = await open(page, locale);
      const words = messagesFor(locale);
      const { address, head } = await tablePlace(driver, table);
      await driver.useData(address);
      await driver.pane.getByLabel(words.pane.method.gradeBy).selectOption({ label: words.presets[preset].name });
      await driver.idle();
      await driver.previewReady();
      expect((await driver.tierTable()).slice(1, -1).map(([tier]) => tier)).toEqual(tiers);

      const before = await driver.cells(head);
      await driver.write();
      expect((await driver.cells(head)).slice(before.length)).toEqual(columns);
      await driver.undo();
      expect(await driver.cells(head)).toEqual(before);
    });
  }

  test('[W2] the limit of a margin is one that must be exceeded, and can be made one that is reached', async ({ page }) => {
    const driver = await open(page, 'en');
    const { pane, presets } = messagesFor('en');
    const { address } = await tablePlace(driver, 'Pipeline');
    await driver.useData(address);
    await driver.pane.getByLabel(pane.method.gradeBy).selectOption({ label: presets['prospects-thresholds'].name });
    await driver.idle();
    await driver.previewReady();
    await driver.pane.getByRole('button', { name: pane.indicators.edit('Profit margin') }).click();
    const bound = driver.pane.getByLabel(pane.indicators.bound.label);
    await expect(bound).toHaveValue('above');
    await bound.selectOption('reached');
    await driver.idle();
    await driver.previewReady();
    await expect(bound).toHaveValue('reached');
  });

  test('the sample that the pane loads is in its language, and graded at once', async ({ page }) => {
    const driver = await open(page, 'zh-CN');
    await page.evaluate(() => {
      window.workbench.select('银行客户!Z900');
    });
    await page.evaluate(() => window.workbench.reload());
    await driver.idle();
    const words = messagesFor('zh-CN').pane;
    await driver.pane.getByRole('button', { name: words.welcome.loadSample, exact: true }).click();
    await driver.idle();
    await driver.previewReady();
    const tables = (await driver.tables()).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['客户', '客户2', '商机', '商机2']));
    expect((await driver.tierTable()).at(-1)?.[1]).toBe('300');
  });
});
