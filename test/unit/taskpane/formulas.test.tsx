/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import fc from 'fast-check';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { catalogue } from '../../../src/functions/catalogue';
import { functionsEn } from '../../../src/functions/words/functions.en';
import { functionsZh } from '../../../src/functions/words/functions.zh';
import { enFormulaHelp } from '../../../src/i18n/en/formulaHelp';
import { zhFormulaHelp } from '../../../src/i18n/zh-CN/formulaHelp';
import type { Locale } from '../../../src/i18n/Locale';
import type { TableHeader } from '../../../src/table/RawTable';
import { columnLetters, columnsOf, ownColumn, tableColumn, thisRow } from '../../../src/taskpane/view/formulas/cellReference';
import { FormulaHelp } from '../../../src/taskpane/view/formulas/FormulaHelp';
import { firstSentence, functionGroups } from '../../../src/taskpane/view/formulas/functionGroups';
import { EXAMPLE_HEADER, gradedColumn, ordersFormula, tierFormulas } from '../../../src/taskpane/view/formulas/tierFormulas';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import { policyOf } from '../../support/policy';
import { showsLater } from './support/showsLater';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const table: TableHeader = {
  ...EXAMPLE_HEADER,
  name: 'Clients',
  address: "'My clients'!C3:F503",
  columns: ['Client', 'Net sales'].map((name, index) => ({ name, index, numberFormat: 'General' })),
  firstSheetRow: 4,
};

describe('references', () => {
  it('count columns as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
    fc.assert(
      fc.property(fc.nat(16_383), fc.nat(16_383), (first, last) => {
        const address = `'A!B'!${columnLetters(first)}1:${columnLetters(last)}9`;
        expect(columnsOf({ ...table, address })).toEqual({ first, last });
      }),
    );
    expect(columnsOf({ ...table, address: 'Data!$AA$2' })).toEqual({ first: 26, last: 26 });
  });

  // Microsoft, "Using structured references with Excel tables": special characters need double brackets, and [ ] # ' @ an apostrophe before them.
  it('write headers as Excel wants them between brackets', () => {
    expect(tableColumn('T', 'Revenue')).toBe('T[Revenue]');
    expect(tableColumn('T', 'Net sales')).toBe('T[Net sales]');
    expect(tableColumn('T', '销售额')).toBe('T[销售额]');
    expect(tableColumn('T', 'Sales ($)')).toBe('T[[Sales ($)]]');
    expect(tableColumn('T', "Bob's #[1]@")).toBe("T[[Bob''s '#'[1']'@]]");
    expect(thisRow('Revenue')).toBe('[@Revenue]');
    expect(thisRow('Net sales')).toBe('[@[Net sales]]');
    expect(thisRow('Net #1')).toBe("[@[Net '#1]]");
    expect(ownColumn('Net sales')).toBe('[Net sales]');
    expect(ownColumn('Net #1')).toBe("[[Net '#1]]");
  });
});

describe('formulas for tiers', () => {
  it('carry the names of the table, and leave a column free beside it', () => {
    expect(tierFormulas(table, 'Net sales')).toEqual({
      cell: 'H4',
      spilled: '=TIER(Clients[Net sales])',
      limits: '=TIERLIMITS(Clients[Net sales])',
      byLimits: '=TIERBYSCORE([@[Net sales]],$H$4:$H$5)',
      single: '=TIER([@[Net sales]],[Net sales])',
    });
  });

  it('carry the cells of a block', () => {
    expect(tierFormulas({ ...table, kind: 'range' }, 'Net sales')).toEqual({
      cell: 'H4',
      spilled: '=TIER(D4:D503)',
      limits: '=TIERLIMITS(D4:D503)',
      byLimits: '=TIERBYSCORE(D4,$H$4:$H$5)',
      single: '=TIER(D4,D$4:D$503)',
    });
  });

  it('separate arguments by semicolons where the comma is for decimals', () => {
    const german = { ...table, separators: { decimal: ',', group: '.' } };
    expect(tierFormulas(german, 'Net sales').byLimits).toBe('=TIERBYSCORE([@[Net sales]];$H$4:$H$5)');
  });

  it('look at the column that the policy grades by', () => {
    const source = { kind: 'customers', columns: { customer: 'Client', amount: 'Net sales' } };
    expect(gradedColumn(policyOf({ source, method: { id: 'abc', params: { value: { column: 'Margin' } } } }))).toBe('Margin');
    expect(gradedColumn(policyOf({ source, method: { id: 'rules' } }))).toBe('Net sales');
    expect(gradedColumn(policyOf({ source: { ...source, columns: { customer: 'Client' } }, method: { id: 'rules' } }))).toBeUndefined();
  });

  it('score the customers of a list of orders', () => {
    const source = { kind: 'transactions', columns: { customer: 'Client', date: 'Date', amount: 'Net sales' } };
    const policy = policyOf({ source, method: { id: 'rfm' } });
    expect(ordersFormula(table, policy)).toEqual({ cell: 'H4', formula: '=RFMTABLE(Clients[Client],Clients[Date],Clients[Net sales])' });
    expect(ordersFormula({ ...table, kind: 'range' }, policy)).toBeUndefined();
    expect(gradedColumn(policy)).toBeUndefined();
  });
});

describe('the list of functions', () => {
  it('names every function once', () => {
    expect(functionGroups.flatMap(({ functions }) => functions).sort()).toEqual(Object.keys(catalogue).sort());
  });

  it.each([
    ['en', functionsEn, '.'],
    ['zh-CN', functionsZh, '。'],
  ])('tells each in one whole sentence (%s)', (_, words, stop) => {
    for (const { description } of Object.values(words)) {
      const sentence = firstSentence(description);
      expect(description.startsWith(sentence)).toBe(true);
      expect(sentence.endsWith(stop)).toBe(true);
      expect(sentence).not.toMatch(/e\.g\.$|\([^)]*$/);
      expect(sentence.length).toBeGreaterThan(5);
    }
  });

  it('is said in Chinese throughout', () => {
    const texts = Object.values(zhFormulaHelp).flatMap((word) =>
      typeof word === 'object' ? Object.values(word) : [typeof word === 'function' ? word('7') : word],
    );
    expect(texts.filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual(['7 MB', 'RFM']);
  });
});

describe('the help on formulas', () => {
  let root: Root;
  let host: HTMLElement;
  beforeEach(() => {
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
  });
  afterEach(() => {
    act(() => root.unmount());
    host.remove();
  });

  const show = async (locale: Locale, header: TableHeader | undefined, close: () => void = () => undefined): Promise<HTMLElement> => {
    const source = { kind: 'customers', columns: { customer: 'Client', amount: 'Net sales' } };
    act(() =>
      root.render(
        <FluentProvider theme={webLightTheme}>
          <WordsContext value={createWords(locale)}>
            <FormulaHelp policy={header && policyOf({ source, method: { id: 'rules' } })} header={header} onClose={close} />
          </WordsContext>
        </FluentProvider>,
      ),
    );
    await showsLater();
    const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
    if (dialog === null) throw new Error('There is no dialog.');
    return dialog;
  };
  const formulasIn = (dialog: HTMLElement): readonly string[] => [...dialog.querySelectorAll('input')].map(({ value }) => value);

  it('leads with the spilled form and the limits, and says what the single cells cost', async () => {
    const dialog = await show('en', table);
    expect(formulasIn(dialog)).toEqual(Object.values(tierFormulas(table, 'Net sales')).slice(1));
    expect([...dialog.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['One spilled formula', '0.1 MB', '2.3 s'],
      ['By limits', '0.2 MB', '2.4 s'],
      ['10,000 single cells', '898 MB', '60 s'],
    ]);
    expect(dialog.textContent).not.toContain(enFormulaHelp.example);
  });

  it('speaks of an example where no table is open, in Chinese to whoever reads Chinese', async () => {
    const dialog = await show('zh-CN', undefined);
    expect(formulasIn(dialog)[0]).toBe('=TIER(Customers[Revenue])');
    expect(dialog.textContent).toContain(zhFormulaHelp.example);
    expect(dialog.textContent).toContain(firstSentence(functionsZh.TIER.description));
  });

  it('copies a formula, and selects it where the host keeps the clipboard to itself', async () => {
    const dialog = await show('en', table);
    const copied: string[] = [];
    const press = (): Promise<void> =>
      act(async () => {
        dialog.querySelector<HTMLElement>(`button[aria-label="${enFormulaHelp.copyOf('=TIER(Clients[Net sales])')}"]`)?.click();
        await Promise.resolve();
      });
    Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    await press();
    expect(copied).toEqual(['=TIER(Clients[Net sales])']);
    expect(dialog.textContent).toContain(enFormulaHelp.copied);
    Object.assign(navigator, { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
    await press();
    expect(dialog.textContent).toContain(enFormulaHelp.notCopied);
    expect((document.activeElement as HTMLInputElement).value).toBe('=TIER(Clients[Net sales])');
  });
});
