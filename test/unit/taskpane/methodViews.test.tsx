/**
 * @jest-environment jsdom
 */
import { TextEncoder } from 'node:util';
import { explainCustomer } from '../../../src/engine/explainCustomer';
import { gradeTable } from '../../../src/engine/gradeTable';
import type { GradedTable } from '../../../src/engine/GradedTable';
import type { TierRow } from '../../../src/engine/Run';
import type { Locale } from '../../../src/i18n/Locale';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { MatrixPicture } from '../../../src/taskpane/view/result/MatrixPicture';
import { RfmGridPicture } from '../../../src/taskpane/view/result/RfmGridPicture';
import { WhyCard } from '../../../src/taskpane/view/WhyCard';
import { createWords } from '../../../src/taskpane/words/createWords';
import { customerTable } from '../../support/customerTable';
import { policyOf } from '../../support/policy';
import { mountView } from './support/mountView';

// jsdom has none, and policies are hashed as UTF-8.
Object.assign(globalThis, { TextEncoder });

const { show, host } = mountView();

const grade = (table: CustomerTable, parts: object): GradedTable => {
  const run = gradeTable(table, policyOf({ ...parts }));
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

const tierRows = ({ report }: GradedTable): readonly TierRow[] => report.tierTable;

const why = (run: GradedTable, row: number, locale: Locale): readonly string[] => {
  show(
    <WhyCard
      why={{ status: 'known', row, explanation: { ...explainCustomer(run, row), id: run.table.ids[row] ?? '', name: undefined } }}
      tiers={tierRows(run)}
    />,
    locale,
  );
  return [...host().querySelectorAll('li')].map(({ textContent }) => textContent);
};

describe('what the pane shows of a method', () => {
  it.each(['en', 'zh-CN'] as const)(
    '[U6] the five nearest customers of a prospect with their tiers, and the tier they propose, in %s',
    (locale) => {
      const table = customerTable({
        ids: ['new', 'Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Far'],
        columns: { Size: [5, 5, 6, 7, 8, 9, 100], Score: [50, 0, 0, 0, 0, 0, 0] },
        texts: { Grade: ['', 'A', 'B', 'B', 'C', 'C', 'A'] },
      });
      const run = grade(table, {
        method: {
          id: 'prospects',
          params: {
            indicators: [{ field: { column: 'Score' }, weight: 1, scaling: { kind: 'raw' } }],
            existingTier: { column: 'Grade' },
            compareBy: [{ column: 'Size' }],
          },
        },
      });
      const reasons = why(run, 0, locale);
      for (const [name, tier] of [
        ['Ann', 'A'],
        ['Bob', 'B'],
        ['Cleo', 'B'],
        ['Dan', 'C'],
        ['Eve', 'C'],
      ] as const) {
        expect(reasons.filter((reason) => reason.includes(name) && reason.includes(tier))).toHaveLength(1);
      }
      expect(reasons.join()).not.toContain('Far');
      // B and C twice each: the lower is proposed, and the verdict stays that of the judgement.
      expect(reasons.find((reason) => reason.includes('“C”') && /advice|仅供参考/.test(reason))).toBeDefined();
      expect(explainCustomer(run, 0).tier).toBe('C');
    },
  );

  it.each(['en', 'zh-CN'] as const)('[U3] each reason of a verdict on credit with its figure, in %s', (locale) => {
    const table = customerTable({
      measures: { onTimeShare: [0.65], meanDaysLate: [12], overdueAmount: [30], openAmount: [200] },
    });
    const reasons = why(grade(table, { source: { kind: 'customers' }, method: { id: 'credit' } }), 0, locale).join(' | ');
    for (const figure of ['65', '12', '15', 'Poor', 'Fair']) expect(reasons).toContain(figure);
  });

  it.each(['en', 'zh-CN'] as const)('[U5] the loss makers by name, the dearest first, in %s', (locale) => {
    const table = { ...customerTable({ measures: { profitAmount: [900, 100, -5, -60] } }), names: ['Ann', 'Bob', 'Cleo', 'Dan'] };
    const run = grade(table, { method: { id: 'profit' } });
    const finding = run.report.findings.find(({ code }) => code === 'loss-makers');
    if (finding === undefined) throw new Error('no loss makers');
    expect(createWords(locale).finding(finding).text).toMatch(/Dan, Cleo/);
    expect(why(run, 3, locale).join()).toMatch(/-60/);
    // 900 of 935: the shares of those who earn come to more than the whole.
    expect(why(run, 0, locale).join()).toMatch(/96\.3/);
  });

  it('[U2] the matrix with the highest levels at the top right, each cell in words', () => {
    const run = grade(customerTable({ columns: { v: [1, 20, 20, NaN], w: [1, 9, 9, 1] } }), {
      method: {
        id: 'matrix',
        params: {
          matrix: {
            rows: { field: { column: 'v' }, cuts: [10] },
            columns: { field: { column: 'w' }, cuts: [5] },
            tiers: ['A', 'B', 'C', 'D'],
            cells: [
              ['C', 'B'],
              ['B', 'A'],
            ],
            unknown: 'D',
          },
        },
      },
    });
    const { picture } = run.report;
    if (picture?.kind !== 'matrix') throw new Error('no matrix');
    show(<MatrixPicture picture={picture} tiers={tierRows(run)} />);
    const rows = [...host().querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows.map(([head]) => head)).toEqual(['from 10', 'below 10']);
    expect(rows[0]?.[2]).toMatch(/^A2from 10, from 5, A: 2 customers/);
    expect([...host().querySelectorAll('tfoot th')].map(({ textContent }) => textContent)).toEqual(['below 5', 'from 5']);
    expect(host().querySelector('caption')?.textContent).toContain('Not known yet: 1 customers, D.');
  });

  it('[R6] the grid of scores with recency upwards; who is nowhere leaves a dot', () => {
    const run = grade(customerTable({ measures: { recencyDays: [1, 400], orders: [9, 1], netAmount: [90, 1] } }), {
      method: { id: 'rfm' },
    });
    const { picture } = run.report;
    if (picture?.kind !== 'rfmGrid') throw new Error('no grid');
    show(<RfmGridPicture picture={picture} tiers={tierRows(run)} />);
    const cells = [...host().querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td span[aria-hidden]')].map(({ textContent }) => textContent),
    );
    expect(cells).toHaveLength(5);
    // By percentiles of two customers: scores 4 and 2 on both.
    expect(cells[1]?.[3]).toBe('1');
    expect(cells[3]?.[1]).toBe('1');
    expect(cells.flat().filter((text) => text === '·')).toHaveLength(23);
  });
});
