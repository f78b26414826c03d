import { CellKind, type CellColumn } from './CellColumn';
import type { FindingCollector } from './FindingCollector';
import { KeyIndex } from './KeyIndex';

/** Who each row belongs to. */
export interface CustomerKeys {
  /** Index of the row's customer; `BLANK_ID` or `ERROR_ID` where there is none. */
  readonly customerOf: Int32Array;
  /** Trimmed ids in order of first appearance, in their first spelling. */
  readonly ids: readonly string[];
  readonly firstRows: Int32Array;
}

export const BLANK_ID = -1;
const ERROR_ID = -2;

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
  const index = new KeyIndex(cells, rowCount, ignoreCase);
  const rowsOfKind = new Uint32Array(Object.keys(CellKind).length);
  let customers = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = cells.kinds[row] as number;
    rowsOfKind[kind] = (rowsOfKind[kind] as number) + 1;
    if (kind === CellKind.blank) findings.at('id-blank', 'warning', name, row, cells);
    else if (kind === CellKind.error) {
      customerOf[row] = ERROR_ID;
      findings.at('id-error-cell', 'warning', name, row, cells);
    } else {
      const customer = index.at(row);
      customerOf[row] = customer;
      if (customer === customers) firstRows[customers++] = row;
    }
  }
  const numbers = rowsOfKind[CellKind.number] as number;
  const texts = rowsOfKind[CellKind.text] as number;
  if (numbers > 0 && texts > 0) {
    // The rarer kind is the odd one out, and the one to look at.
    const odd = numbers < texts ? CellKind.number : CellKind.text;
    for (let row = 0; row < rowCount; row++) if (cells.kinds[row] === odd) findings.at('id-mixed-types', 'warning', name, row, cells);
  }
  return { customerOf, ids: index.keys, firstRows: firstRows.slice(0, customers) };
};
