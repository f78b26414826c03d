import {
  type Cell,
  type ConditionalRule,
  openXlsx,
  parseCsv,
  saveXlsx,
  type Sheet,
  type Workbook,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import type { SheetVisibility } from '../grid/Grid';
import type { UniverGrid } from '../grid/UniverGrid';
import { toFileRule, toGridRule } from './conditionalRules';
import { rectOf } from './fileAddresses';
import { fromFileFormula, toFileFormula } from './formulaText';
import { loadSheet } from './loadSheet';
import { ERROR_MARK, saveSheet } from './saveSheet';
import { toHex } from './styleMapping';
import { readTablePart, type TablePart, writeTablePart } from './tableParts';
import { type CustomXmlPart, WorkbookPackage } from './WorkbookPackage';
import { tags, unescapeXml } from './xmlText';

/** A workbook file: opened, put into a grid, and saved again with what the grid does not show kept. */
export class WorkbookFile {
  /** Which of the grid's sheets came from which of the file's. */
  private readonly origins = new Map<string, Sheet>();

  /** Conditional formats as they were read. */
  private readonly otherRules = new Map<string, ConditionalRule>();

  private constructor(
    private readonly book: Workbook,
    private readonly original: WorkbookPackage | undefined,
    /** The custom XML parts found in the file. */
    readonly customXml: readonly CustomXmlPart[],
  ) {}

  /** Reads an .xlsx file; whatever is no zip is read as comma-separated text. Throws when it is neither. */
  static async open(bytes: Uint8Array, name = 'Sheet1'): Promise<WorkbookFile> {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
      return new WorkbookFile({ sheets: [sheetOfText(new TextDecoder().decode(bytes), sheetNameOf(name))] }, undefined, []);
    }
    const [book, original] = await Promise.all([openXlsx(bytes, { readStyles: true }), WorkbookPackage.open(bytes)]);
    return new WorkbookFile(book, original, original.customXml());
  }

  /** A workbook with one blank sheet. */
  static blank(): WorkbookFile {
    return new WorkbookFile({ sheets: [{ name: 'Sheet1', rows: [] }] }, undefined, []);
  }

  /** Whether dates count from 1904; the grid has to be made with this. */
  get date1904(): boolean {
    return this.book.dateSystem === '1904';
  }

  /** Fills a new grid of one blank sheet. */
  load(grid: UniverGrid): void {
    const { book } = this;
    const ids = book.sheets.map((sheet, index) => {
      const [first] = grid.sheets();
      const sheetId = index === 0 && first ? first.id : grid.addSheet(sheet.name).id;
      grid.renameSheet(sheetId, sheet.name);
      this.origins.set(sheetId, sheet);
      return sheetId;
    });
    // Names and tables go first: formulas are written in their terms.
    this.loadTables(grid, ids);
    this.loadNames(grid, ids);
    book.sheets.forEach((sheet, index) => {
      const sheetId = ids[index] ?? '';
      loadSheet(grid, sheetId, sheet, { date1904: this.date1904, themeColors: book.themeColors });
      this.loadConditionalFormats(grid, sheetId, sheet);
      const color = toHex(sheet.view?.tabColor, book.themeColors);
      if (color) grid.setTabColor(sheetId, color);
    });
    const active = ids[book.activeSheet ?? 0];
    if (active !== undefined) grid.activateSheet(active);
    book.sheets.forEach((sheet, index) => {
      const visibility: SheetVisibility = sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible';
      if (visibility !== 'Visible') grid.setSheetVisibility(ids[index] ?? '', visibility);
    });
  }

  /** The grid as an .xlsx file, with these custom XML parts in place of those the file had. */
  async save(grid: UniverGrid, customXml: readonly CustomXmlPart[]): Promise<Uint8Array> {
    const sheets = grid.sheets();
    const book = this.book;
    const written: Workbook = Object.assign(book, {
      sheets: sheets.map(({ id }) => ({
        ...saveSheet(grid, id, this.origins.get(id)),
        conditionalRules: grid
          .conditionalFormats(id)
          .flatMap((format, index) => toFileRule(format, index + 1, this.otherRules.get(format.id)) ?? []),
      })),
      activeSheet: sheets.findIndex(({ id }) => id === grid.activeSheetId()),
      namedRanges: grid.names().map(({ name, formula, comment, sheetId }) => ({
        name,
        range: toFileFormula(formula, grid.isCustomFunction),
        ...(comment && { comment }),
        ...(sheetId !== undefined && { scope: sheets.find(({ id }) => id === sheetId)?.name ?? '' }),
      })),
    });
    const bytes = this.original ? await saveXlsx(written) : await writeXlsx({ ...written, sheets: written.sheets.map(newSheet) });
    const result = await WorkbookPackage.open(bytes);
    if (this.original) result.restoreReferences(this.original);
    this.writeTables(grid, result);
    hideNames(grid, result);
    markErrors(result);
    result.setCustomXml(customXml);
    return result.toBytes();
  }

  private tablePart(name: string): { part: TablePart; xml: string } | undefined {
    for (const path of this.original?.paths(/^xl\/tables\/[^/]+\.xml$/) ?? []) {
      const xml = this.original?.text(path) ?? '';
      const part = readTablePart(xml, rectOf);
      if (part?.name === name) return { part, xml };
    }
    return undefined;
  }

  private loadTables(grid: UniverGrid, ids: readonly string[]): void {
    this.book.sheets.forEach((sheet, index) => {
      const sheetId = ids[index] ?? '';
      for (const table of sheet.tables ?? []) {
        const name = table.displayName ?? table.name;
        const found = this.tablePart(name)?.part;
        if (found) grid.loadTable({ ...found, sheetId });
        else if (table.range) grid.loadTable({ sheetId, name, rect: rectOf(table.range), columns: table.columns });
      }
    });
  }

  /** A new format goes on top, so the last comes first. */
  private loadConditionalFormats(grid: UniverGrid, sheetId: string, { conditionalRules = [] }: Sheet): void {
    for (const rule of [...conditionalRules].sort((a, b) => b.priority - a.priority)) {
      const rects = rule.range.split(/\s+/).filter(Boolean).map(rectOf);
      const { id } = grid.addConditionalFormat(sheetId, rects, toGridRule(rule, this.book.themeColors), rule.stopIfTrue ?? false);
      this.otherRules.set(id, rule);
    }
  }

  private loadNames(grid: UniverGrid, ids: readonly string[]): void {
    const hidden = new Set(
      tags(this.original?.text('xl/workbook.xml') ?? '', 'definedName')
        .filter(({ attributes }) => attributes['hidden'] === '1' || attributes['hidden'] === 'true')
        .map(({ attributes }) => attributes['name']),
    );
    for (const { name, range, scope, comment } of this.book.namedRanges ?? []) {
      const sheetId = scope === undefined ? undefined : ids[this.book.sheets.findIndex((sheet) => sheet.name === scope)];
      grid.setName({
        name,
        formula: fromFileFormula(unescapeXml(range)),
        comment: comment ?? '',
        visible: !hidden.has(name),
        ...(sheetId !== undefined && { sheetId }),
      });
    }
  }

  /** The writer's table parts know no ids, no tables without headers and no style at all. */
  private writeTables(grid: UniverGrid, result: WorkbookPackage): void {
    const tables = new Map(grid.tables().map((table) => [table.name, table]));
    for (const path of result.paths(/^xl\/tables\/[^/]+\.xml$/)) {
      const [written] = tags(result.text(path), 'table');
      const table = tables.get(written?.attributes['displayName'] ?? '');
      if (table) result.set(path, writeTablePart(table, Number(written?.attributes['id']), this.tablePart(table.name)?.xml ?? ''));
    }
  }
}

/** What a sheet has that was not read from a file. */
function newSheet({ name, rows, cells, columns, rowDefs, merges, hidden, veryHidden, tables, conditionalRules }: Sheet): WriteSheet {
  return {
    name,
    rows,
    ...(cells && { cells }),
    ...(columns && { columns }),
    ...(rowDefs && { rowDefs }),
    ...(merges && { merges }),
    ...(hidden && { hidden }),
    ...(veryHidden && { veryHidden }),
    ...(tables && { tables }),
    ...(conditionalRules && { conditionalRules }),
  };
}

function hideNames(grid: UniverGrid, result: WorkbookPackage): void {
  const hidden = new Set(grid.names().flatMap(({ name, visible }) => (visible ? [] : [name])));
  if (hidden.size === 0) return;
  let xml = result.text('xl/workbook.xml');
  for (const { text, attributes } of tags(xml, 'definedName')) {
    if (hidden.has(attributes['name'] ?? '')) xml = xml.replace(text, () => text.replace(/>$/, ' hidden="1">'));
  }
  result.set('xl/workbook.xml', xml);
}

/** Results that are errors get the type of errors. */
function markErrors(result: WorkbookPackage): void {
  for (const path of result.paths(/^xl\/worksheets\/[^/]+\.xml$/)) {
    const xml = result.text(path);
    if (!xml.includes(ERROR_MARK)) continue;
    const marked = new RegExp(`(<c [^>]*)t="str"([^>]*>(?:(?!</c>)[\\s\\S])*?<v>)${ERROR_MARK}`, 'g');
    result.set(path, xml.replace(marked, '$1t="e"$2'));
  }
}

/** Comma-separated text as a sheet: numbers, dates and truth values are recognised, empty fields stay blank. */
function sheetOfText(text: string, name: string): Sheet {
  const cells = new Map<string, Cell>();
  const rows = parseCsv(text, { typeInference: true }).map((line, row) =>
    line.map((value, column) => {
      if (value instanceof Date) cells.set(`${row},${column}`, { value, type: 'date', style: { numFmt: 'yyyy-mm-dd' } });
      return value === '' ? null : value;
    }),
  );
  return { name, rows, cells };
}

function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return (
    base
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  );
}
