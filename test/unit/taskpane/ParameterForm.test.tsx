/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { methodById, METHODS } from '../../../src/methods';
import type { Method } from '../../../src/methods/Method';
import type { Policy } from '../../../src/policy/Policy';
import { draftPolicy } from '../../../src/taskpane/conversation/draftPolicy';
import type { PaneActions } from '../../../src/taskpane/conversation/PaneActions';
import { ParameterForm } from '../../../src/taskpane/view/method/ParameterForm';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import type { TableHeader } from '../../../src/table/RawTable';
import { showsLater } from './support/showsLater';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const header: TableHeader = {
  name: 'Customers',
  kind: 'table',
  sheetName: 'Customers',
  address: 'Customers!A1:D11',
  columns: ['Customer ID', 'Revenue', 'Profit', 'Region'].map((name, index) => ({ name, index, numberFormat: 'General' })),
  rowCount: 10,
  firstSheetRow: 2,
  hiddenRowCount: 0,
  hasTotalsRow: false,
  date1904: false,
  separators: { decimal: '.', group: ',' },
};

const policyOf = (method: Method, params: Readonly<Record<string, unknown>> = {}): Policy =>
  draftPolicy({
    name: 'Test',
    method,
    params,
    kind: 'customers',
    columns: { customer: 'Customer ID', amount: 'Revenue' },
    former: undefined,
  });

const words = createWords('en');
let root: Root;
let host: HTMLElement;
let changes: [string, unknown][];

const show = async (method: Method, prominence: 'main' | 'more', params: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const actions = { setParameter: (id: string, value: unknown) => changes.push([id, value]) } as unknown as PaneActions;
  act(() =>
    root.render(
      <WordsContext value={words}>
        <ParameterForm method={method} policy={policyOf(method, params)} header={header} prominence={prominence} actions={actions} />
      </WordsContext>,
    ),
  );
  await showsLater();
};

const method = (id: string): Method => {
  const found = methodById(id);
  if (found === undefined) throw new Error(`There is no method ${id}.`);
  return found;
};

const fieldCalled = <T extends HTMLElement>(label: string): T => {
  const labels = [...host.querySelectorAll('label')].filter((candidate) => candidate.textContent === label);
  const byLabel = labels.map((candidate) => document.getElementById(candidate.htmlFor)).find((element) => element !== null);
  const found = byLabel ?? host.querySelector(`[aria-label="${label}"]`);
  if (found === null || found === undefined) throw new Error(`There is no field called "${label}".`);
  return found as T;
};

/** As a browser does it: the value is set below React's own tracking, then the event is heard. */
const type = (field: HTMLInputElement | HTMLSelectElement, value: string): void => {
  const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
};

beforeEach(() => {
  changes = [];
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe('a form made from parameters', () => {
  it.each(METHODS.flatMap(({ id }) => [[id, 'main'] as const, [id, 'more'] as const]))(
    'labels every field of %s (%s)',
    async (id, prominence) => {
      await show(method(id), prominence);
      for (const field of host.querySelectorAll('input, select, textarea')) {
        const labelled =
          field.getAttribute('aria-label') ??
          field.getAttribute('aria-labelledby') ??
          host.querySelector(`label[for="${field.id}"]`)?.textContent;
        expect(labelled).toEqual(expect.stringMatching(/./));
      }
      expect(host.textContent).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it('shows the parameters whose condition holds, and only those', async () => {
    await show(method('rfm'), 'more');
    expect(host.textContent).not.toContain('Recency by');
    await show(method('rfm'), 'more', { scoring: 'each' });
    expect(host.textContent).toContain('Recency by');
  });

  it('names cuts after the tiers they end, in percent', async () => {
    await show(method('abc'), 'main');
    expect(fieldCalled<HTMLInputElement>('A until').value).toBe('80');
    expect(fieldCalled<HTMLInputElement>('B until').value).toBe('95');
    type(fieldCalled<HTMLInputElement>('A until'), '70,5');
    expect(changes).toEqual([['cuts', [0.705, 0.95]]]);
  });

  it('takes a limit as the workbook writes numbers, and shows it so', async () => {
    const rules = (value: number): unknown => ({
      tiers: [{ label: 'A', when: [{ all: [{ field: { column: 'Revenue' }, operator: '>=', value }] }] }],
      remainder: 'B',
    });
    await show(method('rules'), 'main', { rules: rules(1_000_000) });
    const limit = fieldCalled<HTMLInputElement>(words.pane.rules.value);
    expect(limit.value).toBe('1,000,000');
    type(limit, '200,000');
    expect(JSON.stringify(changes)).toContain('"value":200000}');
  });

  it('says that cuts must rise, and passes on none that do not', async () => {
    await show(method('abc'), 'main');
    type(fieldCalled<HTMLInputElement>('A until'), '96');
    expect(changes).toEqual([]);
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(words.pane.form.mustAscend);
  });

  it('adds and removes a tier at the end', async () => {
    await show(method('abc'), 'main');
    act(() => fieldCalled(words.pane.form.addTier).click());
    act(() => fieldCalled(words.pane.form.removeTier).click());
    expect(changes).toEqual([
      ['cuts', [0.8, 0.95, 0.975]],
      ['cuts', [0.8]],
    ]);
  });

  it('offers the columns that can hold numbers, the likeliest first', async () => {
    await show(method('abc'), 'main');
    const select = fieldCalled<HTMLSelectElement>('By');
    expect([...select.options].map((option) => option.text)).toEqual(['Revenue', 'Profit', 'Region']);
    type(select, 'column:Profit');
    expect(changes).toEqual([['value', { column: 'Profit' }]]);
  });

  it('keeps a number within its bounds and says them', async () => {
    await show(method('rfm'), 'main');
    type(fieldCalled<HTMLInputElement>('Score steps'), '11');
    expect(changes).toEqual([]);
    expect(host.textContent).toContain(words.pane.form.between('2', '10'));
    type(fieldCalled<HTMLInputElement>('Score steps'), '4');
    expect(changes).toEqual([['bins', 4]]);
  });

  it('[W1] adds an indicator for a column that is not weighed yet, and passes on a weight as it is typed', async () => {
    const indicator = {
      field: { column: 'Revenue' },
      weight: 60,
      direction: 'benefit',
      scaling: { kind: 'percentile' },
      missing: 'reweight',
    };
    await show(method('weightedScore'), 'main', { indicators: [indicator] });
    expect(host.textContent).toContain(words.pane.indicators.weightTotal('60'));
    type(fieldCalled<HTMLInputElement>('Weight: Revenue'), '40');
    expect(changes).toEqual([['indicators', [{ ...indicator, weight: 40 }]]]);
    changes = [];
    act(() => [...host.querySelectorAll('button')].find((button) => button.textContent === words.pane.indicators.add)?.click());
    expect(changes).toMatchObject([['indicators', [{ field: { column: 'Revenue' } }, { field: { column: 'Profit' }, weight: 10 }]]]);
  });

  it('[R6] keeps a segment without a name to itself and says that something lacks', async () => {
    await show(method('rfm'), 'main', { scheme: 'own' });
    act(() => [...host.querySelectorAll('button')].find((button) => button.textContent === words.pane.segments.add)?.click());
    expect(changes).toEqual([]);
    expect(host.textContent).toContain(words.pane.form.invalidStructure);
  });
});
