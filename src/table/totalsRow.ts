import { exactSum } from '../stats/exactSum';
import { atLeast, atMost } from '../stats/tolerance';
import type { CellColumn } from './CellColumn';
import { FindingCollector } from './FindingCollector';
import { readNumberColumn } from './NumberColumn';
import type { TableRequest } from './TableRequest';
import type { TableStore } from './TableStore';

const TOTAL_WORDS = /^((grand |sub)?totals?|sum|合计|总计|总和|小计|总额)$/i;

/**
 * A totals row typed under a block (T5): the last row, called a total, whose amount is the sum of those above. A customer named Total
 * whose amount is its own stays. Totals rows of Excel tables are not read in the first place.
 */
export const totalsRow = (store: TableStore, request: TableRequest): { row: number; column: string; cells: CellColumn } | undefined => {
  const { header } = store;
  const { customer: idName, amount: amountName } = request.columns;
  const row = header.rowCount - 1;
  if (header.kind === 'table' || row < 1 || idName === undefined || amountName === undefined) return undefined;
  const ids = store.column(idName);
  const cells = store.column(amountName);
  if (!ids || !cells) return undefined;
  if (!TOTAL_WORDS.test(ids.shown(row).trim())) return undefined;
  const source = { name: amountName, cells, rowCount: header.rowCount, separators: header.separators, numberFormat: '' };
  const { values } = readNumberColumn(source, new FindingCollector());
  const total = values[row] as number;
  const sum = exactSum(values.subarray(0, row));
  return atLeast(total, sum) && atMost(total, sum) ? { row, column: idName, cells: ids } : undefined;
};
