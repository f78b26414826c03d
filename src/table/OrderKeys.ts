import { CellKind, type CellColumn } from './CellColumn';
import { KeyIndex } from './KeyIndex';

/** Which rows make up one order. */
export interface OrderKeys {
  /** Order number of each row; a row without an id gets one of its own, below 0. */
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
export const readOrderKeys = (cells: CellColumn, rowCount: number): OrderKeys => {
  const orderOf = new Int32Array(rowCount);
  const cancels = new Uint8Array(rowCount);
  const index = new KeyIndex(cells, rowCount);
  // What an id is, found once for each.
  const kindOf: number[] = [];
  let plainRows = 0;
  let cancellingRows = 0;
  let withoutId = -1;
  for (let row = 0; row < rowCount; row++) {
    const kind = cells.kinds[row];
    if (kind === CellKind.blank || kind === CellKind.error) {
      orderOf[row] = withoutId--;
      continue;
    }
    const order = index.at(row);
    orderOf[row] = order;
    const idKind = (kindOf[order] ??= kindOfId(index.keys[order] as string));
    if (idKind === IdKind.plain) plainRows++;
    if (idKind === IdKind.cancelling) {
      cancels[row] = 1;
      cancellingRows++;
    }
  }
  if (cancellingRows >= plainRows) cancels.fill(0);
  return { orderOf, cancels };
};

const IdKind = { other: 0, plain: 1, cancelling: 2 } as const;

const kindOfId = (id: string): number => {
  if (CANCELLATION.test(id)) return IdKind.cancelling;
  return PLAIN.test(id) ? IdKind.plain : IdKind.other;
};
