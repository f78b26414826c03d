import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';

/** Text in quotes, quoted sheet names, and names of functions. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Za-z_][\w.]*)(?=\()/g;

/** What files put before functions younger than their format, and before functions of add-ins. */
const PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xldudf_)+/i;

/** Functions that carry a second prefix. */
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT', 'PY']);
const YOUNGER = new Set(['LET', 'LAMBDA', 'FILTER', 'SORT', 'SORTBY', 'UNIQUE', 'SEQUENCE', 'RANDARRAY', 'XLOOKUP', 'XMATCH', 'SINGLE']);

/** A file's formula as a person writes it, with its leading `=`. */
export const fromFileFormula = (formula: string): string =>
  '=' + formula.replace(PARTS, (part: string, name?: string) => (name === undefined ? part : name.replace(PREFIX, '')));

/** The way back. `isCustom` tells the add-in's functions. */
export function toFileFormula(formula: string, isCustom: (name: string) => boolean): string {
  return formula.replace(/^=/, '').replace(PARTS, (part: string, name?: string) => {
    if (name === undefined) return part;
    const upper = name.toUpperCase();
    if (isCustom(upper)) return `_xldudf_${name.replaceAll('.', '_')}`;
    if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
    return YOUNGER.has(upper) || NEW_EXCEL_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
  });
}
