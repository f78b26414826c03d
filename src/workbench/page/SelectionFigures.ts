import type { Grid } from '../grid/Grid';
import { overlap } from '../grid/rectangles';
import { summarise, type SelectionSummary } from './summarise';

/** Selections above this many used cells are not added up: the line must not slow down the sheet. */
const MAXIMUM_CELLS = 2_000_000;

const NOTHING: SelectionSummary = { count: 0, numbers: 0, sum: 0 };

/** Keeps the figures of the selection up to date, a moment after the last change. */
export class SelectionFigures {
  summary: SelectionSummary = NOTHING;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onChange: () => void) {}

  changed(grid: Grid): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.summary = summaryOf(grid);
      this.onChange();
    }, 100);
  }
}

function summaryOf(grid: Grid): SelectionSummary {
  const { sheetId, rects } = grid.selection();
  const used = grid.usedRect(sheetId, true);
  if (used === undefined) return NOTHING;
  const areas = rects.map((rect) => overlap(used, rect)).filter((rect) => rect !== undefined);
  if (areas.reduce((cells, rect) => cells + rect.rows * rect.columns, 0) > MAXIMUM_CELLS) return NOTHING;
  return summarise(areas.map((rect) => grid.read(sheetId, rect)));
}
