import type { Finding, FindingCode } from '../base/Finding';

const EXAMPLES = 5;

/** Groups what is noticed by code and column, counts it, and keeps the first few places (T7). */
export class FindingCollector {
  private readonly groups = new Map<string, Collected>();

  /** One occurrence at a body row. */
  at(code: FindingCode, severity: Finding['severity'], column: string, row: number, found: string): void {
    const group = this.group(code, severity, column);
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push({ row, found });
  }

  /** Many occurrences that have no place of their own. */
  counted(code: FindingCode, severity: Finding['severity'], count: number, column?: string, facts?: Finding['facts']): void {
    const group = this.group(code, severity, column);
    group.count += count;
    if (facts) group.facts = facts;
  }

  list(): Finding[] {
    return [...this.groups.values()];
  }

  private group(code: FindingCode, severity: Finding['severity'], column: string | undefined): Collected {
    const key = `${code}\n${column ?? ''}`;
    let group = this.groups.get(key);
    if (!group) {
      group = { code, severity, ...(column === undefined ? {} : { column }), count: 0, examples: [] };
      this.groups.set(key, group);
    }
    return group;
  }
}

interface Collected extends Finding {
  count: number;
  examples: { row: number; found: string }[];
  facts?: Readonly<Record<string, string | number>>;
}
