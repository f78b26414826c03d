import { methodById, METHODS } from '../../../src/methods';
import type { Method } from '../../../src/methods/Method';
import { lintPolicy } from '../../../src/policy/lintPolicy';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';
import type { ColumnRole, SourceKind } from '../../../src/table/ColumnRole';
import { alignedTiers } from '../../../src/taskpane/conversation/alignedTiers';
import { draftPolicy, withParameter } from '../../../src/taskpane/conversation/draftPolicy';
import { filePresets } from '../../../src/taskpane/conversation/filePresets';
import { startingParams } from '../../../src/taskpane/conversation/startingParams';
import type { PresetSource } from '../../../src/taskpane/conversation/PanePorts';
import { presetsByLocale } from '../../support/presetsByLocale';

const sourceOf = (kind: SourceKind, names: readonly string[], columns: Partial<Record<ColumnRole, string>>): PresetSource => ({
  kind,
  columns,
  header: {
    name: 'Table1',
    kind: 'table',
    sheetName: 'Sheet1',
    address: 'Sheet1!A1:D9',
    columns: names.map((name, index) => ({ name, index, numberFormat: 'General' })),
    rowCount: 8,
    firstSheetRow: 2,
    hiddenRowCount: 0,
    hasTotalsRow: false,
    date1904: false,
    separators: { decimal: '.', group: ',' },
  },
});

const draft = (id: string, source: PresetSource, locale: 'en' | 'zh-CN' = 'en'): Policy => {
  const preset = filePresets(presetsByLocale[locale]).find((each) => each.id === id);
  const method = METHODS.find((each) => each.id === preset?.methodId);
  if (preset === undefined || method === undefined) throw new Error(id);
  const { kind, columns } = source;
  return draftPolicy({ name: id, method, params: preset.params(source), kind, columns, former: undefined, tiers: preset.tiers ?? [] });
};

/** Those of rules, matrix, credit and life cycle. */
const GRADED_HERE = ['rules', 'matrix', 'credit', 'lifeCycle'];

const offered = (source: PresetSource): string[] =>
  filePresets(presetsByLocale.en)
    .filter((preset) => GRADED_HERE.includes(preset.methodId) && preset.isOffered?.(source) === true)
    .map(({ id }) => id);

const bank = sourceOf('customers', ['ID', 'Name', 'Total assets', 'Intent to buy', 'Credit score', 'Days past due'], {
  customer: 'ID',
  name: 'Name',
});

describe('filePresets', () => {
  it('[P6][U1-U4] are offered where the table has their columns', () => {
    expect(offered(bank)).toEqual(['assets-willingness', 'bank-risk']);
    expect(offered(sourceOf('customers', ['客户', '年销售额', '合作年限'], { customer: '客户' }))).toEqual(['sales-years']);
    expect(offered(sourceOf('customers', ['ID', 'Turnover', 'Last order'], { customer: 'ID', lastDate: 'Last order' }))).toEqual([
      'life-cycle',
    ]);
    expect(offered(sourceOf('invoices', ['Who'], { customer: 'Who' }))).toEqual(['credit']);
    expect(offered(sourceOf('transactions', ['Who'], { customer: 'Who' }))).toEqual(['life-cycle', 'retail-loyalty']);
  });

  it('[U1][U2] stand on the columns of the open table, with what is done for each tier, and can run', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const policy = draft('bank-risk', bank, locale);
      expect(JSON.stringify(policy.method.params)).toContain('{"column":"Total assets"}');
      expect(JSON.stringify(policy.method.params)).not.toContain('{"column":"Assets"}');
      expect(
        lintPolicy(
          policy,
          bank.header.columns.map(({ name }) => name),
        ),
      ).toEqual([]);
      expect(parsePolicy(policy).ok).toBe(true);
    }
    const matrix = draft('assets-willingness', bank);
    expect(
      lintPolicy(
        matrix,
        bank.header.columns.map(({ name }) => name),
      ),
    ).toEqual([]);
    expect(matrix.tiers.map(({ label, contactDays }) => [label, contactDays])).toEqual([
      ['A', 30],
      ['B', 60],
      ['C', 90],
      ['D', 180],
    ]);
  });

  it('[U1] name the missing column where a table has lost it', () => {
    const poor = sourceOf('customers', ['ID', 'Sales'], { customer: 'ID' });
    expect(lintPolicy(draft('sales-years', poor), ['ID', 'Sales'])).toEqual([{ code: 'column-missing', column: 'Years with us' }]);
  });
});

describe('startingParams', () => {
  it('[U3] finds by their headers the columns that say how customers pay', () => {
    const names = ['ID', 'Paid on time', 'Avg days late', 'Overdue amount', 'Open balance'];
    const start = startingParams('zh-CN')['credit'];
    expect(start?.(sourceOf('customers', names, { customer: 'ID' }))).toEqual({
      onTime: { column: 'Paid on time' },
      daysLate: { column: 'Avg days late' },
      overdue: { column: 'Overdue amount' },
      open: { column: 'Open balance' },
      language: 'zh',
    });
    expect(start?.(sourceOf('invoices', names, { customer: 'ID' }))).toEqual({ language: 'zh' });
  });
});

describe('alignedTiers', () => {
  const method = methodById('matrix') as Method;
  const policy = draft('assets-willingness', bank);
  const matrix = policy.method.params['matrix'] as { tiers: string[]; cells: string[][] };

  it('keeps what is done for a tier when it is renamed, and lets a new one say nothing', () => {
    const renamed = {
      ...matrix,
      tiers: ['Top', 'B', 'C', 'D'],
      cells: [
        ['C', 'B'],
        ['B', 'Top'],
      ],
    };
    const next = withParameter(policy, method, 'matrix', renamed);
    expect(next.tiers.map(({ label, contactDays }) => [label, contactDays])).toEqual([
      ['Top', 30],
      ['B', 60],
      ['C', 90],
      ['D', 180],
    ]);
    const more = withParameter(policy, method, 'matrix', { ...matrix, tiers: ['A', 'A-', 'B', 'C', 'D'] });
    expect(more.tiers.map(({ label, contactDays }) => [label, contactDays])).toEqual([
      ['A', 30],
      ['A-', null],
      ['B', 60],
      ['C', 90],
      ['D', 180],
    ]);
    expect(
      lintPolicy(
        more,
        bank.header.columns.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('leaves a policy without tiers, and labels of its own, as they are', () => {
    expect(alignedTiers({ ...policy, tiers: [] }, method, { matrix: { ...matrix, tiers: ['A'] } })).toEqual([]);
    const own = { ...policy, tiers: policy.tiers.map((tier) => ({ ...tier, label: `My ${tier.label}` })) };
    const shown = alignedTiers(own, method, { matrix: { ...matrix, tiers: ['Top', 'B', 'C', 'D'] } });
    expect(shown.map(({ label }) => label)).toEqual(['My A', 'My B', 'My C', 'My D']);
  });
});
