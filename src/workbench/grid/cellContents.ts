import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { CellError, type CellContent, type ErrorCode } from './Grid';

/** What the grid notes on a cell beside the component's own fields; kept in the cell's `custom` field, so that it moves with the cell. */
export interface CellNotes {
  /** The formula as written, when the stored one is its translation to A1 references. */
  readonly source?: string;
  /** An error that was put in as a constant. */
  readonly error?: true;
}

const NOTES = 'grid';

export const notesOf = (cell: Nullable<ICellData>): CellNotes => (cell?.custom?.[NOTES] as CellNotes | undefined) ?? {};

export const withNotes = (notes: CellNotes | undefined): { custom: Record<string, unknown> } | undefined =>
  notes && { custom: { [NOTES]: notes } };

const ERROR_CODES: readonly ErrorCode[] = [
  '#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#BUSY!',
]; // prettier-ignore

/** The engine's own codes, in Excel's terms. Excel shows 0 for a circular reference. */
const ENGINE_CODES: Readonly<Record<string, CellContent>> = {
  '#ERROR!': new CellError('#VALUE!'),
  '#GETTING_DATA': new CellError('#BUSY!'),
  '#CYCLE!': 0,
};

const CODES = new Map<string, CellContent>([
  ...ERROR_CODES.map((code): [string, CellContent] => [code, new CellError(code)]),
  ...Object.entries(ENGINE_CODES),
]);

export const hasFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);

/** What a stored cell holds. `calculated`: the value is a result, in which the text of an error is an error. */
export function contentOf(cell: Nullable<ICellData>, calculated = hasFormula(cell)): CellContent {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === undefined || v === null) return richText(cell);
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1' || v === 'TRUE';
  if (typeof v === 'string') {
    // The engine leaves an untyped empty text in blank cells that a blocked spill would have filled.
    if (v === '' && t === undefined && !calculated) return null;
    if (v.startsWith('#') && (calculated || notesOf(cell).error)) return CODES.get(v) ?? v;
    return t === CellValueType.NUMBER && v !== '' ? Number(v) : v;
  }
  if (typeof v === 'number' && (t === CellValueType.STRING || t === CellValueType.FORCE_STRING)) return String(v);
  return v;
}

/** Text pasted with formatting sits in a document of its own. */
function richText(cell: ICellData): CellContent {
  const text = cell.p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r?\n$/, '').replaceAll('\r', '\n');
}

/** The stored form of a content; text is stored as text whatever it looks like. */
export function storedContent(content: Exclude<CellContent, null>): ICellData {
  if (typeof content === 'number') return { v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof content === 'string') return { v: content, t: CellValueType.STRING };
  return { v: content.code, t: CellValueType.STRING, ...withNotes({ error: true }) };
}
