import type { CellValue } from '../../src/base/CellValue';
import type { TableHeader } from '../../src/table/RawTable';
import type { TableRequest } from '../../src/table/TableRequest';
import { TableStore } from '../../src/table/TableStore';

/** A store from columns of cells, delivered in chunks of `chunkRows` as Excel would. */
export const storeOf = (
  columns: Readonly<Record<string, readonly CellValue[]>>,
  header: Partial<TableHeader> = {},
  formats: Readonly<Record<string, string | readonly string[]>> = {},
  chunkRows = 1000,
): TableStore => {
  const names = Object.keys(columns);
  const rowCount = columns[names[0] ?? '']?.length ?? 0;
  const store = new TableStore({
    name: 'Table1',
    kind: 'table',
    sheetName: 'Sheet1',
    address: 'Sheet1!A1',
    columns: names.map((name, index) => {
      const format = formats[name];
      return { name, index, numberFormat: typeof format === 'string' ? format : 'General' };
    }),
    rowCount,
    firstSheetRow: 2,
    hiddenRowCount: 0,
    hasTotalsRow: false,
    date1904: false,
    separators: { decimal: '.', group: ',' },
    ...header,
  });
  for (let firstRow = 0; firstRow < rowCount; firstRow += chunkRows) {
    const slice = <T>(all: readonly T[]): readonly T[] => all.slice(firstRow, firstRow + chunkRows);
    const numberFormats = Object.fromEntries(
      Object.entries(formats).flatMap(([name, format]) => (typeof format === 'string' ? [] : [[name, slice(format)]])),
    );
    store.append({
      firstRow,
      rowCount: Math.min(chunkRows, rowCount - firstRow),
      cells: Object.fromEntries(names.map((name) => [name, slice(columns[name] as readonly CellValue[])])),
      ...(Object.keys(numberFormats).length > 0 ? { numberFormats } : {}),
    });
  }
  return store;
};

/** A request with everything at its default. */
export const requestOf = (request: Partial<TableRequest> & Pick<TableRequest, 'kind' | 'columns'>): TableRequest => ({
  dateOrder: null,
  currencies: null,
  ignoreIdCase: false,
  excludedReasons: [],
  window: { kind: 'all' },
  analysisDate: null,
  ...request,
});
