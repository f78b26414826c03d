import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { CellError } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { WorkbookFile } from '../../../src/workbench/xlsx/WorkbookFile';
import { f, rect } from '../grid/gridAddresses';

const grids: UniverGrid[] = [];
afterEach(() => {
  for (const grid of grids.splice(0)) grid.dispose();
});

const newGrid = (date1904 = false): UniverGrid => {
  const grid = createHeadlessGrid({ date1904 });
  grids.push(grid);
  return grid;
};

/** Opens bytes into a new grid, calculated. */
async function opened(bytes: Uint8Array): Promise<{ file: WorkbookFile; grid: UniverGrid; ids: string[] }> {
  const file = await WorkbookFile.open(bytes);
  const grid = newGrid(file.date1904);
  file.load(grid);
  await grid.calculated();
  return { file, grid, ids: grid.sheets().map(({ id }) => id) };
}

const inExcelJs = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
};

const parts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** A workbook by another library: two sheets, a table with totals, styles, a name, hidden things. */
async function fixture(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const data = book.addWorksheet('Data');
  data.addTable({
    name: 'Cust_omers',
    ref: 'B2',
    headerRow: true,
    totalsRow: true,
    style: { theme: 'TableStyleLight9', showRowStripes: false },
    columns: [{ name: 'Name', totalsRowLabel: 'Total' }, { name: 'Revenue', totalsRowFunction: 'sum' }, { name: 'Half' }],
    rows: [['Ann', 10, { formula: 'Cust_omers[[#This Row],[Revenue]]/2', result: 5 }], ['Bob', 30, { formula: 'Cust_omers[[#This Row],[Revenue]]/2', result: 15 }]], // prettier-ignore
  });
  data.getCell('F1').value = { formula: 'SUM(Cust_omers[Revenue])', result: 40 };
  data.getCell('F2').value = new Date(Date.UTC(2026, 0, 15));
  data.getCell('F2').numFmt = 'yyyy-mm-dd';
  data.getCell('F3').value = { error: '#N/A' };
  data.getCell('F4').value = true;
  data.getCell('F5').value = 1234.5;
  data.getCell('F5').numFmt = '#,##0.00';
  data.getCell('F5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
  data.getCell('F5').font = { bold: true, color: { argb: 'FFFF0000' }, name: 'Arial', size: 14 };
  data.getCell('F5').border = { bottom: { style: 'double', color: { argb: 'FF0000FF' } } };
  data.getColumn(6).width = 20;
  data.getRow(3).hidden = true;
  const hidden = book.addWorksheet('Secret', { state: 'veryHidden' });
  hidden.getCell('A1').value = 'x';
  book.definedNames.add('Data!$C$3:$C$4', 'Amounts');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('opening', () => {
  test('[xlsx open] values, formulas, styles, sizes and what is hidden', async () => {
    const { grid, ids } = await opened(await fixture());
    const [data = '', secret = ''] = ids;
    expect(grid.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([['Data', 'Visible'], ['Secret', 'VeryHidden']]); // prettier-ignore
    expect(grid.read(data, rect('B2:D4'))).toEqual([['Name', 'Revenue', 'Half'], ['Ann', 10, 5], ['Bob', 30, 15]]); // prettier-ignore
    expect(grid.read(data, rect('F1:F5')).flat()).toEqual([40, 46037, new CellError('#N/A'), true, 1234.5]);
    expect(grid.readText(data, rect('F2')).flat()).toEqual(['2026-01-15']);
    expect(grid.readFormulas(data, rect('D3'))).toEqual([['=[@Revenue]/2']]);
    expect(grid.readFormulas(data, rect('F1'))).toEqual([['=SUM(Cust_omers[Revenue])']]);
    expect(grid.readStyles(data, rect('F5'))[0]?.[0]).toEqual({
      numberFormat: '#,##0.00', fillColor: '#FFC000', bold: true, fontColor: '#FF0000', fontName: 'Arial', fontSize: 14,
    }); // prettier-ignore
    expect(grid.columnWidth(data, 5)).toBe(145);
    expect(grid.hiddenRows(data, rect('A1:A9'))).toEqual([2]);
    expect(grid.read(secret, rect('A1'))).toEqual([['x']]);
    expect(grid.names()).toEqual([{ name: 'Amounts', formula: '=Data!$C$3:$C$4', comment: '', visible: true }]);
  });

  test('[xlsx open] tables with their parts', async () => {
    const { grid } = await opened(await fixture());
    expect(grid.tables()).toEqual([
      {
        id: '1', name: 'Cust_omers', sheetId: grid.sheets()[0]?.id, rect: rect('B2:D5'), showHeaders: true, showTotals: true,
        style: 'TableStyleLight9', showBandedRows: false, columns: [{ id: 1, name: 'Name' }, { id: 2, name: 'Revenue' }, { id: 3, name: 'Half' }],
      },
    ]); // prettier-ignore
  });

  test('[xlsx open] comma-separated text becomes a sheet', async () => {
    const { grid, ids } = await opened(new TextEncoder().encode('Name,Amount\n"A, B",12.5\nC,\n'));
    expect(grid.read(ids[0] ?? '', rect('A1:B3'))).toEqual([['Name', 'Amount'], ['A, B', 12.5], ['C', null]]); // prettier-ignore
  });
});

describe('saving', () => {
  test('[xlsx save] what was opened is there again for another reader', async () => {
    const { file, grid } = await opened(await fixture());
    const book = await inExcelJs(await file.save(grid, []));
    const data = book.getWorksheet('Data');
    expect(data?.getCell('D4').value).toMatchObject({ formula: 'Cust_omers[[#This Row],[Revenue]]/2', result: 15 });
    expect(data?.getCell('F1').value).toMatchObject({ formula: 'SUM(Cust_omers[Revenue])', result: 40 });
    expect(data?.getCell('F2').value).toEqual(new Date(Date.UTC(2026, 0, 15)));
    expect(data?.getCell('F3').value).toEqual({ error: '#N/A' });
    expect(data?.getCell('F4').value).toBe(true);
    expect(data?.getCell('F5').numFmt).toBe('#,##0.00');
    expect(data?.getCell('F5').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC000' } });
    expect(data?.getCell('F5').font).toMatchObject({ bold: true, size: 14, name: 'Arial', color: { argb: 'FFFF0000' } });
    expect(data?.getCell('F5').border).toMatchObject({ bottom: { style: 'double' } });
    expect(data?.getColumn(6).width).toBeCloseTo(20, 1);
    expect(data?.getRow(3).hidden).toBe(true);
    expect(book.getWorksheet('Secret')?.state).toBe('veryHidden');
    expect(book.definedNames.getRanges('Amounts').ranges).toEqual(['Data!$C$3:$C$4']);
    const [table] = Object.values(
      (data as unknown as { tables: Record<string, { table: ExcelJS.TableProperties & { tableRef: string } }> }).tables,
    );
    expect(table?.table).toMatchObject({ name: 'Cust_omers', tableRef: 'B2:D5', totalsRow: true, style: { theme: 'TableStyleLight9' } });
    expect(table?.table.columns.map(({ name, totalsRowFunction }) => [name, totalsRowFunction ?? 'none'])).toEqual([['Name', 'none'], ['Revenue', 'sum'], ['Half', 'none']]); // prettier-ignore
  });

  test('[xlsx save] what was made in the grid: table, style, name, sheet, formula of an add-in, spill, error', async () => {
    const file = WorkbookFile.blank();
    const grid = newGrid();
    file.load(grid);
    const sheet = grid.activeSheetId();
    grid.registerFunctions([{ name: 'TIER', minimumArguments: 1, maximumArguments: 1, evaluate: () => 'A' }]);
    grid.write(sheet, rect('A1:B3'), [['Kind', 'Sum'], ['x', 1], ['y', 2]]); // prettier-ignore
    const table = grid.addTable(sheet, rect('A1:B3'), { name: 'New', hasHeaders: true });
    grid.updateTable(table.id, { style: 'TableStyleDark3' });
    grid.write(sheet, rect('D1:G1'), [[f('=TIER(New[Sum])'), f('=SEQUENCE(2)'), f('=1/0'), '#N/A']]);
    grid.applyStyle(sheet, rect('D1'), { fillColor: '#00FF00', numberFormat: '0%' });
    grid.setName({ name: 'Secret', formula: '=0.8', comment: '', visible: false });
    grid.addSheet('Empty');
    grid.setColumnWidth(sheet, 1, 1, 145);
    await grid.calculated();
    const bytes = await file.save(grid, []);
    const data = (await inExcelJs(bytes)).getWorksheet('Sheet1');
    expect(data?.getCell('D1').value).toMatchObject({ formula: '_xldudf_TIER(New[Sum])', result: 'A' });
    expect(data?.getCell('D1').fill).toMatchObject({ fgColor: { argb: 'FF00FF00' } });
    expect(data?.getCell('F1').value).toMatchObject({ formula: '1/0', result: { error: '#DIV/0!' } });
    expect(data?.getCell('G1').value).not.toEqual({ error: '#N/A' });
    expect(data?.getCell('E2').value).toBe(2);
    expect(data?.getColumn(2).width).toBeCloseTo(20, 1);
    const xml = parts(bytes);
    expect(xml['xl/worksheets/sheet1.xml']).toContain('<f t="array" ref="E1:E2">_xlfn.SEQUENCE(2)</f>');
    expect(xml['xl/worksheets/sheet1.xml']).toMatch(/<c r="E1"[^>]* cm="1"/);
    expect(xml['xl/tables/table1.xml']).toContain('name="TableStyleDark3"');
    expect(xml['xl/workbook.xml']).toMatch(/<definedName[^>]* name="Secret"[^>]* hidden="1"/);
    const again = await opened(bytes);
    const [id = ''] = again.ids;
    expect(again.grid.readFormulas(id, rect('D1:E2'))).toEqual([['=TIER(New[Sum])', '=SEQUENCE(2)'], [undefined, undefined]]); // prettier-ignore
    expect(again.grid.read(id, rect('E1:G2'))).toEqual([[1, new CellError('#DIV/0!'), '#N/A'], [2, null, null]]); // prettier-ignore
    expect(again.grid.names()).toEqual([{ name: 'Secret', formula: '=0.8', comment: '', visible: false }]);
  });

  test('[xlsx parts] custom XML parts are parts of the file, and come back with their ids', async () => {
    const { file, grid } = await opened(await fixture());
    const item = { id: '{11111111-2222-3333-4444-555555555555}', xml: '<policy xmlns="urn:test">é &amp; 中</policy>' };
    const first = await file.save(grid, [item]);
    const xml = parts(first);
    expect(xml['customXml/item1.xml']).toBe(item.xml);
    expect(xml['xl/_rels/workbook.xml.rels']).toContain('Target="../customXml/item1.xml"');
    expect(xml['[Content_Types].xml']).toContain('/customXml/itemProps1.xml');
    const again = await opened(first);
    expect(again.file.customXml).toEqual([item]);
    const cleared = parts(await again.file.save(again.grid, []));
    expect(Object.keys(cleared).filter((path) => path.startsWith('customXml/'))).toEqual([]);
    expect(cleared['xl/_rels/workbook.xml.rels']).not.toContain('customXml');
    expect(cleared['[Content_Types].xml']).not.toContain('customXml');
  });

  test('[xlsx save] conditional formats go through a file and another reader; unknown kinds stay', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('S');
    sheet.addRows([[1], [2]]);
    const fill = { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: 'FFC6EFCE' } };
    sheet.addConditionalFormatting({
      ref: 'A1:A2',
      rules: [
        { type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: ['1'], style: { fill } },
        { type: 'expression', priority: 2, formulae: ['A1=2'], style: { font: { bold: true } } },
        { type: 'containsText', operator: 'containsText', text: 'x', priority: 3, style: { fill } },
      ],
    });
    sheet.addConditionalFormatting({
      ref: 'A1:A2',
      rules: [
        { type: 'colorScale', priority: 4, cfvo: [{ type: 'min' }, { type: 'max' }], color: [{ argb: 'FFFF0000' }, { argb: 'FF00FF00' }] },
      ],
    });
    const { file, grid, ids } = await opened(new Uint8Array(await book.xlsx.writeBuffer()));
    const [id = ''] = ids;
    expect(grid.conditionalFormats(id).map(({ rects, rule }) => [rects, rule])).toEqual([
      [[rect('A1:A2')], { kind: 'cellValue', operator: 'GreaterThan', formula1: '=1', style: { fillColor: '#C6EFCE' } }],
      [[rect('A1:A2')], { kind: 'custom', formula: '=A1=2', style: { bold: true } }],
      [[rect('A1:A2')], { kind: 'containsText', operator: 'Contains', text: 'x', style: { fillColor: '#C6EFCE' } }],
      [[rect('A1:A2')], { kind: 'other', description: 'colorScale' }],
    ]);
    grid.addConditionalFormat(id, [rect('B1')], {
      kind: 'cellValue',
      operator: 'EqualTo',
      formula1: '="A"',
      style: { fontColor: '#9C0006' },
    });
    const saved = await inExcelJs(await file.save(grid, []));
    const formats = (saved.getWorksheet('S') as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    expect(formats.map(({ ref, rules }) => [ref, rules.map(({ type, priority }) => [type, priority])])).toEqual([
      ['B1', [['cellIs', 1]]],
      ['A1:A2', [['cellIs', 2], ['expression', 3], ['containsText', 4], ['colorScale', 5]]],
    ]); // prettier-ignore
    expect(formats[0]?.rules[0]).toMatchObject({ operator: 'equal', formulae: ['"A"'], style: { font: { color: { argb: 'FF9C0006' } } } });
    expect(formats[1]?.rules[0]).toMatchObject({ style: { fill: { bgColor: { argb: 'FFC6EFCE' } } } });
  });

  test('[xlsx parts] dates of 1904 keep their day', async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    const cell = book.addWorksheet('Old').getCell('A1');
    cell.value = new Date(Date.UTC(2026, 0, 15));
    cell.numFmt = 'yyyy-mm-dd';
    const { file, grid, ids } = await opened(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(grid.date1904).toBe(true);
    expect(grid.read(ids[0] ?? '', rect('A1'))).toEqual([[46037 - 1462]]);
    expect(grid.readText(ids[0] ?? '', rect('A1'))).toEqual([['2026-01-15']]);
    const saved = await inExcelJs(await file.save(grid, []));
    expect(saved.properties.date1904).toBe(true);
    expect(saved.getWorksheet('Old')?.getCell('A1').value).toEqual(new Date(Date.UTC(2026, 0, 15)));
  });
});
