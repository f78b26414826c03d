import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import { invalidArgument, tableOf, type Model } from './Model';
import { Range } from './Range';
import { bodyRect } from './tableShape';

/** `Excel.Filter` of a table's column: by values only. */
export class ColumnFilter implements HostObject {
  readonly $type = 'Filter';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
    private readonly columnId: number,
  ) {}

  get criteria(): unknown {
    const values = this.model.filters.of(this.tableId).get(this.columnId);
    return values ? { filterOn: 'Values', values } : null;
  }
  applyValuesFilter(values: readonly unknown[]): void {
    if (values.some((value) => typeof value !== 'string')) throw invalidArgument('This host filters by displayed texts.');
    this.model.filters.set(this.tableId, this.columnId, values as readonly string[]);
    hideFilteredRows(this.model, this.tableId);
  }
  apply(criteria: { readonly filterOn?: string; readonly values?: readonly unknown[] }): void {
    if (criteria.filterOn !== 'Values' || !criteria.values) throw new HostError('NotImplemented', 'This host filters by values only.');
    this.applyValuesFilter(criteria.values);
  }
  clear(): void {
    this.model.filters.clear(this.tableId, this.columnId);
    hideFilteredRows(this.model, this.tableId);
  }
}

/** `Excel.AutoFilter` of a table. It knows the filters set through this model; rows hidden by hand are shown when a filter is changed (assumed). */
export class TableAutoFilter implements HostObject {
  readonly $type = 'AutoFilter';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
  ) {}

  get enabled(): boolean {
    return tableOf(this.model, this.tableId).showHeaders;
  }
  get isDataFiltered(): boolean {
    return this.model.filters.of(this.tableId).size > 0;
  }
  clearCriteria(): void {
    showAllRows(this.model, this.tableId);
  }
  reapply(): void {
    hideFilteredRows(this.model, this.tableId);
  }
  getRange(): Range {
    const { rect, sheetId, showTotals } = tableOf(this.model, this.tableId);
    return new Range(this.model, sheetId, { ...rect, rows: rect.rows - (showTotals ? 1 : 0) });
  }
  getRangeOrNullObject(): Range {
    return this.getRange();
  }
}

export function showAllRows(model: Model, tableId: string): void {
  model.filters.clear(tableId);
  hideFilteredRows(model, tableId);
}

function hideFilteredRows(model: Model, tableId: string): void {
  const table = tableOf(model, tableId);
  model.protections.demand(table.sheetId, 'format');
  const body = bodyRect(table);
  model.grid.setRowsHidden(table.sheetId, body.row, body.rows, false);
  const filters = [...model.filters.of(tableId)].map(([columnId, values]) => ({
    index: table.columns.findIndex(({ id }) => id === columnId),
    shown: new Set(values),
  }));
  if (filters.length === 0) return;
  const texts = model.grid.readText(table.sheetId, body);
  texts.forEach((row, index) => {
    const visible = filters.every(({ index: column, shown }) => column < 0 || shown.has(row[column] ?? ''));
    if (!visible) model.grid.setRowsHidden(table.sheetId, body.row + index, 1, true);
  });
}
