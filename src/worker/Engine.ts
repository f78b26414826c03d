import { failure, success, type Result } from '../base/Result';
import { canonicalJson } from '../policy/canonicalJson';
import { lintPolicy } from '../policy/lintPolicy';
import { parsePolicy } from '../policy/parsePolicy';
import type { Policy } from '../policy/Policy';
import type { Locale } from '../i18n/Locale';
import { describeReasonIn } from '../engine/describeReason';
import { explainCustomer } from '../engine/explainCustomer';
import { gradeTable } from '../engine/gradeTable';
import type { GradedTable } from '../engine/GradedTable';
import { migrationBetween, migrationToRun } from '../engine/migration/migrationOf';
import type { Migration } from '../engine/migration/Migration';
import { outputReader, outputRows, type OutputReader } from '../engine/outputColumns';
import type { OutputColumn, OutputRows, RunReport, SensitivityRow } from '../engine/Run';
import { sensitivityRows } from '../engine/sensitivity';
import { reviewFacts } from '../engine/snapshot/reviewFacts';
import type { ReviewFacts, Snapshot, SnapshotFacts } from '../engine/snapshot/Snapshot';
import { snapshotReader } from '../engine/snapshot/snapshotReader';
import { tableRequest } from '../engine/tableRequest';
import { entropyAdvice, type EntropyAdvice } from '../methods/weighted/entropyAdvice';
import type { Indicator } from '../methods/indicators/indicator';
import { countBelow } from '../stats/rank';
import type { CustomerTable } from '../table/CustomerTable';
import { proposeTable } from '../table/proposeTable';
import type { TableChunk, TableHeader } from '../table/RawTable';
import { readCustomerTable } from '../table/readCustomerTable';
import { TableStore } from '../table/TableStore';
import type { EngineApi, RowExplanation, TableProposal } from './EngineApi';

/** Lets messages in between two steps of a computation, so that a newer question is seen before the next step begins. */
const letMessagesIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The engine where it computes: in the worker, or in the caller's own thread in tests and where no worker can be had. Keeps the table as
 * sent, the last reading of it (trying another method or cut does not read again) and the last run.
 */
export class Engine implements EngineApi {
  private store: TableStore | undefined;
  private reading: { readonly key: string; readonly table: Result<CustomerTable> } | undefined;
  private run: GradedTable | undefined;
  /** What is being written: a new preview in the middle of it must not mix two runs. */
  private held: { readonly run: GradedTable; readonly read: OutputReader; readSnapshot?: OutputReader } | undefined;
  /** G2: the tiers of before. */
  private snapshot: Snapshot | undefined;
  private customerById: ReadonlyMap<string, number> | undefined;
  /** Raised by every question that makes earlier ones pointless. */
  private generation = 0;

  constructor(private readonly locale: Locale = 'en') {}

  propose(header: TableHeader, sample: TableChunk): Promise<TableProposal> {
    return Promise.resolve(proposeTable(header, sample));
  }

  begin(header: TableHeader): Promise<void> {
    this.generation++;
    this.store = new TableStore(header);
    this.reading = undefined;
    this.snapshot = undefined;
    this.held = undefined;
    this.forgetRun();
    return Promise.resolve();
  }

  append(chunk: TableChunk): Promise<void> {
    this.generation++;
    this.store?.append(chunk);
    this.reading = undefined;
    this.held = undefined;
    this.forgetRun();
    return Promise.resolve();
  }

  review(policy: Policy): Promise<Result<ReviewFacts>> {
    const parsed = parsePolicy(policy);
    const table = parsed.ok ? this.read(parsed.value) : parsed;
    return Promise.resolve(parsed.ok && table.ok ? success(reviewFacts(table.value, parsed.value)) : (table as Result<never>));
  }

  giveSnapshot(snapshot: Snapshot): Promise<void> {
    this.snapshot = snapshot;
    return Promise.resolve();
  }

  async classify(policy: Policy, progress?: (share: number) => void, before?: string): Promise<Result<RunReport>> {
    const generation = ++this.generation;
    const isStale = async (): Promise<boolean> => {
      await letMessagesIn();
      return generation !== this.generation;
    };
    const parsed = parsePolicy(policy);
    this.forgetRun();
    if (!parsed.ok) return parsed;
    progress?.(0);
    if (await isStale()) return failure({ code: 'cancelled' });
    const table = this.read(parsed.value);
    if (!table.ok) return table;
    progress?.(0.5);
    if (await isStale()) return failure({ code: 'cancelled' });
    // Rather none than one without the tiers of before.
    if (before !== undefined && this.snapshot?.summary.name !== before) return failure({ code: 'table-not-loaded' });
    const graded = gradeTable(table.value, parsed.value, before === undefined ? undefined : this.snapshot);
    progress?.(1);
    if (!graded.ok) return graded;
    this.run = graded.value;
    return { ok: true, value: graded.value.report };
  }

  explain(sourceRow: number): Promise<RowExplanation | undefined> {
    if (this.run === undefined) return Promise.resolve(undefined);
    const { table } = this.run;
    const customer = this.customerAt(sourceRow, this.run);
    if (customer === undefined) return Promise.resolve(undefined);
    return Promise.resolve({
      ...explainCustomer(this.run, customer),
      id: table.ids[customer] as string,
      name: table.names?.[customer],
    });
  }

  async sensitivity(): Promise<readonly SensitivityRow[] | undefined> {
    const { run } = this;
    if (run === undefined) return undefined;
    const rows: SensitivityRow[] = [];
    for (const row of sensitivityRows(run)) {
      rows.push(row);
      await letMessagesIn();
      if (this.run !== run) return undefined;
    }
    return rows;
  }

  adviseWeights(indicators: readonly Indicator[]): Promise<EntropyAdvice | undefined> {
    return Promise.resolve(this.run && entropyAdvice(this.run.table, indicators));
  }

  output(from: number, to: number): Promise<readonly OutputColumn[]> {
    if (this.held === undefined) return Promise.reject(new Error('No rows were asked for.'));
    return Promise.resolve(this.held.read(from, to));
  }

  outputRows(): Promise<OutputRows> {
    const { run } = this;
    if (run === undefined) return Promise.reject(new Error('Nothing is graded.'));
    if (this.held?.run !== run) this.held = { run, read: outputReader(run, describeReasonIn(this.locale)) };
    return Promise.resolve(outputRows(run));
  }

  snapshotFacts(): Promise<SnapshotFacts> {
    if (this.held === undefined) return Promise.reject(new Error('No rows were asked for.'));
    const { table, policy, classification } = this.held.run;
    return Promise.resolve({ tableHash: reviewFacts(table, policy).tableHash, tiers: classification.tiers });
  }

  snapshotOutput(from: number, to: number): Promise<readonly OutputColumn[]> {
    if (this.held === undefined) return Promise.reject(new Error('No rows were asked for.'));
    this.held.readSnapshot ??= snapshotReader(this.held.run);
    return Promise.resolve(this.held.readSnapshot(from, to));
  }

  compare(before: Snapshot, after?: Snapshot): Promise<Migration | undefined> {
    if (after !== undefined) return Promise.resolve(migrationBetween(before, after));
    return Promise.resolve(this.run && migrationToRun(before, this.run));
  }

  private read(policy: Policy): Result<CustomerTable> {
    if (this.store === undefined) return failure({ code: 'table-not-loaded' });
    const problems = lintPolicy(
      policy,
      this.store.header.columns.map(({ name }) => name),
    );
    if (problems.length > 0) return { ok: false, problems };
    const request = tableRequest(policy);
    const key = canonicalJson(request);
    if (this.reading?.key !== key) this.reading = { key, table: readCustomerTable(this.store, request) };
    return this.reading.table;
  }

  /** On a customer table each row is its own customer; on a list of orders every row of a customer leads to it, by its id. */
  private customerAt(sourceRow: number, { table, policy }: GradedTable): number | undefined {
    if (table.source === 'customers') {
      const customer = countBelow(table.sourceRows, sourceRow);
      return table.sourceRows[customer] === sourceRow ? customer : undefined;
    }
    const keyOf = (id: string): string => (policy.source.ignoreIdCase ? id.toLowerCase() : id);
    this.customerById ??= new Map(table.ids.map((id, customer) => [keyOf(id), customer]));
    const cells = this.store?.column(policy.source.columns.customer ?? '');
    return cells && sourceRow < cells.kinds.length ? this.customerById.get(keyOf(cells.shown(sourceRow).trim())) : undefined;
  }

  private forgetRun(): void {
    this.run = undefined;
    this.customerById = undefined;
  }
}
