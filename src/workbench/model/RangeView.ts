import type { HostObject } from '../executor/HostObject';
import type { Grid, Rect } from '../grid/Grid';
import { formatRect } from './addresses';
import { wireContent } from './cellWriting';
import { invalidArgument, type Model } from './Model';

/**
 * `Excel.RangeView`: the visible rows of a range at the moment it was made. It is read-only here.
 *
 * Cost: a property is one read of the whole range, hidden rows included.
 */
export class RangeView implements HostObject {
  readonly $type = 'RangeView';

  constructor(
    private readonly model: Model,
    private readonly sheetId: string,
    private readonly rect: Rect,
    private readonly visible: readonly number[],
    /** The row's place in the view, for a view of a single row. */
    readonly index = 0,
  ) {}

  get $cellCount(): number {
    return this.visible.length * this.rect.columns;
  }
  get rowCount(): number {
    return this.visible.length;
  }
  get columnCount(): number {
    return this.rect.columns;
  }
  get values(): unknown[][] {
    return this.pick((grid, rect) => grid.read(this.sheetId, rect)).map((row) => row.map(wireContent));
  }
  get text(): string[][] {
    return this.pick((grid, rect) => grid.readText(this.sheetId, rect));
  }
  get numberFormat(): string[][] {
    return this.pick((grid, rect) => grid.readNumberFormats(this.sheetId, rect));
  }
  get cellAddresses(): string[][] {
    const { column, columns } = this.rect;
    return this.visible.map((row) =>
      Array.from({ length: columns }, (_, offset) => formatRect({ row, column: column + offset, rows: 1, columns: 1 })),
    );
  }
  get rows(): HostObject {
    return new RangeViewCollection(this.visible.map((row, index) => new RangeView(this.model, this.sheetId, this.rect, [row], index)));
  }

  private pick<T>(read: (grid: Grid, rect: Rect) => T[][]): T[][] {
    const [first] = this.visible;
    const last = this.visible.at(-1);
    if (first === undefined || last === undefined) return [];
    const all = read(this.model.grid, { ...this.rect, row: first, rows: last - first + 1 });
    return this.visible.map((row) => all[row - first] ?? []);
  }
}

class RangeViewCollection implements HostObject {
  readonly $type = 'RangeViewCollection';

  constructor(readonly items: readonly RangeView[]) {}

  getCount(): number {
    return this.items.length;
  }
  getItemAt(index: number): RangeView {
    const view = this.items[index];
    if (!view) throw invalidArgument('The view has no such row.');
    return view;
  }
}
