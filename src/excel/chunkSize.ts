import type { CellValue } from '../base/CellValue';

/** Excel on the web refuses 5 MB a request or response; O8 keeps to 2 MB, and some of that surrounds the values. */
const MOST_BYTES = 1_900_000;
/** What is still to be read can be heavier than what was. */
const EXPECTED_BYTES = 1_500_000;
const MOST_ROWS = 50_000;
const SAMPLE_ROWS = 200;

const encoder = new TextEncoder();

/** Rows to move at a time, learnt from what rows have weighed so far in UTF-8 bytes and from what Excel has refused. */
export class ChunkSize {
  private rowsPerChunk: number;
  /** Excel has refused more than this. */
  private ceiling = Infinity;

  constructor(first = SAMPLE_ROWS) {
    this.rowsPerChunk = first;
  }

  get rows(): number {
    return this.rowsPerChunk;
  }

  /** Learns from a chunk: the next holds as many rows as weigh 1.5 MB, which leaves room for heavier ones. Cost: 600 rows are measured. */
  learn(values: readonly (readonly CellValue[])[]): void {
    this.rowsPerChunk = Math.min(this.ceiling, rowsThatFit(values));
  }

  /** Excel refused so many rows: half as many, also later. `false` when a single row is already too much. */
  halve(refused = this.rowsPerChunk): boolean {
    if (refused <= 1) return false;
    this.ceiling = Math.ceil(refused / 2);
    this.rowsPerChunk = this.ceiling;
    return true;
  }
}

/** How many rows like these weigh 1.5 MB, by the heaviest of three samples from start, middle and end. */
export const rowsThatFit = (values: readonly (readonly unknown[])[]): number => {
  if (values.length === 0) return MOST_ROWS;
  const starts = [0, Math.max(0, Math.floor((values.length - SAMPLE_ROWS) / 2)), Math.max(0, values.length - SAMPLE_ROWS)];
  const bytesPerRow = Math.max(...starts.map((start) => meanBytes(values.slice(start, start + SAMPLE_ROWS))));
  return Math.min(MOST_ROWS, Math.max(1, Math.floor(EXPECTED_BYTES / bytesPerRow)));
};

const meanBytes = (rows: readonly (readonly unknown[])[]): number => encoder.encode(JSON.stringify(rows)).length / rows.length;

/** How many rows from `first` on weigh at most 2 MB when written, one column each; at least one. Cost: O(rows counted). */
export const rowsWithin = (columns: readonly (readonly (CellValue | undefined)[])[], first: number, rowCount: number): number => {
  const most = Math.min(rowCount - first, MOST_ROWS);
  let bytes = 0;
  for (let row = 0; row < most; row += 1) {
    for (const cells of columns) bytes += cellBytes(cells[first + row]);
    if (bytes > MOST_BYTES) return Math.max(1, row);
  }
  return most;
};

/** Brackets and comma of a row of one cell. */
const AROUND_A_CELL = 3;
const LONGEST_NUMBER = 24;
/** Up to here an upper bound costs less than encoding: six bytes a character when all are control characters. */
const SHORT_TEXT = 16;

const cellBytes = (cell: CellValue | undefined): number => {
  if (typeof cell !== 'string') return AROUND_A_CELL + LONGEST_NUMBER;
  if (cell.length <= SHORT_TEXT) return AROUND_A_CELL + 2 + 6 * cell.length;
  return AROUND_A_CELL + encoder.encode(JSON.stringify(cell)).length;
};
