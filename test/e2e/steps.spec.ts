import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { PaneDriver } from '../../scripts/demo/PaneDriver';
import { messagesFor } from '../../src/i18n/messagesFor';

/** G1-G3 in the pane: guards, tiers set by hand, steady tiers and reviews on the sample. */
const words = messagesFor('en').pane;
const steps = words.steps;

const open = async (page: Page): Promise<PaneDriver> => {
  const driver = await PaneDriver.open(page, '/workbench/index.html?lang=en-US&theme=light');
  await driver.idle();
  await driver.previewReady();
  return driver;
};

const read = (page: Page, address: string): Promise<(string | number | boolean | null)[][]> =>
  page.evaluate((where) => window.workbench.read(where), address);

/** Column letters of a header of the customers. */
const letterOf = async (page: Page, name: string): Promise<string> => {
  const [header = []] = await read(page, 'Customers!A1:Z1');
  const place = header.indexOf(name);
  if (place < 0) throw new Error(`There is no column "${name}": ${header.join(', ')}`);
  return String.fromCharCode(65 + place);
};

const columnOf = async (page: Page, name: string): Promise<(string | number | boolean | null)[]> => {
  const letter = await letterOf(page, name);
  return (await read(page, `Customers!${letter}2:${letter}4001`)).flat();
};

/** A column of the user's own: the sample's last one is given to tiers set by hand. */
const addByHand = async (driver: PaneDriver, tiers: Readonly<Record<string, string>>): Promise<void> => {
  const letter = await letterOf(driver.page, 'Potential');
  await driver.page.evaluate(
    ([column, marks]) => {
      window.workbench.write(`Customers!${column}2:${column}4001`, '');
      window.workbench.write(`Customers!${column}1`, 'Tier by hand');
      for (const [row, tier] of Object.entries(marks)) window.workbench.write(`Customers!${column}${row}`, tier);
    },
    [letter, tiers] as const,
  );
  await driver.idle();
  await driver.pane.getByRole('button', { name: words.source.refresh, exact: true }).click();
  await driver.idle();
  await driver.previewReady();
};

const openSteps = async (driver: PaneDriver): Promise<void> => {
  await driver.pane.getByRole('button', { name: words.method.more, exact: true }).click();
  await driver.pane.getByRole('button', { name: new RegExp(`^${steps.title}`) }).click();
  await driver.pane.getByRole('button', { name: steps.guards.add }).waitFor();
};

const box = (driver: PaneDriver, name: string): Locator => driver.pane.getByRole('checkbox', { name, exact: true });
const field = (driver: PaneDriver, name: string): Locator =>
  driver.pane.getByLabel(name, { exact: true }).and(driver.pane.locator('input, select'));

const setGuard = async (driver: PaneDriver): Promise<void> => {
  await driver.pane.getByRole('button', { name: steps.guards.add }).click();
  await field(driver, steps.guards.name).fill('Poor payer');
  await field(driver, words.rules.field).selectOption({ label: 'On-time share' });
  await field(driver, words.rules.value).fill('70');
  await driver.idle();
};

const expectNothingSerious = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('iframe').analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
};

test.describe('what comes after the method', () => {
  test('[G1] a guard and tiers set by hand change tiers at once, and the sheet tells method, system and cause', async ({ page }) => {
    const driver = await open(page);
    await addByHand(driver, { '2': 'C' });
    const alone = await driver.tierTable();
    await openSteps(driver);
    await setGuard(driver);
    await driver.previewReady();
    await expect.poll(() => driver.tierTable()).not.toEqual(alone);

    // The column is found by its header.
    await box(driver, steps.override.title).check();
    await driver.idle();
    expect(await field(driver, steps.override.tier).last().inputValue()).toBe('Tier by hand');
    for (const name of ['Tier by the method', 'System tier', 'Tier changed by']) await box(driver, name).check();
    await driver.idle();
    await expectNothingSerious(page);

    await driver.pane.getByRole('button', { name: words.method.more, exact: true }).click();
    await expect(driver.pane.getByRole('button', { name: new RegExp(`^${steps.title}`) })).toContainText(
      '1 guard, set by hand in “Tier by hand”',
    );
    await driver.write();

    const [tier, byMethod, bySystem, cause, paid] = [
      await columnOf(page, 'Tier'),
      await columnOf(page, 'Tier by the method'),
      await columnOf(page, 'System tier'),
      await columnOf(page, 'Tier changed by'),
      await columnOf(page, 'On-time share'),
    ];
    // Of everybody, told from the cells alone: a poor payer is at most B, and only the first was set by hand.
    const guarded = byMethod.map((label, row) => (label === 'A' && typeof paid[row] === 'number' && paid[row] < 0.7 ? 'B' : label));
    expect(guarded.filter((label, row) => label !== byMethod[row]).length).toBeGreaterThan(0);
    expect(bySystem).toEqual(guarded);
    expect(tier).toEqual(['C', ...guarded.slice(1)]);
    for (const row of tier.keys()) {
      const isGuarded = bySystem[row] !== byMethod[row];
      expect(String(cause[row] ?? '')).toMatch(tier[row] !== bySystem[row] ? /^Set by hand: “C”/ : isGuarded ? /Poor payer/ : /^$/);
    }

    // The row of the first customer says it in words.
    await page.evaluate(() => {
      window.workbench.select('Customers!B2');
    });
    await driver.idle();
    await expect(driver.pane.getByRole('region', { name: words.why.title, exact: true })).toContainText('Set by hand: “C”.');
  });

  test('[G2] [G3] tiers are held steady and the next review is told; a method without such tiers says so and loses nothing', async ({
    page,
  }) => {
    const driver = await open(page);
    await openSteps(driver);
    const alone = await driver.tierTable();
    await box(driver, steps.hysteresis.title).check();
    await box(driver, steps.review.title).check();
    await driver.idle();
    await driver.previewReady();
    expect(await field(driver, steps.hysteresis.previous).inputValue()).toBe('Tier last year');
    await expect.poll(() => driver.tierTable()).not.toEqual(alone);
    await expect(driver.pane.getByText(/^Next review after this grading: /)).toBeVisible();
    const steady = await driver.tierTable();

    await setGuard(driver);
    await driver.pane.getByLabel(words.method.gradeBy).selectOption({ label: 'RFM' });
    await driver.idle();
    const blocked = driver.pane.getByRole('region', { name: words.result.blockedTitle });
    await expect(blocked).toContainText('Guard 1 (“Poor payer”) names the tier “B”');
    await expect(driver.writeButton).toBeDisabled();
    await expectNothingSerious(page);

    await driver.pane.getByLabel(words.method.gradeBy).selectOption({ label: 'ABC by revenue' });
    await driver.idle();
    await driver.previewReady();
    await driver.pane.getByRole('button', { name: steps.guards.remove('Poor payer') }).click();
    await driver.idle();
    await expect.poll(() => driver.tierTable()).toEqual(steady);
  });

  test('[G1] a guard is set by keyboard alone', async ({ page }) => {
    const driver = await open(page);
    await openSteps(driver);
    const { pane } = driver;
    await pane.getByRole('button', { name: steps.guards.add }).focus();
    await page.keyboard.press('Enter');
    await expect(field(driver, steps.guards.name)).toBeFocused();
    await page.keyboard.type('Losses');
    // Back over the button that removes it; the only guard cannot move.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(field(driver, steps.guards.name)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(pane.getByRole('button', { name: steps.guards.add })).toBeFocused();
  });
});
