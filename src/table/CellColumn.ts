import { isBlankCell, isErrorCell, type CellValue } from '../base/CellValue';

/** What a cell holds, before anyone knows what it means. A cell nobody read is blank. */
export const CellKind = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * One column of the sheet, packed: a million cells in 9 MB and one copy of each distinct text. Cells may arrive in any order.
 * Numbers, booleans (0, 1) are themselves in `values`; for texts and errors it holds the index into `texts`.
 */
export class CellColumn {
  kinds: Uint8Array;
  values: Float64Array;
  readonly texts: string[] = [];
  /** Index into `formatTexts`; present once a chunk brought formats of its own. */
  formats: Uint16Array | undefined;
  readonly formatTexts: string[] = [];
  private readonly textIndex = new Map<string, number>();
  private readonly formatIndex = new Map<string, number>();

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.values = new Float64Array(capacity);
  }

  write(firstRow: number, cells: readonly CellValue[], formats?: readonly string[]): void {
    this.reserve(firstRow + cells.length);
    for (let i = 0; i < cells.length; i++) this.writeCell(firstRow + i, cells[i] as CellValue);
    if (formats) this.writeFormats(firstRow, formats);
  }

  /** The cell as it was read, for findings: `""` for blank. */
  shown(row: number): string {
    const value = this.values[row] as number;
    switch (this.kinds[row]) {
      case CellKind.number:
        return String(value);
      case CellKind.boolean:
        return value === 1 ? 'TRUE' : 'FALSE';
      case CellKind.text:
      case CellKind.error:
        return this.texts[value] as string;
      default:
        return '';
    }
  }

  private writeCell(row: number, cell: CellValue): void {
    if (typeof cell === 'number') {
      this.kinds[row] = CellKind.number;
      this.values[row] = cell;
    } else if (typeof cell === 'boolean') {
      this.kinds[row] = CellKind.boolean;
      this.values[row] = cell ? 1 : 0;
    } else if (isBlankCell(cell)) {
      this.kinds[row] = CellKind.blank;
    } else {
      this.kinds[row] = isErrorCell(cell) ? CellKind.error : CellKind.text;
      this.values[row] = intern(cell, this.textIndex, this.texts);
    }
  }

  private writeFormats(firstRow: number, formats: readonly string[]): void {
    if (!this.formats) {
      this.formats = new Uint16Array(this.kinds.length);
      intern('', this.formatIndex, this.formatTexts);
    }
    for (let i = 0; i < formats.length; i++) this.formats[firstRow + i] = intern(formats[i] as string, this.formatIndex, this.formatTexts);
  }

  private reserve(length: number): void {
    if (length <= this.kinds.length) return;
    const capacity = Math.max(length, 2 * this.kinds.length);
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const values = new Float64Array(capacity);
    values.set(this.values);
    this.values = values;
    if (!this.formats) return;
    const formats = new Uint16Array(capacity);
    formats.set(this.formats);
    this.formats = formats;
  }
}

const intern = (text: string, index: Map<string, number>, texts: string[]): number => {
  const known = index.get(text);
  if (known !== undefined) return known;
  index.set(text, texts.length);
  return texts.push(text) - 1;
};
