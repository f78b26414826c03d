import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import type { TableHeader } from '../table/RawTable';
import { readCells, writeCells } from './cellTransfer';
import type { TransferOptions, WriteReceipt, WriteRequest } from './ExcelGateway';
import { findGrading, keepGrading, type GradingRecord } from './gradingStore';
import type { Journal } from './Journal';
import { matchRows } from './matchRows';
import { collectCells, type CellColumn } from './outputCells';
import { problemOfError } from './problemOfError';
import { Refusal } from './Refusal';
import { runBatch } from './runBatch';
import { bodyOf, columnPositions } from './sourceCells';
import { takeBack } from './takeBack';
import { colorTiers } from './tierColors';
import { withoutEvents } from './withoutEvents';
import { bodyColumn, prepareBlock, prepareNewSheet, prepareTable, targetAddress, type PreparedTarget } from './writeTarget';

interface Written {
  readonly receipt: WriteReceipt;
  readonly journal: Journal;
}

/**
 * Writes the results of a run (O1-O8): rows are found by position and id first, then our columns are added or taken up again, then filled in chunks.
 * When anything fails on the way, what was written is taken back and the sheet is as it was: `write-rolled-back`, or `cancelled`. Only where Excel
 * refuses that too does `write-not-repaired` name the place.
 */
export const writeResults = (request: WriteRequest, options: TransferOptions): Promise<Result<Written>> =>
  runBatch((context) => withoutEvents(context, () => writeInto(context, request, options)), { waitForCellEdit: true });

const writeInto = async (context: Excel.RequestContext, request: WriteRequest, options: TransferOptions): Promise<Written> => {
  const { header } = request;
  const besideSource = request.rows.source === 'customers';
  const cells = besideSource ? await cellsBesideSource(context, request) : await cellsOnNewSheet(request);
  const rowCount = cells[0]?.cells.length ?? 0;
  const wanted = cells.map(({ key }) => ({ key, header: key === 'customer' ? request.idColumn : (request.headers[key] ?? key) }));
  const recordBefore = await findGrading(context, header.name);
  const ours = besideSource ? (recordBefore?.columns ?? []) : [];
  const prepared = besideSource
    ? await (header.kind === 'table' ? prepareTable : prepareBlock)(context, header, wanted, ours)
    : await prepareNewSheet(context, request.resultName, wanted, rowCount);

  const journal = await openJournal(context, prepared, cells, recordBefore);
  const record: GradingRecord = {
    source: header.name,
    columns: prepared.columns.map(({ key, header: name }) => ({ key, header: name })),
    stamp: request.stamp,
  };
  try {
    await keepGrading(context, header.name, { ...record, unfinished: true });
    await fill(context, prepared, cells, journal, options);
    const resultTable = besideSource ? undefined : await makeTable(context, prepared, request.resultName);
    // RFM's tiers are its segments.
    const tier = prepared.columns.find(({ key }) => key === 'tier') ?? prepared.columns.find(({ key }) => key === 'segment');
    if (request.tierColors && tier) colorTiers(context, prepared.target, tier.header, request.tierColors);
    await context.sync();
    await keepGrading(context, header.name, resultTable === undefined ? record : { ...record, resultTable });
  } catch (error) {
    throw new Refusal(await rollBack(context, journal, header, problemOfError(error)));
  }
  const columns = prepared.columns.map(({ key, header: name, renamedFrom }) => ({
    key,
    header: name,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
  }));
  return { receipt: { columns, rows: rowCount, address: targetAddress(prepared.target) }, journal };
};

/** O3: the id column is read once more, right before writing. */
const cellsBesideSource = async (context: Excel.RequestContext, request: WriteRequest): Promise<readonly CellColumn[]> => {
  const { header, rows } = request;
  const [position = 0] = await columnPositions(context, header, [request.idColumn]);
  const body = (await bodyOf(context, header)).load('rowCount');
  await context.sync();
  const rowCount = body.rowCount;
  const [ids = []] = await readCells(context, [() => body.getColumn(position)], rowCount);
  const matched = matchRows(rows.ids, rows.sourceRows, ids, header.name);
  if (!matched.ok) throw new Refusal(firstOf(matched.problems));
  return collectCells(request, matched.value, rowCount);
};

/** O7: one row per customer, the id first. */
const cellsOnNewSheet = async (request: WriteRequest): Promise<readonly CellColumn[]> => {
  const count = request.rows.ids.length;
  const own = Array.from({ length: count }, (_, index) => index);
  return [{ key: 'customer', numberFormat: '@', cells: [...request.rows.ids] }, ...(await collectCells(request, own, count))];
};

const openJournal = async (
  context: Excel.RequestContext,
  { target, columns }: PreparedTarget,
  cells: readonly CellColumn[],
  recordBefore: GradingRecord | undefined,
): Promise<Journal> => {
  const existing = columns.filter((column) => column.existing);
  const before = await readCells(
    context,
    existing.map(
      ({ header }) =>
        () =>
          bodyColumn(context, target, header),
    ),
    existing.length > 0 ? target.rowCount : 0,
  );
  return {
    target,
    recordBefore,
    rowsWritten: 0,
    columns: columns.map(({ key, header, existing: known }) => ({
      header,
      before: known ? before[existing.findIndex((column) => column.header === header)] : undefined,
      written: cells.find((column) => column.key === key)?.cells ?? [],
    })),
  };
};

const fill = async (
  context: Excel.RequestContext,
  { target, columns }: PreparedTarget,
  cells: readonly CellColumn[],
  journal: Journal,
  options: TransferOptions,
): Promise<void> => {
  const filled = columns.map(({ key, header }) => {
    const column = cells.find((one) => one.key === key);
    if (!column) throw new Error(`no cells for the column ${key}`);
    return { range: () => bodyColumn(context, target, header), cells: column.cells, numberFormat: column.numberFormat };
  });
  // The format goes first: text that looks like a number must find a text cell (O6). A single value fills the whole range.
  for (const { range, numberFormat } of filled) range().numberFormat = numberFormat as unknown as string[][];
  await context.sync();
  await writeCells(context, filled, target.rowCount, { ...options, onRows: (rows) => (journal.rowsWritten = rows) });
};

const makeTable = async (context: Excel.RequestContext, { target, columns }: PreparedTarget, name: string): Promise<string | undefined> => {
  if (target.kind !== 'newSheet') return undefined;
  const sheet = context.workbook.worksheets.getItem(target.sheetName);
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, target.rowCount + 1, columns.length), true);
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const free = freeTableName(
    name,
    tables.items.map((one) => one.name),
  );
  table.name = free;
  table.getRange().format.autofitColumns();
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  return free;
};

/** Excel's rule on table names: letters, digits and underscores, no digit first. */
const freeTableName = (wanted: string, present: readonly string[]): string => {
  const taken = new Set(present.map((one) => one.toLowerCase()));
  const base = wanted.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^(?=\p{N})/u, '_');
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};

const rollBack = async (context: Excel.RequestContext, journal: Journal, header: TableHeader, cause: Problem): Promise<Problem> => {
  try {
    await takeBack(context, journal, header.name, {});
  } catch (error) {
    problemOfError(error);
    return { code: 'write-not-repaired', cause, place: targetAddress(journal.target) };
  }
  return cause.code === 'cancelled' ? cause : { code: 'write-rolled-back', cause };
};

const firstOf = (problems: readonly Problem[]): Problem => {
  const [first] = problems;
  if (!first) throw new Error('a failure carries at least one problem');
  return first;
};
