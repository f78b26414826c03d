import type { Frame, Locator, Page } from '@playwright/test';
import '../../src/i18n/bothLanguages';
import { messagesFor } from '../../src/i18n/messagesFor';
import type { Locale } from '../../src/i18n/Locale';

/** How often, and how far apart, the pane is looked at until it has taken up a table. */
const LOOKS = 30;
const LOOK_MS = 100;

/** Uses the workbench and the task pane as a person does: by what is written on the controls. */
export class PaneDriver {
  private readonly words;

  private constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {
    this.words = messagesFor(locale).pane;
  }

  /** Opens the workbench and waits for the add-in. */
  static async open(page: Page, url: string, locale: Locale = 'en'): Promise<PaneDriver> {
    await page.goto(url);
    await page.waitForFunction(() => 'workbench' in window);
    await page.evaluate(() => window.workbench.ready);
    return new PaneDriver(page, locale);
  }

  /** The add-in's page; it is loaded anew with every workbook. */
  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('/taskpane.html'));
    if (!frame) throw new Error('The workbench shows no task pane.');
    return frame;
  }

  idle(): Promise<void> {
    return this.page.evaluate(() => window.workbench.idle(120_000));
  }

  tables(): Promise<readonly { readonly name: string; readonly address: string }[]> {
    return this.page.evaluate(() => window.workbench.tables());
  }

  /** Texts of the first row of a block, blanks left out. */
  cells(address: string): Promise<readonly string[]> {
    return this.page.evaluate(
      (where) => (window.workbench.read(where)[0] ?? []).filter((cell) => cell !== null && cell !== '').map(String),
      address,
    );
  }

  /** Takes the last write back. */
  async undo(): Promise<void> {
    await this.pane.getByRole('button', { name: this.words.actions.undo, exact: true }).click();
    await this.idle();
  }

  /** Selects a place in the sheet and takes it as the data. */
  async useData(address: string): Promise<void> {
    await this.page.evaluate((where) => {
      window.workbench.select(where);
    }, address);
    await this.idle();
    const offers = [this.words.welcome.useMyTable, this.words.source.useSelected].map((name) =>
      this.pane.getByRole('button', { name, exact: true }),
    );
    const table = (await this.tables()).find((one) => one.address === address)?.name;
    const taken = this.pane.getByRole('button', { name: `${table}. ${this.words.source.chooseSource}`, exact: true });
    // The pane looks at a new selection after a moment; a block has no name to know it by.
    for (let looks = 0; looks < LOOKS; looks++) {
      for (const offer of offers) if (await offer.isVisible()) await offer.click();
      await this.idle();
      if (table === undefined || (await taken.isVisible())) return;
      await this.page.waitForTimeout(LOOK_MS);
    }
  }

  async importPolicy(text: string): Promise<void> {
    await this.pane.getByRole('button', { name: this.words.actions.moreActions }).click();
    await this.pane.getByRole('menuitem', { name: this.words.actions.importPolicy }).click();
    const dialog = this.pane.getByRole('dialog');
    await dialog.getByLabel(this.words.dialogs.policyText).fill(text);
    await dialog.getByRole('button', { name: this.words.dialogs.import, exact: true }).click();
    await this.idle();
  }

  get writeButton(): Locator {
    return this.pane.getByRole('button', { name: new RegExp(`^(${this.words.actions.write}|${this.words.actions.writeAgain})$`) });
  }

  /** Waits for the preview; throws what the pane says when there is none. */
  async previewReady(): Promise<void> {
    const blocked = this.pane.getByRole('region', { name: this.words.result.blockedTitle });
    const shown = this.pane.getByRole('table', { name: this.words.result.tableCaption });
    await shown.or(blocked).or(this.refusals).first().waitFor({ timeout: 120_000 });
    await this.idle();
    for (const place of [this.refusals, blocked])
      if (await place.first().isVisible()) throw new Error(sentence(await place.first().innerText()));
  }

  /** Writes the tiers and returns what the pane says it did; throws what it says when it could not. */
  async write(): Promise<string> {
    await this.writeButton.click();
    await this.writeButton.waitFor({ state: 'visible', timeout: 600_000 });
    await this.idle();
    if (await this.refusals.first().isVisible()) throw new Error(sentence(await this.refusals.first().innerText()));
    return sentence(await this.pane.locator('.fui-MessageBar').innerText());
  }

  /** Notices that say that something could not be done. */
  private get refusals(): Locator {
    const titles = Object.values(this.words.notice.refused).map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return this.pane.locator('.fui-MessageBar').filter({ hasText: new RegExp(`^(${titles.join('|')})`) });
  }

  /** Brings a column into view by selecting its header in the block that begins at an address. */
  async showColumn(address: string, header: string): Promise<void> {
    await this.page.evaluate(
      ([block = '', name]) => {
        const [, sheet = '', top = '1'] = /^(?:(.*)!)?[A-Z]+(\d+)/.exec(block) ?? [];
        const row = sheet === '' ? `A${top}:AZ${top}` : `${sheet}!A${top}:AZ${top}`;
        const place = (window.workbench.read(row)[0] ?? []).findIndex((cell) => cell === name);
        if (place < 0) return;
        const letters = place < 26 ? String.fromCharCode(65 + place) : `A${String.fromCharCode(39 + place)}`;
        window.workbench.select(`${sheet === '' ? '' : `${sheet}!`}${letters}${top}`);
      },
      [address, header],
    );
    await this.idle();
  }

  /** Cells of the tier table, row by row, header and total included. */
  tierTable(): Promise<string[][]> {
    return cellsOf(this.pane.getByRole('table', { name: this.words.result.tableCaption }));
  }

  /** Cells of the reconciliation, item by item. */
  async controlTotal(): Promise<string[][]> {
    const data = this.pane.getByRole('region', { name: this.words.source.title, exact: true });
    const toggle = data.locator('button[aria-expanded]').last();
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    const cells = await cellsOf(data.locator('table').filter({ hasText: this.words.control.graded }));
    await toggle.click();
    return cells;
  }
}

const cellsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => (cell as HTMLElement).innerText.trim())));

/** Lines of a message as one sentence after the other. */
const sentence = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/[.。:：]$/.test(line) ? line : `${line}.`))
    .join(' ');
