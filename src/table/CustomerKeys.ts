import { CellKind, type CellColumn } from './CellColumn';
import type { FindingCollector } from './FindingCollector';

/** Who each row belongs to. */
export interface CustomerKeys {
  /** Index of the row's customer; `BLANK_ID` or `ERROR_ID` where there is none. */
  readonly customerOf: Int32Array;
  /** Trimmed ids in order of first appearance, in their first spelling. */
  readonly ids: readonly string[];
  readonly firstRows: Int32Array;
  /** Rows of each customer. */
  readonly counts: Int32Array;
}

export const BLANK_ID = -1;
export const ERROR_ID = -2;

/**
 * Reads ids (T6): trimmed, numbers as their digits, on request without regard to case. Numbers and texts with the same digits are one
 * customer, and a column that mixes both is a finding. Cost: O(rows), each distinct text looked up once.
 */
export const readCustomerKeys = (
  name: string,
  cells: CellColumn,
  rowCount: number,
  ignoreCase: boolean,
  findings: FindingCollector,
): CustomerKeys => {
  const customerOf = new Int32Array(rowCount).fill(BLANK_ID);
  const firstRows = new Int32Array(rowCount);
  const counts = new Int32Array(rowCount);
  const ids: string[] = [];
  const byKey = new Map<string, number>();
  const byNumber = new Map<number, number>();
  const byText: (number | undefined)[] = [];
  const enter = (id: string): number => {
    const key = ignoreCase ? id.toLowerCase() : id;
    let customer = byKey.get(key);
    if (customer === undefined) {
      customer = ids.push(id) - 1;
      byKey.set(key, customer);
    }
    return customer;
  };

  let numberRows = 0;
  let firstText = -1;
  let firstNumber = -1;
  let textRows = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = cells.kinds[row];
    const value = cells.values[row] as number;
    let customer: number | undefined;
    if (kind === CellKind.blank) {
      findings.at('id-blank', 'warning', name, row, '');
      continue;
    } else if (kind === CellKind.error) {
      customerOf[row] = ERROR_ID;
      findings.at('id-error-cell', 'warning', name, row, cells.shown(row));
      continue;
    } else if (kind === CellKind.number) {
      if (numberRows++ === 0) firstNumber = row;
      customer = byNumber.get(value);
      if (customer === undefined) byNumber.set(value, (customer = enter(String(value))));
    } else if (kind === CellKind.text) {
      if (textRows++ === 0) firstText = row;
      customer = byText[value] ??= enter((cells.texts[value] as string).trim());
    } else {
      customer = enter(cells.shown(row));
    }
    customerOf[row] = customer;
    if (counts[customer] === 0) firstRows[customer] = row;
    counts[customer] = (counts[customer] as number) + 1;
  }
  if (numberRows > 0 && textRows > 0) {
    // The rarer kind is the odd one out; its first place is the one to look at.
    const odd = numberRows < textRows ? firstNumber : firstText;
    for (let i = 0; i < Math.min(numberRows, textRows); i++) findings.at('id-mixed-types', 'warning', name, odd, cells.shown(odd));
  }
  return { customerOf, ids, firstRows: firstRows.slice(0, ids.length), counts: counts.slice(0, ids.length) };
};
