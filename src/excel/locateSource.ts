import type { CellValue } from '../base/CellValue';
import type { Result } from '../base/Result';
import { hasHeaderRow } from '../table/hasHeaderRow';
import { inferHeader } from '../table/inferHeader';
import type { HeaderColumn, TableHeader } from '../table/RawTable';
import { columnLetters, parseAddress } from './address';
import type { TableSummary } from './ExcelGateway';
import { Refusal } from './Refusal';
import { runBatch } from './runBatch';
import { workbookFacts } from './workbookFacts';

/** The source under the selection (T1): the table there, else the selected block, else the block around a single cell. */
export const sourceAtSelection = (): Promise<Result<TableHeader>> =>
  runBatch(async (context) => {
    const selection = context.workbook.getSelectedRange().load('cellCount');
    const tables = selection.getTables(false).load('items/name');
    const used = selection.getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    const table = tables.items[0];
    if (table) return headerOfTable(context, table);
    if (selection.cellCount === 1) return headerOfBlock(context, selection.getSurroundingRegion());
    if (used.isNullObject) throw new Refusal({ code: 'nothing-selected' });
    return headerOfBlock(context, used);
  });

export const sourceByTable = (name: string): Promise<Result<TableHeader>> =>
  runBatch(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load('name');
    await context.sync();
    if (table.isNullObject) throw new Refusal({ code: 'table-gone', table: name });
    return headerOfTable(context, table);
  });

/**
 * The same source as it stands now: rows that came or went are seen. A block is the region around its first cell as long as that has the same columns,
 * else the cells it was; its first row is read as before, or as `hasHeaders` says (T1: the user can say otherwise).
 */
export const sourceAgain = (header: TableHeader, hasHeaders: boolean = hasHeaderRow(header)): Promise<Result<TableHeader>> =>
  header.kind === 'table'
    ? sourceByTable(header.name)
    : runBatch(async (context) => {
        const { row, column, rows, columns } = parseAddress(header.address);
        const sheet = context.workbook.worksheets.getItemOrNullObject(header.sheetName).load('name');
        await context.sync();
        if (sheet.isNullObject) throw new Refusal({ code: 'table-gone', table: header.name });
        const region = sheet.getCell(row, column).getSurroundingRegion().load('rowIndex,columnIndex,columnCount');
        await context.sync();
        const isRegion = region.rowIndex === row && region.columnIndex === column && region.columnCount === columns;
        return headerOfBlock(context, isRegion ? region : sheet.getRangeByIndexes(row, column, rows, columns), hasHeaders);
      });

export const listTables = (): Promise<Result<readonly TableSummary[]>> =>
  runBatch(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const facts = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load('name'),
      body: table.getDataBodyRange().load('rowCount'),
    }));
    await context.sync();
    return facts.map(({ table, sheet, body }) => ({ name: table.name, sheetName: sheet.name, rowCount: body.rowCount }));
  });

const headerOfTable = async (context: Excel.RequestContext, table: Excel.Table): Promise<TableHeader> => {
  table.load('name,showTotals');
  const whole = table.getRange().load('address');
  const sheet = table.worksheet.load('name');
  const columns = table.columns.load('items/name');
  const body = table.getDataBodyRange().load('rowCount,rowIndex');
  const first = body.getRow(0).load('values,numberFormat');
  const visible = body.getVisibleView().load('rowCount');
  const facts = workbookFacts(context);
  await context.sync();
  // A table never has fewer than one row: without data it shows a blank one.
  const isEmpty = body.rowCount === 1 && (first.values[0] ?? []).every((cell) => cell === '');
  return {
    name: table.name,
    kind: 'table',
    sheetName: sheet.name,
    address: whole.address,
    columns: headerColumns(
      columns.items.map((column) => column.name),
      first.numberFormat[0] as string[] | undefined,
    ),
    rowCount: isEmpty ? 0 : body.rowCount,
    firstSheetRow: body.rowIndex + 1,
    hiddenRowCount: body.rowCount - visible.rowCount,
    hasTotalsRow: table.showTotals,
    ...facts.read(),
  };
};

const headerOfBlock = async (context: Excel.RequestContext, block: Excel.Range, asked?: boolean): Promise<TableHeader> => {
  block.load('address,rowCount,columnCount,rowIndex');
  const sheet = block.worksheet.load('name');
  const first = block.getRow(0).load('values,numberFormat');
  await context.sync();
  const second = block.rowCount > 1 ? block.getRow(1).load('values,numberFormat') : undefined;
  const visible = block.getVisibleView().load('rowCount');
  const facts = workbookFacts(context);
  await context.sync();
  const names = (first.values[0] ?? []) as CellValue[];
  const hasHeaders = asked ?? inferHeader(names, second?.values[0] as CellValue[] | undefined).hasHeaders;
  if (block.rowCount === 1 && names.every((name) => name === '')) throw new Refusal({ code: 'nothing-selected' });
  const headerRows = hasHeaders ? 1 : 0;
  const left = parseAddress(block.address).column;
  return {
    name: block.address,
    kind: 'range',
    sheetName: sheet.name,
    address: block.address,
    columns: headerColumns(
      names.map((name, index) => (hasHeaders && name !== '' ? String(name) : columnLetters(left + index))),
      (hasHeaders ? second : first)?.numberFormat[0] as string[] | undefined,
    ),
    rowCount: block.rowCount - headerRows,
    firstSheetRow: block.rowIndex + 1 + headerRows,
    hiddenRowCount: block.rowCount - visible.rowCount,
    hasTotalsRow: false,
    ...facts.read(),
  };
};

/** Two columns of a plain block may carry one name; each needs its own here, and none that a later column carries itself. */
const headerColumns = (names: readonly string[], formats: readonly string[] | undefined): HeaderColumn[] => {
  const theirs = new Set(names);
  const seen = new Set<string>();
  return names.map((wanted, index) => {
    let name = wanted;
    for (let number = 2; seen.has(name) || (name !== wanted && theirs.has(name)); number += 1) name = `${wanted} (${number})`;
    seen.add(name);
    return { name, index, numberFormat: formats?.[index] ?? 'General' };
  });
};
