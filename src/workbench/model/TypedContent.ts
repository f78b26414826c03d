import type { CellInput } from '../grid/Grid';

/** What a text becomes when it is entered into a cell, and the number format Excel gives a cell that had none. */
export interface TypedContent {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

export interface TypedTextSetting {
  /** The year of a date typed without one. */
  readonly currentYear: number;
  readonly date1904: boolean;
}
