/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import type { RunReport, RunStamp, SensitivityRow } from '../../../src/engine/Run';
import type { PaneState } from '../../../src/taskpane/conversation/PaneState';
import { PreviousGradingBar } from '../../../src/taskpane/view/PreviousGradingBar';
import { SensitivitySection } from '../../../src/taskpane/view/result/SensitivitySection';
import type { Locale } from '../../../src/i18n/Locale';
import { mountView } from './support/mountView';

const { show, host } = mountView();

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
    expect(host().textContent).toBe('Next review: Sep 30, 2025.');
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-09-30')} review={{ everyMonths: 3 }} />, 'zh-CN');
    expect(host().textContent).toBe('自 2025年9月30日 起已到复评时间。');
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15')} review={undefined} />);
    expect(host().textContent).toBe('');
  });

  it('[G3] says only that of a run that was kept as a snapshot', () => {
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15', 'other')} review={{ everyMonths: 1 }} isSnapshot />);
    expect(host().textContent).toBe('Next review: Jul 30, 2025.');
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15', 'other')} review={undefined} isSnapshot />);
    expect(host().textContent).toBe('');
  });

  it('[G3] says it beside what has changed', () => {
    show(<PreviousGradingBar stamp={stamp('2025-06-30')} now={stamp('2025-07-15', 'other')} review={{ everyMonths: 1 }} />);
    expect(host().textContent).toMatch(/^Graded before by “Quarterly”, revision 2.*changed since.* Next review: Jul 30, 2025\.$/);
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
  const cellTexts = (): (string | null)[][] =>
    [...host().querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

  it('[G5] asks when it is opened and not before, and tells who would move', () => {
    let asked = 0;
    const actions = { askSensitivity: () => Promise.resolve(void asked++) };
    const draw = (sensitivity: PaneState['sensitivity']): void =>
      show(<SensitivitySection state={{ preview, sensitivity }} actions={actions} />);
    draw({ status: 'none' });
    expect(asked).toBe(0);
    act(() => host().querySelector('button')?.click());
    expect(asked).toBe(1);
    draw({ status: 'computing' });
    expect(host().textContent).toContain('Trying each weight, cut and limit');
    draw({ status: 'known', rows });
    expect(cellTexts()).toEqual([
      ['End of A: 80 %', '1 down60.00', 'nobody'],
      ['Weight of Amount after returns (net): 40', 'no room', 'no room'],
    ]);
    expect(host().querySelector('td')?.title).toBe('At 72 %: A to B 1 customer');
    expect(asked).toBe(1);
    draw({ status: 'none' });
    expect(asked).toBe(2);
  });

  const known = (sensitivity: readonly SensitivityRow[], methodId: string, locale: Locale = 'en'): void => {
    const report = { stamp: { ...stamp('2025-06-30'), methodId } } as RunReport;
    const state = { preview: { status: 'ready', report }, sensitivity: { status: 'known', rows: sensitivity } } as const;
    show(<SensitivitySection state={state} actions={{ askSensitivity: () => Promise.resolve() }} />, locale);
    if (host().querySelector('table') === null) act(() => host().querySelector('button')?.click());
  };
  const move = (to: number, customers: number): SensitivityRow['moves'][number] => ({
    to,
    customers,
    amount: 0,
    up: customers,
    down: 0,
    flows: [],
  });

  it('[G5] names levels, points and limits, and says where a number could not move by a tenth', () => {
    const kinds: readonly SensitivityRow[] = [
      { kind: 'level', parameter: 'matrix', unit: 'number', value: 5, field: 'orders', moves: [move(4, 0), move(6, 0)] },
      { kind: 'points', parameter: 'indicators', unit: 'number', value: 0, field: 'Growth', points: 20, moves: [] },
      { kind: 'limit', parameter: 'goodDaysLate', unit: 'days', value: 0, moves: [move(-1, 1), move(1, 2)] },
      { kind: 'limit', parameter: 'goodOverdue', unit: 'percent', value: 20, moves: [move(18, 0)] },
    ];
    known(kinds, 'credit');
    expect(cellTexts()).toEqual([
      ['Good: late at most: 0 days', '1 up0.00at -1 days', '2 up0.00at 1 day'],
      ['Orders, next level from 5', 'nobodyat 4', 'nobodyat 6'],
      ['Growth, 20 points at 0', 'no tenth of 0', 'no tenth of 0'],
      ['Good: overdue at most: 20 %', 'nobody', 'no room'],
    ]);
    known(kinds, 'credit', 'zh-CN');
    expect(cellTexts().map(([name]) => name)).toEqual([
      '良好：逾期不超过：0 天',
      '订单数：5 起升一档',
      'Growth：0 处 20 分',
      '良好：逾期占比不超过：20 %',
    ]);
  });

  it('[G5] shows what moves most customers first, and the rest on request', () => {
    const many = Array.from({ length: 20 }, (_, i): SensitivityRow => {
      const value = 100 + i;
      return { kind: 'level', parameter: 'matrix', unit: 'number', value, field: 'Assets', moves: [move(value * 1.1, i % 7)] };
    });
    known(many, 'matrix');
    expect(cellTexts()).toHaveLength(12);
    expect(cellTexts().map(([, , more]) => Number.parseInt(more ?? '', 10) || 0)).toEqual([6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 2]);
    const all = [...host().querySelectorAll('button')].find(({ textContent }) => textContent === 'Show all 20');
    act(() => all?.click());
    expect(cellTexts()).toHaveLength(20);
    expect(host().textContent).not.toContain('Show all');
  });
});
