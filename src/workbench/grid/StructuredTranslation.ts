import type { Rect, TableInfo } from './Grid';
import { columnLetters, contains, sheetPrefix } from './rectangles';
import { longForm, shortForm, splitFormula, type StructuredReference, type TableArea } from './structuredSyntax';

/** The cell a formula stands in. */
export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What translating needs to know of the workbook. */
export interface TableDirectory {
  tables(): readonly TableInfo[];
  sheetName(sheetId: string): string;
}

/**
 * Structured references for an engine that knows A1 references only.
 *
 * The component's own structured references fail for table names with an underscore, know no short forms and take an unknown column for
 * the one left of the table; so the grid stores A1 references and keeps the formula as written beside them.
 */
export class StructuredTranslation {
  constructor(private readonly directory: TableDirectory) {}

  /** The formula with A1 references, the form shown, and the table names used; `undefined` when it holds no structured reference. */
  translate(formula: string, place: FormulaPlace): { readonly stored: string; readonly shown: string } | undefined {
    if (!formula.includes('[') && !this.mentionsTable(formula)) return undefined;
    let found = false;
    let stored = '';
    let shown = '';
    for (const piece of this.pieces(formula)) {
      if (typeof piece === 'string') {
        stored += piece;
        shown += piece;
        continue;
      }
      const table = this.tableOf(piece.reference, place);
      found ||= table !== undefined || piece.reference.table === undefined;
      stored += table ? this.resolve(table, piece.reference, place) : piece.reference.table === undefined ? '#REF!' : piece.text;
      shown += table ? shortForm(piece.reference, this.isInside(table, place) ? undefined : table.name) || table.name : piece.text;
    }
    return found ? { stored, shown } : undefined;
  }

  /** The form a file holds. */
  long(formula: string, place: FormulaPlace): string {
    return this.pieces(formula)
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        const table = this.tableOf(piece.reference, place);
        return table ? longForm(piece.reference, table.name) : piece.text;
      })
      .join('');
  }

  /** References to one table written as plain ones. */
  release(formula: string, place: FormulaPlace, table: TableInfo): string {
    return this.map(formula, place, (reference, text, owner) => (owner?.id === table.id ? this.resolve(table, reference, place) : text));
  }

  renameColumn(formula: string, place: FormulaPlace, table: TableInfo, before: string, after: string): string {
    const renamed = (name: string): string => (name.toLowerCase() === before.toLowerCase() ? after : name);
    return this.map(formula, place, (reference, text, owner) => {
      if (owner?.id !== table.id || !reference.columns) return text;
      const [first, last] = reference.columns;
      return shortForm({ ...reference, columns: [renamed(first), renamed(last)] }, reference.table);
    });
  }

  renameTable(formula: string, before: string, after: string): string {
    return splitFormula(formula)
      .flatMap((piece) => (typeof piece === 'string' ? bareNames(piece, new Map([[before.toLowerCase(), before]])) : [piece]))
      .map((piece) => {
        if (typeof piece === 'string' || piece.reference.table?.toLowerCase() !== before.toLowerCase())
          return typeof piece === 'string' ? piece : piece.text;
        return after + piece.text.slice(before.length);
      })
      .join('');
  }

  private map(
    formula: string,
    place: FormulaPlace,
    write: (reference: StructuredReference, text: string, owner: TableInfo | undefined) => string,
  ): string {
    return this.pieces(formula)
      .map((piece) => (typeof piece === 'string' ? piece : write(piece.reference, piece.text, this.tableOf(piece.reference, place))))
      .join('');
  }

  /** The pieces of a formula, bare table names (`ROWS(Customers)`) taken as references too. */
  private pieces(formula: string): ReturnType<typeof splitFormula> {
    const names = new Map(this.directory.tables().map((table) => [table.name.toLowerCase(), table.name]));
    return splitFormula(formula).flatMap((piece) => (typeof piece === 'string' ? bareNames(piece, names) : [piece]));
  }

  private mentionsTable(formula: string): boolean {
    const lower = formula.toLowerCase();
    return this.directory.tables().some((table) => lower.includes(table.name.toLowerCase()));
  }

  private tableOf(reference: StructuredReference, place: FormulaPlace): TableInfo | undefined {
    const tables = this.directory.tables();
    const name = reference.table?.toLowerCase();
    if (name !== undefined) return tables.find((table) => table.name.toLowerCase() === name);
    return tables.find((table) => this.isInside(table, place));
  }

  private isInside(table: TableInfo, place: FormulaPlace): boolean {
    return table.sheetId === place.sheetId && contains(table.rect, place.row, place.column);
  }

  private resolve(table: TableInfo, reference: StructuredReference, place: FormulaPlace): string {
    const span = columnSpan(table, reference);
    if (!span) return '#REF!';
    const areas: readonly TableArea[] = reference.areas.length ? reference.areas : ['Data'];
    const prefix = table.sheetId === place.sheetId ? '' : sheetPrefix(this.directory.sheetName(table.sheetId));
    const [first, last] = span.map((offset) => columnLetters(table.rect.column + offset)) as [string, string];
    if (areas.includes('ThisRow')) {
      const data = rowsOf(table, 'Data');
      if (!data || place.row < data[0] || place.row > data[1]) return '#VALUE!';
      return prefix + (first === last ? `$${first}${place.row + 1}` : `$${first}${place.row + 1}:$${last}${place.row + 1}`);
    }
    const rows = areas.map((area) => rowsOf(table, area));
    if (rows.some((row) => row === undefined)) return '#REF!';
    const bounds = rows as [number, number][];
    const top = Math.min(...bounds.map(([row]) => row));
    const bottom = Math.max(...bounds.map(([, row]) => row));
    if (top === bottom && first === last) return `${prefix}$${first}$${top + 1}`;
    return `${prefix}$${first}$${top + 1}:$${last}$${bottom + 1}`;
  }
}

function columnSpan(table: TableInfo, { columns }: StructuredReference): [number, number] | undefined {
  if (!columns) return [0, table.rect.columns - 1];
  const indexes = columns.map((name) => table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase()));
  const [first = -1, last = -1] = indexes.sort((a, b) => a - b);
  return first < 0 ? undefined : [first, last];
}

/** First and last row of a part of a table; `undefined` for a part the table does not have. */
function rowsOf(table: TableInfo, area: TableArea): [number, number] | undefined {
  const { row, rows } = table.rect;
  const last = row + rows - 1;
  switch (area) {
    case 'All':
      return [row, last];
    case 'Headers':
      return table.showHeaders ? [row, row] : undefined;
    case 'Totals':
      return table.showTotals ? [last, last] : undefined;
    default: {
      const body = bodyOf(table);
      return body && [body.row, body.row + body.rows - 1];
    }
  }
}

/** A table without its header and totals; `undefined` when nothing is left. */
function bodyOf(table: Pick<TableInfo, 'rect' | 'showHeaders' | 'showTotals'>): Rect | undefined {
  const row = table.rect.row + (table.showHeaders ? 1 : 0);
  const rows = table.rect.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  return rows > 0 ? { ...table.rect, row, rows } : undefined;
}

function bareNames(text: string, names: ReadonlyMap<string, string>): ReturnType<typeof splitFormula> {
  if (names.size === 0) return [text];
  // Odd entries are words outside of quotes; a word before `(`, `!`, `[` or `.` is no table.
  return text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\]*\s*[(![]))/u)
    .map((part) => {
      const name = names.get(part.toLowerCase());
      return name === undefined ? part : { text: part, reference: { table: name, areas: [] } };
    })
    .filter((part) => part !== '');
}
