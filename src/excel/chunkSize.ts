import type { CellValue } from '../base/CellValue';

/** Excel on the web refuses 5 MB a request or response; half of that leaves room for what surrounds the values (O8). */
const TARGET_BYTES = 2_000_000;
const FEWEST_ROWS = 50;
const MOST_ROWS = 50_000;
const SAMPLE_ROWS = 200;

const encoder = new TextEncoder();

/** Rows to move at a time, learnt from what rows have weighed so far in UTF-8 bytes. */
export class ChunkSize {
  private rowsPerChunk: number;

  constructor(first = 2_000) {
    this.rowsPerChunk = first;
  }

  get rows(): number {
    return this.rowsPerChunk;
  }

  /** Learns from a chunk: the next holds as many rows as weigh 2 MB. Cost: 200 rows are measured. */
  learn(values: readonly (readonly CellValue[])[]): void {
    this.rowsPerChunk = rowsThatFit(values);
  }

  /** Excel refused: half as many. `false` when a single row is already too much. */
  halve(): boolean {
    if (this.rowsPerChunk <= 1) return false;
    this.rowsPerChunk = Math.ceil(this.rowsPerChunk / 2);
    return true;
  }
}

/** How many rows like these weigh 2 MB, by the heaviest of three samples from start, middle and end. */
export const rowsThatFit = (values: readonly (readonly unknown[])[]): number => {
  if (values.length === 0) return MOST_ROWS;
  const starts = [0, Math.max(0, Math.floor((values.length - SAMPLE_ROWS) / 2)), Math.max(0, values.length - SAMPLE_ROWS)];
  const bytesPerRow = Math.max(...starts.map((start) => meanBytes(values.slice(start, start + SAMPLE_ROWS))));
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.floor(TARGET_BYTES / bytesPerRow)));
};

const meanBytes = (rows: readonly (readonly unknown[])[]): number => encoder.encode(JSON.stringify(rows)).length / rows.length;
