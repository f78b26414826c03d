import type { Finding } from '../../base/Finding';
import { fieldValues } from '../../methods/fields/fieldValues';
import type { Policy, PolicyGuard } from '../../policy/Policy';
import type { CustomerTable } from '../../table/CustomerTable';
import type { TiersBefore } from '../snapshot/tiersBefore';
import type { RowSteps } from './RowSteps';
import { UNKNOWN_LABEL } from './tierLabelColumn';

const EXAMPLES = 5;

/** Counts what the steps did, and labels that are none (T7). */
export class StepCounts {
  private kept = 0;
  private held = 0;
  private ended = 0;
  private readonly guarded = new Map<PolicyGuard, number>();
  private readonly unknownPrevious: number[] = [];
  private readonly unknownOverride: number[] = [];

  constructor(
    private readonly table: CustomerTable,
    private readonly policy: Policy,
    private readonly before: TiersBefore | undefined,
  ) {}

  /** `overrideLabel` as `tierLabelColumn`. */
  add(row: number, { steady, guards, previous, override }: RowSteps, overrideLabel: number | undefined): void {
    if (steady.cause !== undefined) this.kept++;
    for (const { guard } of guards) this.guarded.set(guard, (this.guarded.get(guard) ?? 0) + 1);
    if (override?.holds === true) this.held++;
    if (override?.holds === false) this.ended++;
    if (previous === UNKNOWN_LABEL) this.unknownPrevious.push(row);
    if (overrideLabel === UNKNOWN_LABEL) this.unknownOverride.push(row);
  }

  findings(): Finding[] {
    const counted = (code: Finding['code'], count: number, facts?: Finding['facts']): Finding[] =>
      count === 0 ? [] : [{ code, severity: 'info', count, examples: [], ...(facts && { facts }) }];
    return [
      ...counted('tiers-kept', this.kept),
      ...[...this.guarded].flatMap(([{ name, tier, limit }, count]) => counted('guard-applied', count, { guard: name, tier, limit })),
      ...counted('override-held', this.held),
      ...counted('override-ended', this.ended),
      ...this.ofPrevious(),
      ...this.unknownIn('override-tier-unknown', this.policy.override?.tier, this.unknownOverride),
    ];
  }

  private ofPrevious(): Finding[] {
    const { hysteresis, source } = this.policy;
    if (hysteresis?.previous === undefined)
      return this.unknownIn('previous-tier-unknown', source.columns.previousTier, this.unknownPrevious);
    if (this.before === undefined) return [{ code: 'previous-snapshot-none', severity: 'info', count: this.table.rowCount, examples: [] }];
    const { snapshot, unknown, ambiguous, tiers } = this.before;
    const column = snapshot.sheetName;
    const facts = { policy: snapshot.stamp.policyName, date: snapshot.stamp.analysisDate ?? '', unknown };
    return [
      { code: 'previous-snapshot', severity: 'info', column, count: this.table.rowCount - unknown, examples: [], facts },
      ...(ambiguous === 0
        ? []
        : [{ code: 'previous-tier-ambiguous' as const, severity: 'warning' as const, column, count: ambiguous, examples: [] }]),
      ...this.unknown('previous-tier-unknown', column, this.unknownPrevious, tiers),
    ];
  }

  private unknownIn(code: Finding['code'], column: string | undefined, rows: readonly number[]): Finding[] {
    if (column === undefined || rows.length === 0) return [];
    const cells = fieldValues(this.table, { column });
    return this.unknown(code, column, rows, cells.ok ? cells.value : []);
  }

  private unknown(
    code: Finding['code'],
    column: string,
    rows: readonly number[],
    cells: ArrayLike<string | number | undefined>,
  ): Finding[] {
    if (rows.length === 0) return [];
    const examples = rows.slice(0, EXAMPLES).map((row) => ({ row: this.table.sourceRows[row] as number, found: String(cells[row] ?? '') }));
    return [{ code, severity: 'warning', column, count: rows.length, examples }];
  }
}
