import type { TableHeader } from '../table/RawTable';
import { parseAddress } from './address';
import { Refusal } from './Refusal';

/** The body of a source, below its header. Refuses with `table-gone`. */
export const bodyOf = async (context: Excel.RequestContext, header: TableHeader): Promise<Excel.Range> => {
  if (header.kind === 'table') await tableOf(context, header);
  else {
    const sheet = context.workbook.worksheets.getItemOrNullObject(header.sheetName).load('name');
    await context.sync();
    if (sheet.isNullObject) throw new Refusal({ code: 'table-gone', table: header.name });
  }
  return bodyRange(context, header);
};

/** The same, known to be there. Made anew in each batch: it then follows what colleagues insert, and works after a batch that Excel refused. */
export const bodyRange = (context: Excel.RequestContext, header: TableHeader): Excel.Range =>
  header.kind === 'table'
    ? context.workbook.tables.getItem(header.name).getDataBodyRange()
    : context.workbook.worksheets
        .getItem(header.sheetName)
        .getRangeByIndexes(header.firstSheetRow - 1, parseAddress(header.address).column, header.rowCount, header.columns.length);

export const tableOf = async (context: Excel.RequestContext, header: TableHeader): Promise<Excel.Table> => {
  const table = context.workbook.tables.getItemOrNullObject(header.name);
  table.load('name');
  await context.sync();
  if (table.isNullObject) throw new Refusal({ code: 'table-gone', table: header.name });
  return table;
};

/** Zero-based position of each named column within the source as it is now. Refuses with `column-gone`. */
export const columnPositions = async (
  context: Excel.RequestContext,
  header: TableHeader,
  names: readonly string[],
): Promise<readonly number[]> => {
  const current = header.kind === 'table' ? await tableColumnNames(context, header) : header.columns.map((column) => column.name);
  return names.map((name) => {
    const position = current.indexOf(name);
    if (position < 0) throw new Refusal({ code: 'column-gone', table: header.name, column: name });
    return position;
  });
};

const tableColumnNames = async (context: Excel.RequestContext, header: TableHeader): Promise<readonly string[]> => {
  const columns = (await tableOf(context, header)).columns;
  columns.load('items/name');
  await context.sync();
  return columns.items.map((column) => column.name);
};
