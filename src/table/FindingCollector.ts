import type { Finding, FindingCode } from '../base/Finding';
import type { CellColumn } from './CellColumn';

const EXAMPLES = 5;

/** Groups what is noticed by code and column, counts it, and keeps the first few places (T7). */
export class FindingCollector {
  private readonly groups = new Map<FindingCode, Map<string | undefined, Collected>>();

  /** One occurrence at a body row of a column. A million of them cost no more than counting. */
  at(code: FindingCode, severity: Finding['severity'], column: string, row: number, cells: CellColumn): void {
    const group = this.group(code, severity, column);
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push({ row, found: cells.shown(row) });
  }

  /** Many occurrences that have no place of their own. */
  counted(code: FindingCode, severity: Finding['severity'], count: number, column?: string, facts?: Finding['facts']): void {
    const group = this.group(code, severity, column);
    group.count += count;
    if (facts) group.facts = facts;
  }

  list(): Finding[] {
    return [...this.groups.values()].flatMap((columns) => [...columns.values()]);
  }

  private group(code: FindingCode, severity: Finding['severity'], column: string | undefined): Collected {
    let columns = this.groups.get(code);
    if (!columns) this.groups.set(code, (columns = new Map<string | undefined, Collected>()));
    let group = columns.get(column);
    if (!group) {
      group = { code, severity, ...(column === undefined ? {} : { column }), count: 0, examples: [] };
      columns.set(column, group);
    }
    return group;
  }
}

interface Collected extends Finding {
  count: number;
  examples: { row: number; found: string }[];
  facts?: Readonly<Record<string, string | number>>;
}
