import type { CellValue } from '../base/CellValue';
import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import { refuseCancelled, writeCells } from './cellTransfer';
import type { TransferOptions, WriteReceipt, WriteRequest } from './ExcelGateway';
import { findGrading, keepGrading, sourceKey, type GradingRecord } from './gradingStore';
import type { Journal } from './Journal';
import { journalColumns, moveJournal } from './openJournal';
import { arrangeCells, collectCells, type CellColumn } from './outputCells';
import { followIds, placeCustomers, readIds, type Placement } from './placeCustomers';
import { addPlanned, planBlock, planNewSheet, planTable, type PlannedTarget, type WantedColumns } from './planTarget';
import { problemOfError } from './problemOfError';
import { Refusal } from './Refusal';
import { cellsHash, makeResultTable, removeHalfMadeSheet, resizeResult, untouchedResult } from './resultTable';
import { runBatch } from './runBatch';
import { takeBack } from './takeBack';
import { colorTiers } from './tierColors';
import { withoutEvents } from './withoutEvents';
import { bodyColumn, targetAddress } from './writeTarget';

interface Written {
  readonly receipt: WriteReceipt;
  readonly journal: Journal;
}

/** Somebody sorting or inserting all the time must not keep us writing for ever. */
const MOST_PLACINGS = 3;

/**
 * Writes the results of a run (O1-O8): rows are found by position and id first, the workbook is marked, then our columns are added or taken up
 * again and filled in chunks; last the ids are read once more, and where rows moved meanwhile everything is placed anew. When anything fails on the
 * way, what was written is taken back and the sheet is as it was: `write-rolled-back`, or `cancelled`. Only where Excel refuses that too does
 * `write-not-repaired` name the place; the mark then stays in the workbook, and `onUnrepaired` gets the journal.
 */
export const writeResults = (
  request: WriteRequest,
  options: TransferOptions,
  onUnrepaired: (journal: Journal) => void,
): Promise<Result<Written>> =>
  runBatch((context) => withoutEvents(context, () => writeInto(context, request, options, onUnrepaired)), { waitForCellEdit: true });

/** A write that is prepared and not begun. */
interface Prepared {
  readonly plan: PlannedTarget;
  readonly output: readonly CellColumn[];
  readonly cells: readonly CellColumn[];
  readonly placement: Placement | undefined;
  readonly journal: Journal;
}

const writeInto = async (
  context: Excel.RequestContext,
  request: WriteRequest,
  options: TransferOptions,
  onUnrepaired: (journal: Journal) => void,
): Promise<Written> => {
  const source = sourceKey(request.header);
  let prepared = await prepare(context, request, options).catch((error: unknown) => {
    throw new Refusal(named(problemOfError(error), request.header.sheetName));
  });
  const { plan } = prepared;
  let record = recordOf(request, prepared);
  const keepPrepared = (next: Prepared): void => void (prepared = next);
  try {
    refuseCancelled(options);
    await keepGrading(context, source, { ...record, unfinished: true });
    await addPlanned(context, plan);
    await fillAndCheck(context, request, options, prepared, keepPrepared);
    record = { ...record, ...(await finishResult(context, request, prepared)) };
    const tier = plan.columns.find(({ key }) => key === 'tier');
    if (request.tierColors && tier) await colorTiers(context, bodyColumn(context, prepared.plan.target, tier.header), request.tierColors);
    await keepGrading(context, source, record);
  } catch (error) {
    throw await rollBack(context, prepared.journal, source, error, request.header.sheetName, onUnrepaired);
  }
  const columns = plan.columns.map(({ key, header, renamedFrom }) => ({
    key,
    header,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
  }));
  const { journal } = prepared;
  return { receipt: { columns, rows: journal.target.rowCount, address: targetAddress(journal.target) }, journal };
};

/** Reads and computes everything; touches nothing. */
const prepare = async (context: Excel.RequestContext, request: WriteRequest, options: TransferOptions): Promise<Prepared> => {
  const { header, rows } = request;
  const besideSource = rows.source === 'customers';
  const placement = besideSource ? await placeCustomers(context, request) : undefined;
  const output = await collectCells(request, options);
  const recordBefore = await findGrading(context, sourceKey(header));
  const cells = placement
    ? arrangeCells(output, placement.rows, placement.ids.length)
    : [{ key: 'customer', numberFormat: '@', cells: [...rows.ids] }, ...output];
  const headerOf = (key: string): string => request.headers[key] ?? (key === 'customer' ? request.idColumn : key);
  const wanted = cells.map(({ key }) => ({ key, header: headerOf(key) }));
  const { plan, rowsBefore } = besideSource
    ? { plan: await planBeside(context, request, wanted, recordBefore), rowsBefore: undefined }
    : await planResult(context, request, wanted, recordBefore);
  const columns = await journalColumns(context, plan, cells);
  const placed = placement && { column: request.idColumn, ids: placement.ids };
  const target = { ...plan.target, rowCount: cells[0]?.cells.length ?? 0 };
  const journal: Journal = { target, columns, placed, recordBefore, ...(rowsBefore === undefined ? {} : { rowsBefore }) };
  return { plan: { ...plan, target }, output, cells, placement, journal };
};

const planBeside = (
  context: Excel.RequestContext,
  { header }: WriteRequest,
  wanted: WantedColumns,
  before: GradingRecord | undefined,
): Promise<PlannedTarget> => {
  const ours = before && before.resultSheet === undefined ? before.columns : [];
  return header.kind === 'table' ? planTable(context, header, wanted, ours) : planBlock(context, header, wanted, ours);
};

const planResult = async (
  context: Excel.RequestContext,
  { rows, resultName }: WriteRequest,
  wanted: WantedColumns,
  before: GradingRecord | undefined,
): Promise<{ plan: PlannedTarget; rowsBefore: number | undefined }> => {
  const former = await untouchedResult(context, before, wanted);
  if (former) return { plan: former, rowsBefore: former.target.rowCount };
  if (before?.unfinished) await removeHalfMadeSheet(context, before);
  return { plan: await planNewSheet(context, resultName, wanted, rows.ids.length), rowsBefore: undefined };
};

/** Columns of an earlier method that are still there stay ours. */
const recordOf = ({ header, stamp }: WriteRequest, { plan, placement, journal }: Prepared): GradingRecord => {
  const { target } = plan;
  const columns = plan.columns.map(({ key, header: name }) => ({
    key,
    header: name,
    ...(target.kind === 'block' ? { place: target.columns[name] ?? 0 } : {}),
  }));
  const earlier = placement
    ? (journal.recordBefore?.columns ?? []).filter((ours) => !columns.some((column) => column.header === ours.header))
    : [];
  return {
    source: sourceKey(header),
    columns: [...columns, ...earlier],
    stamp,
    ...(target.kind === 'newSheet' ? { resultSheet: target.sheetName } : {}),
    ...(!placement && target.kind === 'table' ? { resultTable: target.table, resultSheet: journal.recordBefore?.resultSheet ?? '' } : {}),
  };
};

const fillAndCheck = async (
  context: Excel.RequestContext,
  request: WriteRequest,
  options: TransferOptions,
  first: Prepared,
  keep: (prepared: Prepared) => void,
): Promise<void> => {
  let prepared = first;
  for (let placing = 1; ; placing += 1) {
    await fill(context, prepared, options);
    const { placement } = prepared;
    if (!placement) return;
    const now = await readIds(context, request.header, request.idColumn);
    if (sameCells(now, placement.ids)) return;
    if (placing === MOST_PLACINGS) throw new Refusal(movedProblem(request, placement.ids, now));
    prepared = await placeAnew(context, request, prepared);
    keep(prepared);
  }
};

/** O3: rows moved while we were writing. The results follow their customers, and the journal what stood there before. */
const placeAnew = async (context: Excel.RequestContext, request: WriteRequest, prepared: Prepared): Promise<Prepared> => {
  const placement = await placeCustomers(context, request);
  const rowCount = placement.ids.length;
  const follow = followIds(prepared.placement?.ids ?? [], placement.ids);
  if (!follow) throw new Refusal(movedProblem(request, prepared.placement?.ids ?? [], placement.ids));
  const cells = arrangeCells(prepared.output, placement.rows, rowCount);
  const target = { ...prepared.plan.target, rowCount };
  const journal: Journal = {
    ...prepared.journal,
    target,
    placed: { column: request.idColumn, ids: placement.ids },
    columns: moveJournal(
      prepared.journal.columns,
      follow,
      rowCount,
      cells.map((column) => column.cells),
    ),
  };
  return { ...prepared, plan: { ...prepared.plan, target }, cells, placement, journal };
};

const fill = async (context: Excel.RequestContext, { plan, cells, journal }: Prepared, options: TransferOptions): Promise<void> => {
  const { target, columns } = plan;
  if (target.kind === 'table' && journal.rowsBefore !== undefined) await resizeResult(context, target.table, target.rowCount);
  const filled = columns.map(({ key, header }) => {
    const column = cells.find((one) => one.key === key);
    if (!column) throw new Error(`no cells for the column ${key}`);
    return { range: () => bodyColumn(context, target, header), cells: column.cells, numberFormat: column.numberFormat };
  });
  // The format goes first: text that looks like a number must find a text cell (O6). A single value fills the whole range.
  for (const { range, numberFormat } of filled) range().numberFormat = numberFormat as unknown as string[][];
  await context.sync();
  await writeCells(context, filled, target.rowCount, options);
};

/** O7: the sheet's cells become a table the first time; its fingerprint tells the next run whether anybody touched it. */
const finishResult = async (
  context: Excel.RequestContext,
  request: WriteRequest,
  { plan, cells, placement }: Prepared,
): Promise<Partial<GradingRecord>> => {
  if (placement) return {};
  const { target } = plan;
  const resultTable =
    target.kind === 'table' ? target.table : await makeResultTable(context, target, plan.columns.length, request.resultName);
  return { resultTable, resultHash: cellsHash(cells.map((column) => column.cells)) };
};

const rollBack = async (
  context: Excel.RequestContext,
  journal: Journal,
  source: string,
  error: unknown,
  sheetName: string,
  onUnrepaired: (journal: Journal) => void,
): Promise<unknown> => {
  const repaired = await takeBack(context, journal, source, {}, 'cutOff').then(
    () => true,
    () => false,
  );
  if (!repaired) onUnrepaired(journal);
  // A programmer's fault is thrown on, after the repair.
  const cause = named(problemOfError(error), journal.target.kind === 'table' ? sheetName : journal.target.sheetName);
  if (!repaired) return new Refusal({ code: 'write-not-repaired', cause, place: targetAddress(journal.target) });
  return new Refusal(cause.code === 'cancelled' ? cause : { code: 'write-rolled-back', cause });
};

/** Excel does not say which sheet is protected. */
const named = (problem: Problem, sheet: string): Problem =>
  problem.code === 'excel-protected' && problem.sheet === '' ? { ...problem, sheet } : problem;

const sameCells = (left: readonly CellValue[], right: readonly CellValue[]): boolean =>
  left.length === right.length && left.every((cell, index) => cell === right[index]);

const movedProblem = ({ header }: WriteRequest, before: readonly CellValue[], now: readonly CellValue[]): Problem => {
  const row = Math.max(
    0,
    now.findIndex((cell, index) => cell !== before[index]),
  );
  return { code: 'rows-changed', table: header.name, row, expected: String(before[row] ?? ''), found: String(now[row] ?? '') };
};
