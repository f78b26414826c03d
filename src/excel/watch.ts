import type { TableHeader } from '../table/RawTable';
import { parseAddress, type CellBlock } from './address';
import { runBatch } from './runBatch';

type End = () => void;

/**
 * Calls the listener with the body row under the selection whenever the selection moves on the source's sheet. A table is asked where it is at that
 * moment, for rows and columns may have come since it was read. Cost: a question to Excel for each move.
 */
export const watchRow = (header: TableHeader, listener: (row: number | undefined) => void): Promise<End> => {
  let latest = 0;
  return listen((context) =>
    context.workbook.worksheets.getItem(header.sheetName).onSelectionChanged.add(async (event) => {
      const number = (latest += 1);
      const row = await selectedRow(header, event.address);
      if (number === latest) listener(row);
    }),
  );
};

/** Calls the listener when anybody changes the source; our own writes raise no event. */
export const watchTable = (header: TableHeader, listener: () => void): Promise<End> => {
  const heard = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  return listen((context) =>
    header.kind === 'table'
      ? context.workbook.tables.getItem(header.name).onChanged.add(heard)
      : context.workbook.worksheets.getItem(header.sheetName).onChanged.add(heard),
  );
};

/** Calls the listener when the selection moves anywhere in the workbook. */
export const watchSource = (listener: () => void): Promise<End> =>
  listen((context) =>
    context.workbook.onSelectionChanged.add(() => {
      listener();
      return Promise.resolve();
    }),
  );

const selectedRow = async (header: TableHeader, address: string): Promise<number | undefined> => {
  // A selection of several areas comes as a list; the first one is where the user began.
  const [first = address] = address.split(',');
  if (!/^(?:.*!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.test(first)) return undefined;
  const cell = parseAddress(first);
  const body = header.kind === 'table' ? await tableBody(header.name) : blockBody(header);
  if (!body || cell.column >= body.column + body.columns || cell.column + cell.columns <= body.column) return undefined;
  const row = cell.row - body.row;
  return row >= 0 && row < body.rows ? row : undefined;
};

type Body = Omit<CellBlock, 'sheetName'>;

const tableBody = async (name: string): Promise<Body | undefined> => {
  const found = await runBatch(async (context) => {
    const body = context.workbook.tables.getItemOrNullObject(name).getDataBodyRange().load('rowIndex,rowCount,columnIndex,columnCount');
    await context.sync();
    if (body.isNullObject) return undefined;
    return { row: body.rowIndex, column: body.columnIndex, rows: body.rowCount, columns: body.columnCount };
  });
  return found.ok ? found.value : undefined;
};

/** Our columns stand beside a plain block: the whole row counts. */
const blockBody = ({ firstSheetRow, rowCount }: TableHeader): Body => ({
  row: firstSheetRow - 1,
  column: 0,
  rows: rowCount,
  columns: Infinity,
});

/** Nothing to watch (the sheet is gone) is no fault of the pane: it then hears nothing. */
const listen = async <T>(add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>): Promise<End> => {
  const added = await runBatch(async (context) => {
    const handler = add(context);
    await context.sync();
    return handler;
  });
  if (!added.ok) return () => undefined;
  const handler = added.value;
  return () => {
    // The handler lives in the context it was added with.
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    }).catch(() => undefined);
  };
};
