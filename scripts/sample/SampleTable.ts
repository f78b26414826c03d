/** A table of the sample: columns with their number format, and rows of cells. Dates are day serials, '' is a blank cell. */
export interface SampleTable {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly format: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const TEXT = '@';
export const MONEY = '#,##0.00';
export const DATE = 'yyyy-mm-dd';
export const WHOLE = '0';
