/**
 * @jest-environment jsdom
 */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { RunReport, RunStamp, SensitivityRow } from '../../../src/engine/Run';
import type { PaneState } from '../../../src/taskpane/conversation/PaneState';
import { PreviousGradingBar } from '../../../src/taskpane/view/PreviousGradingBar';
import { SensitivitySection } from '../../../src/taskpane/view/result/SensitivitySection';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import type { Locale } from '../../../src/i18n/Locale';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

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

const show = (view: ReactNode, locale: Locale = 'en'): void =>
  act(() => root.render(<WordsContext value={createWords(locale)}>{view}</WordsContext>));

const stamp = (analysisDate: string, dataHash = 'd'): RunStamp => ({
  policyName: 'Quarterly',
  policyRevision: 2,
  policyHash: 'p',
  methodId: 'abc',
  analysisDate,
  window: undefined,
  rowCount: 10,
  dataHash,
});

describe('PreviousGradingBar', () => {
  it('[G3] says when the next review is due, also when nothing else is to say', () => {
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15')} review={{ everyMonths: 3 }} />);
    expect(host.textContent).toBe('Next review: Sep 30, 2025.');
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-09-30')} review={{ everyMonths: 3 }} />, 'zh-CN');
    expect(host.textContent).toBe('自 2025年9月30日 起应重新评定。');
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15')} review={undefined} />);
    expect(host.textContent).toBe('');
  });

  it('[G3] says it beside what has changed', () => {
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15', 'other')} review={{ everyMonths: 1 }} />);
    expect(host.textContent).toMatch(/^Graded before by “Quarterly”, revision 2.*changed since.* Next review: Jul 30, 2025\.$/);
  });
});

describe('SensitivitySection', () => {
  const preview = { status: 'ready', report: { stamp: stamp('2025-06-30') } as RunReport } as const;
  const rows: readonly SensitivityRow[] = [
    {
      kind: 'cut',
      parameter: 'cuts',
      unit: 'share',
      value: 0.8,
      tier: 'A',
      moves: [
        { to: 0.72, customers: 1, amount: 60, up: 0, down: 1, flows: [{ from: 'A', to: 'B', customers: 1 }] },
        { to: 0.88, customers: 0, amount: 0, up: 0, down: 0, flows: [] },
      ],
    },
    { kind: 'weight', parameter: 'indicators', unit: 'weight', value: 40, field: 'netAmount', moves: [] },
  ];

  it('[G5] asks when it is opened and not before, and tells who would move', () => {
    let asked = 0;
    const actions = { askSensitivity: () => Promise.resolve(void asked++) };
    const draw = (sensitivity: PaneState['sensitivity']): void =>
      show(<SensitivitySection state={{ preview, sensitivity }} actions={actions} />);
    draw({ status: 'none' });
    expect(asked).toBe(0);
    act(() => host.querySelector('button')?.click());
    expect(asked).toBe(1);
    draw({ status: 'computing' });
    expect(host.textContent).toContain('Trying each weight and cut');
    draw({ status: 'known', rows });
    const cells = [...host.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).toEqual([
      ['End of A: 80 %', '1 down60.00', 'nobody'],
      ['Weight of Amount after returns (net): 40', 'no room', 'no room'],
    ]);
    expect(host.querySelector('td')?.title).toBe('At 72 %: A to B 1 customer');
    expect(asked).toBe(1);
    draw({ status: 'none' });
    expect(asked).toBe(2);
  });
});
