import { failure, type Result } from '../base/Result';
import type { CustomerTable } from './CustomerTable';
import { customersFromRows } from './customersFromRows';
import { customersFromTransactions } from './customersFromTransactions';
import { FindingCollector } from './FindingCollector';
import { RoleReader } from './RoleReader';
import type { TableRequest } from './TableRequest';
import type { TableStore } from './TableStore';
import { totalsRow } from './totalsRow';

/**
 * Cells to customers: the way from a sheet's table to what methods grade.
 * Problems: missing roles or columns, columns without numbers or dates, mixed currencies, no rows. Everything else is a finding.
 * Cost: O(cells), plus a sort within each customer's rows; reading the same store again under another request repeats it.
 */
export const readCustomerTable = (store: TableStore, request: TableRequest): Result<CustomerTable> => {
  const { header } = store;
  const findings = new FindingCollector();
  const totals = totalsRow(store, request);
  const rowCount = totals === undefined ? header.rowCount : totals.row;
  if (rowCount === 0) return failure({ code: 'table-empty', table: header.name });

  if (header.hiddenRowCount > 0) findings.counted('rows-hidden', 'info', header.hiddenRowCount);
  if (totals) findings.at('totals-row-left-out', 'info', totals.column, totals.row, totals.cells);

  const reader = new RoleReader(store, request, rowCount, findings);
  const table = request.kind === 'customers' ? customersFromRows(reader) : customersFromTransactions(reader);
  if (table.ok && table.value.rowCount === 0) return failure({ code: 'table-empty', table: header.name });
  return table;
};
