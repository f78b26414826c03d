import { columnLetters, inQuotes } from './address';

/** Where our columns stand. Columns of a table are found by name in every batch, others by their place on the sheet. */
export type WriteTarget =
  | { readonly kind: 'table'; readonly table: string; readonly rowCount: number }
  | {
      readonly kind: 'block' | 'newSheet';
      readonly sheetName: string;
      readonly headerRow: number;
      readonly columns: Readonly<Record<string, number>>;
      readonly rowCount: number;
    };

export type SheetTarget = Exclude<WriteTarget, { kind: 'table' }>;

/** The body cells of one of our columns. */
export const bodyColumn = (context: Excel.RequestContext, target: WriteTarget, header: string): Excel.Range =>
  target.kind === 'table'
    ? context.workbook.tables.getItem(target.table).columns.getItem(header).getDataBodyRange()
    : context.workbook.worksheets
        .getItem(target.sheetName)
        .getRangeByIndexes(target.headerRow + 1, placeOf(target, header), target.rowCount, 1);

export const headerCell = (context: Excel.RequestContext, target: SheetTarget, header: string): Excel.Range =>
  context.workbook.worksheets.getItem(target.sheetName).getRangeByIndexes(target.headerRow, placeOf(target, header), 1, 1);

export const placeOf = (target: SheetTarget, header: string): number => {
  const place = target.columns[header];
  if (place === undefined) throw new Error(`no column of ours is called ${header}`);
  return place;
};

/** Address of the whole block our columns form, for the receipt. */
export const targetAddress = (target: WriteTarget): string => {
  if (target.kind === 'table') return target.table;
  const places = Object.values(target.columns);
  const left = columnLetters(Math.min(...places));
  const right = columnLetters(Math.max(...places));
  return `${inQuotes(target.sheetName)}!${left}${target.headerRow + 1}:${right}${target.headerRow + 1 + target.rowCount}`;
};
