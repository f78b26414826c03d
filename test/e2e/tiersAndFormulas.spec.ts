import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';
import { messagesFor } from '../../src/i18n/messagesFor';
import { enFormulaHelp } from '../../src/i18n/en/formulaHelp';

/** What is said of tiers, and tiers by formula, on the real Office.js. */
const words = messagesFor('en').pane;

const opened = async (page: Page): Promise<PaneDriver> => {
  const driver = await PaneDriver.open(page, '/workbench/index.html?lang=en-US&theme=light');
  await driver.previewReady();
  return driver;
};

const expectNothingSerious = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
};

const headerAndFirstRow = (page: Page): Promise<readonly (readonly unknown[])[]> =>
  page.evaluate(() => window.workbench.read('Customers!A1:Z2'));

test.describe('tiers', () => {
  test('get names, actions, rhythms and limits, and write them beside each customer', async ({ page }) => {
    const driver = await opened(page);
    const { pane } = driver;
    await pane.getByRole('button', { name: words.method.more, exact: true }).click();
    await pane.getByRole('button', { name: new RegExp(`^${words.tiers.title}`) }).click();
    const text = words.tiers;
    await pane.getByLabel(text.name('A'), { exact: true }).fill('Gold');
    await pane.getByLabel(text.name('A'), { exact: true }).press('Enter');
    await pane.getByRole('button', { name: text.details('Gold'), exact: true }).click();
    await pane.getByRole('textbox', { name: text.action, exact: true }).fill('Visit every quarter');
    await pane.getByRole('textbox', { name: text.contact, exact: true }).fill('90');
    await pane.getByRole('textbox', { name: text.creditLimit, exact: true }).fill('50,000');
    await pane.getByRole('radio', { name: text.colors[10] ?? '' }).click();
    for (const key of ['Action', 'Contact every (days)', 'Next contact', 'Credit limit'])
      await pane.getByRole('checkbox', { name: key, exact: true }).check();
    await expect(pane.getByRole('textbox', { name: text.creditLimit, exact: true })).toHaveValue('50,000.00');
    await driver.idle();
    await expect.poll(async () => (await driver.tierTable())[1]?.[0]).toBe('Gold');
    await expectNothingSerious(page);

    await driver.write();
    const [header = [], first = []] = await headerAndFirstRow(page);
    const cell = (name: string): unknown => first[header.indexOf(name)];
    expect(cell('Tier')).toBe('Gold');
    expect(cell('Action')).toBe('Visit every quarter');
    expect(cell('Contact every (days)')).toBe(90);
    expect(cell('Credit limit')).toBe(50_000);
    expect(typeof cell('Next contact')).toBe('number');
    await pane.getByRole('button', { name: words.actions.undo, exact: true }).click();
    await driver.idle();
    expect((await headerAndFirstRow(page))[0]).not.toContain('Action');
  });
});

test.describe('formulas', () => {
  test('of the help give the tiers of the pane, spilled and by limits', async ({ page }) => {
    const driver = await opened(page);
    const { pane } = driver;
    const counts = (await driver.tierTable()).slice(1, 4).map((row) => row[1]?.replaceAll(',', ''));
    await pane.getByRole('button', { name: words.actions.moreActions }).click();
    await pane.getByRole('menuitem', { name: words.actions.formulas }).click();
    const dialog = pane.getByRole('dialog', { name: enFormulaHelp.title });
    await expect(dialog).toBeVisible();
    await expectNothingSerious(page);
    const formulas = await dialog.getByRole('textbox').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const [spilled = '', limits = ''] = formulas;
    expect(spilled).toBe('=TIER(Customers[Revenue])');
    await dialog.getByRole('button', { name: enFormulaHelp.copyOf(spilled) }).click();
    await expect(dialog.getByText(new RegExp(`${enFormulaHelp.copied}|${enFormulaHelp.notCopied}`))).toBeVisible();
    await pane.getByRole('button', { name: words.actions.close, exact: true }).click();

    const cell = await driver.page.evaluate(
      async ([spill, limit]) => {
        const { workbench } = window;
        workbench.write('Prospects!T2', [[spill]]);
        workbench.write('Prospects!V2', [[limit]]);
        await workbench.idle(120_000);
        return { tiers: workbench.read('Prospects!T2:T4001').map(([tier]) => tier), limits: workbench.read('Prospects!V2:V3').flat() };
      },
      [spilled, limits] as const,
    );
    expect(['A', 'B', 'C'].map((tier) => String(cell.tiers.filter((one) => one === tier).length))).toEqual(counts);
    expect(cell.limits.every((limit) => typeof limit === 'number')).toBe(true);
  });
});
