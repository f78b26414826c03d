import { followStructure } from '../grid/followStructure';
import type { Grid, Rect, StructureChange } from '../grid/Grid';

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
      if (change?.sheetId === sheetId) current = followStructure(current, change);
    }
    return current;
  }
}
