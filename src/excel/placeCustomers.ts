import type { CellValue } from '../base/CellValue';
import type { TableHeader } from '../table/RawTable';
import { readCells } from './cellTransfer';
import type { WriteRequest } from './ExcelGateway';
import { matchRows } from './matchRows';
import { Refusal } from './Refusal';
import { bodyOf, bodyRange, columnPositions } from './sourceCells';

/** Which body row each customer stands on at a moment. */
export interface Placement {
  /** The id column as it was then. */
  readonly ids: readonly CellValue[];
  /** Body row of each customer; -1 for one that is gone. */
  readonly rows: Int32Array;
}

/** O3: reads the id column and finds each customer on it. Refuses with `rows-changed` where position and id do not tell. */
export const placeCustomers = async (context: Excel.RequestContext, request: WriteRequest): Promise<Placement> => {
  const { header, rows } = request;
  const ids = await readIds(context, header, request.idColumn);
  const matched = matchRows(rows.ids, rows.sourceRows, ids, header.name);
  if (!matched.ok) throw new Refusal(matched.problems[0] ?? { code: 'table-gone', table: header.name });
  const gone = matched.value.indexOf(-1);
  // Nothing tells how far a plain block reaches now: the customer may stand outside of what was read.
  if (header.kind === 'range' && gone >= 0) {
    const row = rows.sourceRows[gone] ?? 0;
    const found = String(ids[row] ?? '').trim();
    throw new Refusal({ code: 'rows-changed', table: header.name, row, expected: rows.ids[gone] ?? '', found });
  }
  return { ids, rows: matched.value };
};

/** The id column as it is now. */
export const readIds = async (context: Excel.RequestContext, header: TableHeader, idColumn: string): Promise<readonly CellValue[]> => {
  const [position = 0] = await columnPositions(context, header, [idColumn]);
  const body = (await bodyOf(context, header)).load('rowCount');
  await context.sync();
  const [ids = []] = await readCells(context, [() => bodyRange(context, header).getColumn(position)], body.rowCount);
  return ids;
};

/** Where each row of `before` stands in `now`, by id; -1 where it is gone. `undefined` when the ids do not tell. Rows without an id are nowhere. */
export const followIds = (before: readonly CellValue[], now: readonly CellValue[]): Int32Array | undefined => {
  const rows = new Int32Array(before.length).fill(-1);
  const known = before.flatMap((id, row) => (String(id).trim() === '' ? [] : [row]));
  const matched = matchRows(
    known.map((row) => String(before[row]).trim()),
    known,
    now,
    '',
  );
  if (!matched.ok) return undefined;
  known.forEach((row, index) => (rows[row] = matched.value[index] ?? -1));
  return rows;
};
