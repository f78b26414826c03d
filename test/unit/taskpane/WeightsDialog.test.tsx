/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { methodById } from '../../../src/methods';
import type { EntropyAdvice } from '../../../src/methods/weighted/entropyAdvice';
import type { Indicator } from '../../../src/methods/indicators/indicator';
import type { Method } from '../../../src/methods/Method';
import type { PaneActions } from '../../../src/taskpane/conversation/PaneActions';
import { draftPolicy } from '../../../src/taskpane/conversation/draftPolicy';
import { ParameterForm } from '../../../src/taskpane/view/method/ParameterForm';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import { headerOf } from '../../support/rawTable';
import { showsLater } from './support/showsLater';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const words = createWords('en');
const method = (id: string): Method => methodById(id) as Method;
const indicators: Indicator[] = ['Revenue', 'Profit', 'Orders'].map((column) => ({
  field: { column },
  weight: 10,
  direction: 'benefit',
  scaling: { kind: 'percentile' },
  missing: 'reweight',
}));
const advice: EntropyAdvice = { weights: [0.1, 0.2, 0.7], largestShares: [0.1, 0.2, 0.9] };

let root: Root;
let host: HTMLElement;
let changes: [string, unknown][];
let asked: (readonly Indicator[])[];

const show = async (id: string, prominence: 'main' | 'more', params: Readonly<Record<string, unknown>>): Promise<void> => {
  const actions = {
    setParameter: (parameter: string, value: unknown) => changes.push([parameter, value]),
    adviseWeights: (list: readonly Indicator[]) => {
      asked.push(list);
      return Promise.resolve(advice);
    },
  } as unknown as PaneActions;
  const columns = { customer: 'Customer ID' };
  const policy = draftPolicy({ name: 'Test', method: method(id), params, kind: 'customers', columns, former: undefined });
  const header = headerOf(['Customer ID', 'Revenue', 'Profit', 'Orders'], 10);
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <WordsContext value={words}>
          <ParameterForm method={method(id)} policy={policy} header={header} prominence={prominence} actions={actions} />
        </WordsContext>
      </FluentProvider>,
    ),
  );
  await showsLater();
};

const button = (text: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((candidate) => candidate.textContent === text);
  if (found === undefined) throw new Error(`There is no button "${text}".`);
  return found;
};

const choose = (label: string, value: string): Promise<void> => {
  const labelled = [...document.querySelectorAll('label')].find((candidate) => candidate.textContent === label);
  const select = document.getElementById(labelled?.htmlFor ?? '') as HTMLSelectElement;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value);
  // What an answer from the engine changes is waited for too.
  return act(async () => {
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
};

const dialogText = (): string => document.querySelector('[role="dialog"]')?.textContent ?? '';

beforeEach(() => {
  changes = [];
  asked = [];
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

describe('weights derived', () => {
  const text = words.pane.weights;

  it('[W5] from pairwise judgements, written as numbers with the judgements beside them', async () => {
    await show('weightedScore', 'main', { indicators });
    act(() => button(words.pane.indicators.derive).click());
    await showsLater();
    await choose(text.pair('Revenue', 'Profit'), '2');
    await choose(text.pair('Revenue', 'Orders'), '4');
    await choose(text.pair('Profit', 'Orders'), '2');
    expect(dialogText()).toContain('57.1 %');
    expect(dialogText()).toContain(text.consistency('0', false));
    act(() => button(text.apply).click());
    expect(changes).toEqual([
      ['indicators', indicators.map((indicator, i) => ({ ...indicator, weight: [57.1, 28.6, 14.3][i] }))],
      [
        'judgements',
        [
          { first: { column: 'Revenue' }, second: { column: 'Profit' }, times: 2 },
          { first: { column: 'Revenue' }, second: { column: 'Orders' }, times: 4 },
          { first: { column: 'Profit' }, second: { column: 'Orders' }, times: 2 },
        ],
      ],
    ]);
  });

  it('[W5] names the worst judgement when they contradict each other', async () => {
    const judgements = [
      { first: { column: 'Revenue' }, second: { column: 'Profit' }, times: 5 },
      { first: { column: 'Profit' }, second: { column: 'Orders' }, times: 5 },
    ];
    await show('weightedScore', 'main', { indicators, judgements });
    act(() => button(words.pane.indicators.derive).click());
    await showsLater();
    await choose(text.pair('Revenue', 'Orders'), '-9');
    expect(dialogText()).toContain('above 0.1');
    expect(dialogText()).toMatch(/“Revenue” and “(Profit|Orders)” fit least|“Profit” and “Orders” fit least/);
  });

  it('[W5] from the spread of the data, as advice that names the outlier', async () => {
    await show('weightedScore', 'main', { indicators });
    act(() => button(words.pane.indicators.derive).click());
    await showsLater();
    await choose(text.way, 'spread');
    expect(asked).toEqual([indicators]);
    expect(dialogText()).toContain(text.spreadHelp);
    expect(dialogText()).toContain(text.outlier('Orders', '90.0 %'));
    act(() => button(text.apply).click());
    expect(changes).toEqual([
      ['indicators', indicators.map((indicator, i) => ({ ...indicator, weight: [10, 20, 70][i] }))],
      ['judgements', []],
    ]);
  });

  it('[W5] is not offered for one indicator, and the record has no field of its own', async () => {
    await show('weightedScore', 'main', { indicators: indicators.slice(0, 1) });
    expect(host.textContent).not.toContain(words.pane.indicators.derive);
    await show('weightedScore', 'more', { indicators });
    expect(host.textContent).not.toContain(words.parameter('weightedScore', 'judgements').label);
  });
});

describe('a list of columns', () => {
  it('[U6] adds and removes what is compared', async () => {
    await show('prospects', 'more', { indicators, compareBy: [{ column: 'Profit' }] });
    const boxes = [...host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    expect(boxes.map((box) => box.checked)).toEqual([false, true, false]);
    act(() => boxes[0]?.click());
    act(() => boxes[1]?.click());
    expect(changes).toEqual([
      ['compareBy', [{ column: 'Profit' }, { column: 'Revenue' }]],
      ['compareBy', []],
    ]);
  });
});
