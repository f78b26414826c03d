/** A cell as Office.js hands it over in `values`: blank is '', an error is its text (`#N/A`). */
export type CellValue = string | number | boolean;

const ERROR_TEXTS: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#GETTING_DATA',
]);

export const isErrorCell = (value: CellValue): value is string => typeof value === 'string' && ERROR_TEXTS.has(value);

export const isBlankCell = (value: CellValue): boolean => typeof value === 'string' && value.trim() === '';
