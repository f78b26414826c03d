import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import { CellError, type CellContent, type CellInput } from '../grid/Grid';
import { copiedInput } from './cellWriting';
import { invalidArgument, tableOf, type Model } from './Model';
import { bodyRect } from './tableShape';

interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** `Excel.TableSort`: sorts the body once by values. Formulas move as if copied: their relative references move along (assumed). */
export class TableSort implements HostObject {
  readonly $type = 'TableSort';

  constructor(
    private readonly model: Model,
    private readonly tableId: string,
  ) {}

  /** Numbers before text before truth values before errors, blanks always last (documented order of Excel); equal rows keep their order. */
  apply(fields: readonly SortField[], matchCase = false): void {
    const table = tableOf(this.model, this.tableId);
    this.model.protections.demand(table.sheetId, 'sort');
    const body = bodyRect(table);
    const { grid } = this.model;
    for (const { key, sortOn } of fields) {
      if (!Number.isInteger(key) || key < 0 || key >= body.columns) throw invalidArgument('The table has no such column to sort by.');
      if (sortOn !== undefined && sortOn !== 'Value') throw new HostError('NotImplemented', 'This host sorts by values only.');
    }
    const rows = grid.read(table.sheetId, body);
    const formats = grid.readNumberFormats(table.sheetId, body);
    const order = rows.map((_, index) => index).sort((a, b) => compareRows(rows[a] ?? [], rows[b] ?? [], fields, matchCase));
    grid.writeNumberFormats(
      table.sheetId,
      body,
      order.map((index) => formats[index] ?? []),
    );
    const formulas = grid.readFormulas(table.sheetId, body);
    const inputs = order.map((from, to) =>
      (rows[from] ?? []).map((content, column): CellInput => {
        const formula = formulas[from]?.[column];
        return formula === undefined ? content : copiedInput(this.model, { formula }, to - from, 0);
      }),
    );
    grid.write(table.sheetId, body, inputs, { source: 'api' });
  }
}

function compareRows(a: readonly CellContent[], b: readonly CellContent[], fields: readonly SortField[], matchCase: boolean): number {
  for (const { key, ascending = true } of fields) {
    const difference = compareContents(a[key] ?? null, b[key] ?? null, ascending, matchCase);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareContents(a: CellContent, b: CellContent, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const kinds = kindRank(a) - kindRank(b);
  const difference = kinds !== 0 ? kinds : compareAlike(a, b, matchCase);
  return ascending ? difference : -difference;
}

function compareAlike(a: CellContent, b: CellContent, matchCase: boolean): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en', { sensitivity: matchCase ? 'variant' : 'accent' });
  return a instanceof CellError ? 0 : Number(a) - Number(b);
}

function kindRank(content: CellContent): number {
  if (typeof content === 'number') return 0;
  if (typeof content === 'string') return 1;
  return typeof content === 'boolean' ? 2 : 3;
}
