import type { Grid, GridEvent, Rect, TableInfo } from '../../../src/workbench/grid/Grid';

export const TOY_SHEET = '{SHEET-1}';

type Cell = null | number | string | boolean;

/** One sheet of plain values with one table: just enough to give the protocol something to talk about. */
export class ToyGrid implements Pick<Grid, 'onEvent' | 'tables'> {
  readonly #cells = new Map<string, Cell>();
  readonly #listeners = new Set<(event: GridEvent) => void>();
  table = { id: '{TABLE-1}', name: 'Fruit', rect: { row: 0, column: 0, rows: 3, columns: 3 } };
  selection: Rect = { row: 0, column: 0, rows: 2, columns: 2 };

  constructor() {
    this.write({ row: 0, column: 0, rows: 3, columns: 3 }, [
      ['Name', 'Qty', 'Price'],
      ['apple', 2, 1.5],
      ['pear', 3, 2.5],
    ]);
  }

  read({ row, column, rows, columns }: Rect): Cell[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => this.#cells.get(`${row + r},${column + c}`) ?? null),
    );
  }

  write(rect: Rect, values: readonly (readonly Cell[])[]): void {
    const single = rect.rows === 1 && rect.columns === 1 ? { before: this.read(rect)[0]?.[0] ?? null, after: values[0]?.[0] ?? null } : {};
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value !== null) this.#cells.set(`${rect.row + r},${rect.column + c}`, value);
      }),
    );
    this.fire({ kind: 'edited', sheetId: TOY_SHEET, rect, ...single });
  }

  select(rect: Rect): void {
    this.selection = rect;
    this.fire({ kind: 'selection', sheetId: TOY_SHEET, rects: [rect] });
  }

  fire(event: GridEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  onEvent(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tables(): readonly TableInfo[] {
    const { id, name, rect } = this.table;
    const header = this.read({ ...rect, rows: 1 })[0] ?? [];
    return [
      {
        id,
        name,
        sheetId: TOY_SHEET,
        rect,
        showHeaders: true,
        showTotals: false,
        style: '',
        showBandedRows: true,
        columns: header.map((text, index) => ({ id: index + 1, name: String(text) })),
      },
    ];
  }
}
