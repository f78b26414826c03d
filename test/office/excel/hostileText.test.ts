import { bootGateway, type BootedGateway } from './bootGateway';
import { requestFor, valueOf } from './gradeTable';

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '+1',
  '-1',
  '@x',
  '@SUM(A1)',
  '\t=x',
  '\r=x',
  '00123',
  '543',
  '10-9-8',
  '1/2',
  'TRUE',
  '#N/A',
  '1e5',
  '12%',
  '¥1,234',
  '2025-03-01',
  'x'.repeat(5_000),
  '客'.repeat(5_000),
  '😀👩‍👩‍👧 émoji',
  '"quoted"',
  '<script>&amp;',
  ' padded ',
];

let app: BootedGateway;
beforeAll(async () => {
  app = await bootGateway();
});
afterAll(() => app.close());

/** What Excel says of the body of a table's columns, through Office.js. */
const readBack = (table: string, column: string) =>
  app.booted.Excel.run(async (context) => {
    const range = context.workbook.tables
      .getItem(table)
      .columns.getItem(column)
      .getDataBodyRange()
      .load('values,formulas,valueTypes,numberFormat');
    await context.sync();
    const flat = (matrix: unknown[][]) => matrix.map((row) => row[0]);
    return { values: flat(range.values), formulas: flat(range.formulas), types: flat(range.valueTypes), formats: flat(range.numberFormat) };
  });

const expectSameText = async (table: string, column: string): Promise<void> => {
  const read = await readBack(table, column);
  expect(read.values).toEqual(HOSTILE);
  expect(read.formulas).toEqual(HOSTILE);
  expect(new Set(read.types)).toEqual(new Set(['String']));
  expect(new Set(read.formats)).toEqual(new Set(['@']));
};

const IDS = HOSTILE.map((_, row) => `C${row}`);

describe('[O6] text that Excel would take for something else', () => {
  it('arrives as itself in tiers and reasons beside a table, and again when they are updated', async () => {
    app.addTable('Texts', [['Customer', 'Revenue'], ...IDS.map((id) => [id, 1])]);
    for (let run = 0; run < 2; run += 1) {
      const header = valueOf(await app.gateway.sourceByTable('Texts'));
      valueOf(await app.gateway.write(requestFor(header, { tier: HOSTILE, reason: HOSTILE }, IDS), {}));
      await expectSameText('Texts', 'tier');
      await expectSameText('Texts', 'reason');
    }
  });

  it('comes back as itself when an update is undone, and when removed columns are brought back', async () => {
    const header = valueOf(await app.gateway.sourceByTable('Texts'));
    valueOf(await app.gateway.write(requestFor(header, { tier: IDS, reason: IDS }, IDS), {}));
    expect((await readBack('Texts', 'tier')).values).toEqual(IDS);
    valueOf(await app.gateway.undo({}));
    await expectSameText('Texts', 'tier');
    valueOf(await app.gateway.removeOurColumns(header, {}));
    valueOf(await app.gateway.undo({}));
    await expectSameText('Texts', 'tier');
    await expectSameText('Texts', 'reason');
  });

  it('arrives as itself as the ids of a result table, under the name of the id column', async () => {
    app.addTable('Orders', [
      ['=Kunde', 'Amount'],
      ['a', 1],
    ]);
    const header = valueOf(await app.gateway.sourceByTable('Orders'));
    const request = requestFor(header, { tier: HOSTILE }, HOSTILE);
    valueOf(await app.gateway.write({ ...request, rows: { ...request.rows, source: 'transactions' } }, {}));
    await expectSameText('Graded', '=Kunde');
    await expectSameText('Graded', 'tier');
  });

  it('ids that look like numbers, dates or formulas are found again by what they are', async () => {
    const ids = ['00123', '543', '10-9-8', 'TRUE', '=1+1', '@x'];
    const sheet = app.addTable('Ids', [['Customer', 'Revenue'], ...ids.map((id) => [id, 1])]);
    const header = valueOf(await app.gateway.sourceByTable('Ids'));
    app.put(sheet, 1, 0, ids.map((id) => [id]).reverse());
    valueOf(await app.gateway.write(requestFor(header, { tier: ids.map((id) => `of ${id}`) }, ids), {}));
    expect(app.cells(sheet, { row: 1, rows: 6, column: 2 }).flat()).toEqual([...ids].reverse().map((id) => `of ${id}`));
  });

  it('in a tier label, quotes included, is text in the rule of its colour', async () => {
    const labels = ['A "best"', '=A', '""', "O'Brien"];
    const sheet = app.addTable('Labels', [['Customer', 'Revenue'], ...labels.map((_, row) => [`C${row}`, 1])]);
    const header = valueOf(await app.gateway.sourceByTable('Labels'));
    const request = requestFor(
      header,
      { tier: labels },
      labels.map((_, row) => `C${row}`),
    );
    valueOf(await app.gateway.write({ ...request, tierColors: Object.fromEntries(labels.map((label) => [label, '#1A7F37'])) }, {}));
    const rules = app.grid.conditionalFormats(sheet).map(({ rule }) => (rule.kind === 'cellValue' ? rule.formula1 : rule.kind));
    expect(rules.sort()).toEqual(['="A ""best"""', '="=A"', '=""""""', `="O'Brien"`].sort());
  });
});
