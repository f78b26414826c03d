/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Locale } from '../../../src/i18n/Locale';
import { withMeasures } from '../../../src/policy/measureSettings';
import type { Policy, PolicyMeasures } from '../../../src/policy/Policy';
import type { PaneActions } from '../../../src/taskpane/conversation/PaneActions';
import { MeasureSettings } from '../../../src/taskpane/view/measures/MeasureSettings';
import { fieldOptions } from '../../../src/taskpane/view/method/fieldOptions';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import { policyOf } from '../../support/policy';
import { headerOf } from '../../support/rawTable';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const HEADER = headerOf(['Customer', 'Date', 'Amount', 'First', 'Orders'], 10);
const LIST = { kind: 'transactions', columns: { customer: 'Customer', date: 'Date', amount: 'Amount' } };

const guarded = (measure: string, more: Record<string, unknown> = {}): Policy =>
  policyOf({
    source: LIST,
    guards: [{ when: [{ all: [{ field: { measure }, operator: '<', value: 0.2 }] }], limit: 'atMost', tier: 'B' }],
    ...more,
  });

let root: Root;
let host: HTMLElement;
let changes: PolicyMeasures[];

const show = (policy: Policy, locale: Locale = 'en'): void => {
  const actions = { setMeasures: (change: PolicyMeasures) => changes.push(change) } as unknown as PaneActions;
  act(() =>
    root.render(
      <WordsContext.Provider value={createWords(locale)}>
        <MeasureSettings policy={policy} header={HEADER} actions={actions} />
      </WordsContext.Provider>,
    ),
  );
};

const labels = (): string[] => Array.from(host.querySelectorAll('label'), (label) => label.textContent ?? '');

beforeEach(() => {
  changes = [];
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe('MeasureSettings', () => {
  it('[M2] shows nothing where no measure comes from a model', () => {
    show(guarded('netAmount'));
    expect(host.textContent).toBe('');
  });

  it('[M2] shows what the measures used hang on, and no more', () => {
    show(guarded('lifetimeValue'));
    expect(labels()).toEqual(['Months ahead', 'Margin', 'Discount a year']);
    show(guarded('pAlive'));
    expect(host.textContent).toContain('Used here: Still a customer (probability). There is nothing to set.');
    show(guarded('recencyScore'));
    expect(labels()).toEqual(['Score steps', 'Scored by']);
    show(guarded('rfmScore'), 'zh-CN');
    expect(host.textContent).toContain('RFM 得分的计算方式');
    expect(labels()).toHaveLength(5);
  });

  it('[M2] changes one setting and leaves the others', () => {
    const policy = guarded('recencyScore');
    show(policy);
    const select = host.querySelector('select') as HTMLSelectElement;
    act(() => {
      select.value = 'ntile';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(withMeasures(policy, changes[0] ?? {}).measures?.rfm).toMatchObject({ scoring: 'ntile', bins: 5 });
  });

  it('[M2] offers the usual settings again where there are others, also when nothing uses them', () => {
    const policy = guarded('netAmount', { measures: { lifetime: { horizonMonths: 24 } } });
    show(policy);
    const button = host.querySelector('button') as HTMLButtonElement;
    expect(button.textContent).toBe('Usual settings');
    act(() => button.click());
    expect(withMeasures(policy, changes[0] ?? {}).measures).toBeUndefined();
  });
});

describe('fieldOptions', () => {
  const offered = (source: Record<string, unknown>, more: Record<string, unknown> = {}): string[] =>
    fieldOptions(policyOf({ source, ...more }), HEADER, { kind: 'structure' }).flatMap((field) =>
      'measure' in field ? [field.measure] : [],
    );

  it('[M1] offers model measures wherever the source can give them', () => {
    const models = [
      'recencyScore',
      'frequencyScore',
      'monetaryScore',
      'rfmScore',
      'pAlive',
      'expectedOrders',
      'expectedSpend',
      'lifetimeValue',
    ];
    expect(offered(LIST)[0]).toBe('netAmount');
    expect(offered(LIST)).toEqual(expect.arrayContaining(models));
    const columns = { customer: 'Customer', amount: 'Amount', orders: 'Orders', lastDate: 'Date' };
    expect(offered({ kind: 'customers', columns })).toEqual(expect.arrayContaining(models.slice(0, 4)));
    expect(offered({ kind: 'customers', columns })).not.toContain('pAlive');
    expect(offered({ kind: 'customers', columns: { customer: 'Customer', amount: 'Amount' } })).toEqual([]);
  });

  it('[M1] offers them on a customer table whose histories the policy names', () => {
    const lifetime = { repeats: { column: 'Orders' }, span: { column: 'First' }, age: { column: 'Date' }, meanValue: { column: 'Amount' } };
    expect(offered({ kind: 'customers', columns: { customer: 'Customer' } }, { measures: { lifetime } })).toEqual([
      'pAlive',
      'expectedOrders',
      'expectedSpend',
      'lifetimeValue',
    ]);
  });

  it('offers the texts and dates of a customer table after its numbers', () => {
    const source = { kind: 'customers', columns: { customer: 'Customer', amount: 'Amount', lastDate: 'Date', firstDate: 'First' } };
    const columns = fieldOptions(policyOf({ source }), HEADER, { kind: 'structure' }).flatMap((field) =>
      'column' in field ? [field.column] : [],
    );
    expect(columns).toEqual(['Amount', 'Orders', 'Date', 'First']);
  });
});
