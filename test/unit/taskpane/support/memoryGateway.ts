import { failure, success, type Result } from '../../../../src/base/Result';
import type { CellValue } from '../../../../src/base/CellValue';
import type { Problem } from '../../../../src/base/Problem';
import type { RunStamp } from '../../../../src/engine/Run';
import type { Snapshot } from '../../../../src/engine/snapshot/Snapshot';
import type { ExcelGateway, SnapshotRequest, WriteRequest } from '../../../../src/excel/ExcelGateway';
import type { Policy } from '../../../../src/policy/Policy';
import type { TableChunk, TableHeader } from '../../../../src/table/RawTable';

export interface MemoryTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly numberFormat?: string }[];
  rows: CellValue[][];
}

/** Our own port over tables in memory: what the pane asked for is kept, and events are raised by hand. */
export interface MemoryGateway extends ExcelGateway {
  selected: MemoryTable | undefined;
  readonly reads: string[][];
  readonly writes: { request: WriteRequest; cells: Record<string, (string | number | null)[]> }[];
  saved: Policy[];
  /** The one kept last first. */
  kept: Snapshot[];
  readonly snapshotRequests: SnapshotRequest[];
  /** The next write is refused with this. */
  refuseWrite: Problem | undefined;
  /** Called for each chunk while reading or writing. */
  onStep: () => void;
  selectRow: (row: number | undefined) => void;
  changeTable: () => void;
  moveSelection: () => void;
  readonly shownCells: { row: number; column: string }[];
}

const CHUNK_ROWS = 2;

export const createMemoryGateway = (tables: readonly MemoryTable[]): MemoryGateway => {
  let rowListener: (row: number | undefined) => void = () => undefined;
  let tableListener: () => void = () => undefined;
  let sourceListener: () => void = () => undefined;
  let stamp: RunStamp | undefined;
  const header = (table: MemoryTable): TableHeader => ({
    name: table.name,
    kind: 'table',
    sheetName: `${table.name} sheet`,
    address: `'${table.name} sheet'!A1:Z${table.rows.length + 1}`,
    columns: table.columns.map(({ name, numberFormat = 'General' }, index) => ({ name, index, numberFormat })),
    rowCount: table.rows.length,
    firstSheetRow: 2,
    hiddenRowCount: 0,
    hasTotalsRow: false,
    date1904: false,
    separators: { decimal: '.', group: ',' },
  });
  const find = (name: string): MemoryTable | undefined => tables.find((table) => table.name === name);
  const chunk = (table: MemoryTable, columns: readonly string[], from: number, to: number): TableChunk => {
    const rows = table.rows.slice(from, to);
    const cellsOf = (column: string): CellValue[] => rows.map((row) => row[table.columns.findIndex(({ name }) => name === column)] ?? '');
    return { firstRow: from, rowCount: rows.length, cells: Object.fromEntries(columns.map((column) => [column, cellsOf(column)])) };
  };
  const opened = (table: MemoryTable | undefined): Result<TableHeader> =>
    table === undefined ? failure({ code: 'nothing-selected' }) : success(header(table));

  const gateway: MemoryGateway = {
    locale: 'en',
    selected: tables[0],
    reads: [],
    writes: [],
    saved: [],
    kept: [],
    snapshotRequests: [],
    refuseWrite: undefined,
    onStep: () => undefined,
    shownCells: [],
    selectRow: (row) => rowListener(row),
    changeTable: () => tableListener(),
    moveSelection: () => sourceListener(),
    theme: () => 'light',
    watchTheme: () => () => undefined,
    sourceAtSelection: () => Promise.resolve(opened(gateway.selected)),
    sourceAgain: ({ name }) => gateway.sourceByTable(name),
    sourceByTable: (name) => Promise.resolve(find(name) === undefined ? failure({ code: 'table-gone', table: name }) : opened(find(name))),
    tables: () =>
      Promise.resolve(
        success(tables.map((table) => ({ name: table.name, sheetName: `${table.name} sheet`, rowCount: table.rows.length }))),
      ),
    readSample: ({ name }, rows = 100) => {
      const table = find(name);
      return Promise.resolve(
        table === undefined
          ? failure({ code: 'table-gone', table: name })
          : success(
              chunk(
                table,
                table.columns.map((column) => column.name),
                0,
                rows,
              ),
            ),
      );
    },
    readColumns: async ({ name }, columns, { onChunk, onProgress, signal }) => {
      const table = find(name);
      if (table === undefined) return failure({ code: 'table-gone', table: name });
      gateway.reads.push([...columns]);
      for (let from = 0; from < table.rows.length; from += CHUNK_ROWS) {
        gateway.onStep();
        if (signal?.aborted === true) return failure({ code: 'cancelled' });
        await onChunk(chunk(table, columns, from, from + CHUNK_ROWS));
        onProgress?.({ rowsDone: Math.min(from + CHUNK_ROWS, table.rows.length), rowsTotal: table.rows.length });
      }
      return success(undefined);
    },
    write: async (request, { onProgress, signal }) => {
      if (gateway.refuseWrite !== undefined) return failure(gateway.refuseWrite);
      const cells: Record<string, (string | number | null)[]> = {};
      const total = request.rows.ids.length;
      for (let from = 0; from < total; from += CHUNK_ROWS) {
        gateway.onStep();
        if (signal?.aborted === true) return failure({ code: 'cancelled' });
        for (const column of await request.output(from, Math.min(from + CHUNK_ROWS, total)))
          (cells[column.key] ??= []).push(...column.values);
        onProgress?.({ rowsDone: Math.min(from + CHUNK_ROWS, total), rowsTotal: total });
      }
      gateway.writes.push({ request, cells });
      stamp = request.stamp;
      return success({
        columns: Object.keys(cells).map((key) => ({ key, header: request.headers[key] ?? key })),
        rows: total,
        address: 'Sheet!E1:F9',
      });
    },
    undo: () => {
      stamp = undefined;
      const last = gateway.writes.pop();
      return Promise.resolve(last === undefined ? failure({ code: 'nothing-to-undo' }) : success({ cellsRestored: 8, cellsLeft: ['E3'] }));
    },
    canUndo: () => Promise.resolve(gateway.writes.length > 0),
    previousGrading: () =>
      Promise.resolve(success(stamp === undefined ? undefined : { stamp, columns: [{ key: 'tier', header: 'Tier' }] })),
    removeOurColumns: () => {
      stamp = undefined;
      return Promise.resolve(success({ cellsRestored: 8, cellsLeft: [] }));
    },
    keepSnapshot: async (request, options) => {
      if (gateway.refuseWrite !== undefined) return failure(gateway.refuseWrite);
      const { ids } = request.rows;
      const columns = await request.output(0, ids.length);
      options.onProgress?.({ rowsDone: ids.length, rowsTotal: ids.length });
      const textsOf = (key: string): string[] | undefined =>
        columns.find((column) => column.key === key)?.values.map((value) => String(value ?? ''));
      const summary = {
        ...request.facts,
        name: `kept${gateway.kept.length + 1}`,
        sheetName: request.sheetName,
        source: request.header.name,
      };
      gateway.kept.unshift({
        summary,
        ids,
        names: textsOf('name'),
        amounts: Float64Array.from(textsOf('amount') ?? ids.map(() => 0), Number),
        methodTiers: textsOf('methodTier') ?? [],
        tiers: textsOf('tier') ?? [],
      });
      gateway.snapshotRequests.push(request);
      return success({ summary, rows: ids.length });
    },
    snapshots: () => Promise.resolve(success(gateway.kept.map(({ summary }) => summary))),
    readSnapshot: (name) => {
      const found = gateway.kept.find(({ summary }) => summary.name === name);
      return Promise.resolve(found === undefined ? failure({ code: 'snapshot-gone', name }) : success(found));
    },
    loadPolicies: () => Promise.resolve(success(gateway.saved)),
    savePolicy: (policy) => {
      const kept = { ...policy, revision: policy.revision + 1 };
      gateway.saved = [...gateway.saved.filter(({ name }) => name !== policy.name), kept];
      return Promise.resolve(success(kept));
    },
    loadSample: () => Promise.resolve(opened(tables[0])),
    goTo: (_, row, column) => {
      gateway.shownCells.push({ row, column });
      return Promise.resolve(success(undefined));
    },
    watchRow: (_, listener) => {
      rowListener = listener;
      return Promise.resolve(() => undefined);
    },
    watchTable: (_, listener) => {
      tableListener = listener;
      return Promise.resolve(() => undefined);
    },
    watchSource: (listener) => {
      sourceListener = listener;
      return Promise.resolve(() => undefined);
    },
  };
  return gateway;
};
