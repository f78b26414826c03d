import type { Grid, Rect, StructureChange } from '../grid/Grid';
import { SHEET_COLUMNS, SHEET_ROWS } from './rects';

/**
 * The insertions and deletions of cells so far, in order. A range remembers how many it has seen and catches up when it is asked, so that
 * thousands of ranges cost nothing while cells move, and none has to be registered or forgotten.
 */
export class StructureLog {
  private readonly changes: StructureChange[] = [];

  constructor(grid: Grid) {
    grid.onEvent((event) => {
      if (event.kind === 'structure') this.changes.push(event.change);
    });
  }

  get length(): number {
    return this.changes.length;
  }

  /** Notes a shift of blank cells that was not worth asking the grid for: ranges held there move all the same. */
  note(change: StructureChange): void {
    this.changes.push(change);
  }

  /** Where the cells of a rect are now that were there when the log had `since` entries; `undefined` when all are deleted. */
  follow(sheetId: string, rect: Rect, since: number): Rect | undefined {
    let current: Rect | undefined = rect;
    for (let index = since; index < this.changes.length && current; index++) {
      const change = this.changes[index];
      if (change?.sheetId === sheetId) current = followRect(current, change);
    }
    return current;
  }
}

/**
 * Excel's rule for a reference when cells move. A reference moves, grows or shrinks only when the change spans its whole width (for shifts
 * up and down) or height (left and right); cells that move out from under a part of it leave it as it is.
 */
export function followRect(rect: Rect, change: StructureChange): Rect | undefined {
  const vertical = change.shift === 'Down' || change.shift === 'Up';
  const moved = vertical ? change.rect : turn(change.rect);
  const held = vertical ? rect : turn(rect);
  const limit = vertical ? SHEET_ROWS : SHEET_COLUMNS;
  if (held.column < moved.column || held.column + held.columns > moved.column + moved.columns) return rect;
  const result = change.kind === 'insert' ? afterInsert(held, moved, limit) : afterDelete(held, moved, limit);
  return result && (vertical ? result : turn(result));
}

function afterInsert(held: Rect, moved: Rect, limit: number): Rect | undefined {
  // A reference to whole columns stays one.
  if (held.rows === limit) return held;
  if (moved.row <= held.row) {
    const row = held.row + moved.rows;
    return row >= limit ? undefined : { ...held, row, rows: Math.min(held.rows, limit - row) };
  }
  if (moved.row < held.row + held.rows) return { ...held, rows: Math.min(held.rows + moved.rows, limit - held.row) };
  return held;
}

function afterDelete(held: Rect, moved: Rect, limit: number): Rect | undefined {
  if (held.rows === limit) return held;
  const lost = Math.max(0, Math.min(held.row + held.rows, moved.row + moved.rows) - Math.max(held.row, moved.row));
  if (lost === held.rows) return undefined;
  const above = Math.max(0, Math.min(held.row, moved.row + moved.rows) - moved.row);
  return { ...held, row: held.row - above, rows: held.rows - lost };
}

function turn({ row, column, rows, columns }: Rect): Rect {
  return { row: column, column: row, rows: columns, columns: rows };
}
