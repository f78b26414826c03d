/** The cell that holds a formula. */
export interface Caller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Which calls each cell stands on, so that a call that no cell wants any more can be given up.
 *
 * A cell's calls are collected during a calculation and replace its earlier ones only at its end: a formula may call a function twice.
 */
export class CallerLedger {
  private readonly settled = new Map<string, { readonly caller: Caller; readonly calls: ReadonlySet<string> }>();
  private readonly current = new Map<string, { readonly caller: Caller; readonly calls: Set<string> }>();
  private readonly counts = new Map<string, number>();

  note(caller: Caller, call: string): void {
    const key = keyOf(caller);
    const entry = this.current.get(key);
    if (entry === undefined) this.current.set(key, { caller, calls: new Set([call]) });
    else entry.calls.add(call);
  }

  /** The calculation is over. Answers the calls that lost their last cell. */
  settle(): readonly string[] {
    const suspects = new Set<string>();
    for (const [key, entry] of this.current) {
      for (const call of entry.calls) this.count(call, 1);
      for (const call of this.settled.get(key)?.calls ?? []) {
        this.count(call, -1);
        suspects.add(call);
      }
      this.settled.set(key, entry);
    }
    this.current.clear();
    return [...suspects].filter((call) => !this.counts.has(call));
  }

  /** The cells whose result may cover this one: the cell itself when it has a formula, else those above and to the left of it. */
  *callersOver(sheetId: string, row: number, column: number): Iterable<{ readonly caller: Caller; readonly calls: ReadonlySet<string> }> {
    const own = this.settled.get(keyOf({ sheetId, row, column }));
    if (own !== undefined) {
      yield own;
      return;
    }
    for (const entry of this.settled.values()) {
      const { caller } = entry;
      if (caller.sheetId === sheetId && caller.row <= row && caller.column <= column) yield entry;
    }
  }

  clear(): void {
    this.settled.clear();
    this.current.clear();
    this.counts.clear();
  }

  private count(call: string, change: number): void {
    const count = (this.counts.get(call) ?? 0) + change;
    if (count <= 0) this.counts.delete(call);
    else this.counts.set(call, count);
  }
}

function keyOf({ sheetId, row, column }: Caller): string {
  return `${sheetId}!${row},${column}`;
}
