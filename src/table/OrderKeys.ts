import { CellKind, type CellColumn } from './CellColumn';

/** Which rows make up one order. */
export interface OrderKeys {
  /** Order number of each row; rows without an id get one of their own. */
  readonly orderOf: Int32Array;
  /** 1 where the id cancels an invoice. */
  readonly cancels: Uint8Array;
}

const CANCELLATION = /^C\d+$/i;
const PLAIN = /^\d+$/;

/**
 * Reads order ids (T8). `C536379` cancels where most other ids are plain numbers; where every id begins with C, the C means nothing.
 * Cost: O(rows).
 */
export const readOrderKeys = (cells: CellColumn | undefined, rowCount: number): OrderKeys => {
  const orderOf = new Int32Array(rowCount);
  const cancels = new Uint8Array(rowCount);
  if (!cells) return { orderOf: orderOf.map((_, row) => row), cancels };

  const byKey = new Map<string | number, number>();
  let orders = 0;
  let plainRows = 0;
  let cancellingRows = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = cells.kinds[row];
    if (kind === CellKind.blank || kind === CellKind.error) {
      orderOf[row] = orders++;
      continue;
    }
    // A number and its digits as text are the same invoice.
    const text = cells.shown(row).trim();
    let order = byKey.get(text);
    if (order === undefined) byKey.set(text, (order = orders++));
    orderOf[row] = order;
    if (CANCELLATION.test(text)) {
      cancels[row] = 1;
      cancellingRows++;
    } else if (PLAIN.test(text)) plainRows++;
  }
  if (cancellingRows >= plainRows) cancels.fill(0);
  return { orderOf, cancels };
};
