import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type {} from '../../src/workbench/automation/WorkbenchAutomation';

/** Opens the workbench and waits until the add-in has answered. */
async function openWorkbench(page: Page, query = '?lang=en-US&theme=light'): Promise<void> {
  await page.goto(`/workbench/index.html${query}`);
  await page.waitForFunction(() => 'workbench' in window);
  await page.evaluate(() => window.workbench.ready);
}

test.describe('the workbench', () => {
  let faults: string[];

  test.beforeEach(({ page }) => {
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  });
  test.afterEach(() => {
    expect(faults).toEqual([]);
  });

  test('opens the sample with the real Office.js in the pane', async ({ page }) => {
    await openWorkbench(page);
    await expect(page).toHaveTitle(/sample\.xlsx/);
    expect(await page.evaluate(() => window.workbench.tables().map(({ name }) => name))).toEqual(
      expect.arrayContaining(['Customers', 'Invoices', 'Prospects']),
    );
    const office = await page.evaluate(() => {
      const { Office } = window.workbench.pane as unknown as { Office: typeof globalThis.Office };
      const { host, platform } = Office.context.diagnostics;
      return {
        host,
        platform,
        language: Office.context.displayLanguage,
        sets: [
          Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
          Office.context.requirements.isSetSupported('ExcelApi', '1.16'),
          Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
          Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3'),
        ],
      };
    });
    expect(office).toEqual({ host: 'Excel', platform: 'OfficeOnline', language: 'en-US', sets: [true, false, true, true] });
    await expect(page.getByText('not Excel')).toBeVisible();
  });

  test('lets the add-in read and write through its own proxies, and counts the traffic', async ({ page }) => {
    await openWorkbench(page);
    await page.evaluate(() => window.workbench.idle());
    const seen = await page.evaluate(async () => {
      const { workbench } = window;
      const { Excel } = workbench.pane as unknown as { Excel: typeof globalThis.Excel };
      workbench.traffic.reset();
      const values = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Trial');
        sheet.getRange('A1:B2').values = [
          ['Customer', 'Revenue'],
          ['a', 12.5],
        ];
        sheet.getRange('C2').formulas = [['=B2*2']];
        const range = sheet.getRange('A1:C2').load('values');
        await context.sync();
        return range.values;
      });
      await workbench.idle();
      const { requests, requestBytes, responseBytes } = workbench.traffic;
      return { values, grid: workbench.read('Trial!A1:C2'), counted: requests > 0 && requestBytes > 500 && responseBytes > 100 };
    });
    expect(seen).toEqual({
      values: [
        ['Customer', 'Revenue', ''],
        ['a', 12.5, 25],
      ],
      grid: [
        ['Customer', 'Revenue', null],
        ['a', 12.5, 25],
      ],
      counted: true,
    });
  });

  test('computes custom functions in the add-in: spills, recalculates, tells why not', async ({ page }) => {
    await openWorkbench(page);
    const shown = await page.evaluate(async () => {
      const { workbench } = window;
      workbench.write('Z1', [[1], [2], [97]]);
      workbench.write('AB1', '=TIER(Z1:Z3)');
      workbench.write('AC1', '=TIER(Z1)');
      workbench.write('AD1', '=TIER(Z1,Z$1:Z$3)&"!"');
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      let waiting = workbench.read('AB1');
      for (let frames = 0; waiting[0]?.[0] === null && frames < 600; frames += 1) {
        await frame();
        waiting = workbench.read('AB1');
      }
      await workbench.idle();
      const first = workbench.read('AB1:AD3');
      workbench.write('Z1', 500);
      await workbench.idle();
      return { waiting, first, second: workbench.read('AB1:AD3'), message: workbench.message('AC1') };
    });
    expect(shown.waiting).toEqual([['#BUSY!']]);
    expect(shown.first).toEqual([
      ['C', '#VALUE!', 'C!'],
      ['C', null, null],
      ['A', null, null],
    ]);
    expect(shown.second).toEqual([
      ['A', '#VALUE!', 'A!'],
      ['C', null, null],
      ['B', null, null],
    ]);
    expect(shown.message).toContain('=TIER(B2,B$2:B$500)');
    await page.evaluate(() => {
      window.workbench.select('AC1');
    });
    await expect(page.locator('.status .message')).toContainText('=TIER(B2,B$2:B$500)');
  });

  test('takes a formula from the keyboard, with hints, and computes it', async ({ page }) => {
    await openWorkbench(page);
    await page.evaluate(() => {
      window.workbench.write('Z1', [[1], [2], [97]]);
      window.workbench.select('AB1');
    });
    // A click on the grid gives it the keyboard; the selection is put back where the formula shall go.
    await page
      .locator('#grid canvas')
      .last()
      .click({ position: { x: 300, y: 200 } });
    await page.evaluate(() => {
      window.workbench.select('AB1');
    });
    await page.keyboard.type('=TIE', { delay: 60 });
    await expect(page.getByText('TIERBYSCORE').first()).toBeVisible();
    // The list is still there when Enter comes; as in Excel it ends the formula and chooses nothing.
    await page.keyboard.type('R(Z1:Z3)', { delay: 10 });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.workbench.read('AB1:AB3'))).toEqual([['C'], ['C'], ['A']]);

    // Tab takes the function from the list.
    await page.evaluate(() => {
      window.workbench.select('AC1');
    });
    await page.keyboard.type('=PARETO', { delay: 60 });
    await expect(page.getByText('PARETOSHARE').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByText('PARETOSHARE(').first()).toBeVisible();
    await page.keyboard.type('97,Z1:Z3)', { delay: 10 });
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => window.workbench.read('AC1'))).toEqual([[0.97]]);
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    test(`has nothing that bars anyone from its own controls (${theme})`, async ({ page }) => {
      await openWorkbench(page, `?lang=en-US&theme=${theme}`);
      const { violations } = await new AxeBuilder({ page })
        .include('#bar')
        .include('#status')
        .include('.pane-title')
        .exclude('iframe')
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }

  test('sums up the selection as Excel does', async ({ page }) => {
    await openWorkbench(page);
    await page.evaluate(() => {
      window.workbench.write('Z1', [[1], ['text'], [5]]);
      window.workbench.select('Z1:Z9');
    });
    await expect(page.locator('.status .figures')).toHaveText(/Average: 3\s*Count: 3\s*Sum: 6/);
  });

  test('hides and shows the pane, from either side, and the add-in goes on', async ({ page }) => {
    await openWorkbench(page);
    const pane = page.locator('#pane');
    await page.getByRole('button', { name: 'Close the pane' }).click();
    await expect(pane).toHaveAttribute('data-hidden', '');
    await page.evaluate(async () => {
      window.workbench.write('Z1', [[1], [97]]);
      window.workbench.write('AB1', '=TIER(Z1:Z2)');
      await window.workbench.idle();
    });
    expect(await page.evaluate(() => window.workbench.read('AB1:AB2'))).toEqual([['C'], ['A']]);
    await page.evaluate(() => (window.workbench.pane as unknown as { Office: typeof globalThis.Office }).Office.addin.showAsTaskpane());
    await expect(pane).not.toHaveAttribute('data-hidden');
    await page.getByRole('button', { name: 'Hide pane' }).click();
    await expect(pane).toHaveAttribute('data-hidden', '');
    await page.locator('[id^="command-"]').first().click();
    await expect(pane).not.toHaveAttribute('data-hidden');
  });

  test('changes the language by loading the add-in anew, and the theme at once', async ({ page }) => {
    await openWorkbench(page);
    await page.evaluate(() => {
      window.workbench.write('Z1', 'kept');
    });
    await page.getByLabel('Language').selectOption('zh-CN');
    await expect(page.getByText('并非 Excel')).toBeVisible();
    await page.waitForFunction(
      () => (window.workbench.pane as unknown as { Office?: typeof globalThis.Office }).Office?.context?.displayLanguage === 'zh-CN',
    );
    expect(await page.evaluate(() => window.workbench.read('Z1'))).toEqual([['kept']]);
    await page.getByLabel('主题').selectOption('dark');
    await page.waitForFunction(() => window.workbench.pane.matchMedia('(prefers-color-scheme: dark)').matches);
  });

  test('saves what it opened, with what was changed, and opens it again', async ({ page }) => {
    await openWorkbench(page);
    const again = await page.evaluate(async () => {
      const { workbench } = window;
      workbench.write('Z1', [['new', '=1+1']]);
      await workbench.idle();
      const tables = workbench.tables();
      const head = workbench.read('Customers').slice(0, 3);
      const bytes = await workbench.save();
      await workbench.open(bytes, 'again.xlsx');
      await workbench.idle();
      return {
        cells: workbench.read('Z1:AA1'),
        formula: workbench.readFormulas('AA1'),
        sameTables: JSON.stringify(workbench.tables()) === JSON.stringify(tables),
        sameHead: JSON.stringify(workbench.read('Customers').slice(0, 3)) === JSON.stringify(head),
      };
    });
    expect(again).toEqual({ cells: [['new', 2]], formula: [['=1+1']], sameTables: true, sameHead: true });
    await expect(page).toHaveTitle(/again\.xlsx/);
  });

  test('says what it cannot open and stays usable', async ({ page }) => {
    await openWorkbench(page);
    const refusal = await page.evaluate(() =>
      window.workbench.open(new TextEncoder().encode('PK no workbook'), 'broken.xlsx').then(
        () => 'opened',
        () => 'refused',
      ),
    );
    expect(refusal).toBe('refused');
    await expect(page).toHaveTitle(/sample\.xlsx/);
    expect(await page.evaluate(() => window.workbench.read('Customers').length)).toBeGreaterThan(1000);
  });

  test('opens comma-separated text as a workbook', async ({ page }) => {
    await openWorkbench(page);
    const cells = await page.evaluate(async () => {
      await window.workbench.open(new TextEncoder().encode('Customer,Revenue\na,12.5\n'), 'small.csv');
      return [window.workbench.sheets(), window.workbench.read('A1:B2')];
    });
    expect(cells).toEqual([
      ['small'],
      [
        ['Customer', 'Revenue'],
        ['a', 12.5],
      ],
    ]);
    await expect(page).toHaveTitle(/small\.xlsx/);
  });
});
