import type { TableHeader } from '../table/RawTable';
import { parseAddress } from './address';
import { runBatch } from './runBatch';

type End = () => void;

/** Calls the listener with the body row under the selection: once at the start, and whenever the selection moves on the source's sheet. */
export const watchRow = async (header: TableHeader, listener: (row: number | undefined) => void): Promise<End> => {
  const end = await listen((context) =>
    context.workbook.worksheets.getItem(header.sheetName).onSelectionChanged.add((event) => {
      listener(bodyRow(header, event.address));
      return Promise.resolve();
    }),
  );
  const selected = await runBatch(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const sheet = range.worksheet.load('name');
    await context.sync();
    return sheet.name === header.sheetName ? bodyRow(header, range.address) : undefined;
  });
  // A selection of several areas has no row to start from.
  if (selected.ok && selected.value !== undefined) listener(selected.value);
  return end;
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

const bodyRow = (header: TableHeader, address: string): number | undefined => {
  // A selection of several areas comes as a list; the first one is where the user began.
  const [first = address] = address.split(',');
  if (!/^(?:.*!)?\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/.test(first)) return undefined;
  const row = parseAddress(first).row - (header.firstSheetRow - 1);
  return row >= 0 && row < header.rowCount ? row : undefined;
};

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
