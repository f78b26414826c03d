import { CellKind, type CellColumn } from './CellColumn';

/**
 * Numbers the distinct keys of a column in order of first appearance: ids trimmed, numbers as their digits (so that 12 and "12" are one), on
 * request without regard to case. Each distinct cell is looked at once.
 */
export class KeyIndex {
  /** Keys in their first spelling. */
  readonly keys: string[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byNumber = new Map<number, number>();
  private readonly byText: (number | undefined)[] = [];
  /** Where every key is a text of its own as it stands, the texts' own numbers do, and a million keys need no second map. */
  private readonly textsAreKeys: boolean;

  constructor(
    private readonly cells: CellColumn,
    rowCount: number,
    private readonly ignoreCase = false,
  ) {
    this.textsAreKeys = this.holdsOnlyTexts(rowCount) && cells.texts.every((text) => this.keyOf(text.trim()) === text);
  }

  /** Key number of a row that is neither blank nor an error. */
  at(row: number): number {
    const value = this.cells.values[row] as number;
    switch (this.cells.kinds[row]) {
      case CellKind.text:
        return (this.byText[value] ??= this.enter((this.cells.texts[value] as string).trim()));
      case CellKind.number: {
        let key = this.byNumber.get(value);
        if (key === undefined) this.byNumber.set(value, (key = this.enter(String(value))));
        return key;
      }
      default:
        return this.enter(this.cells.shown(row));
    }
  }

  private enter(id: string): number {
    if (this.textsAreKeys) return this.keys.push(id) - 1;
    const key = this.keyOf(id);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, this.keys.length);
    return this.keys.push(id) - 1;
  }

  private keyOf(id: string): string {
    return this.ignoreCase ? id.toLowerCase() : id;
  }

  private holdsOnlyTexts(rowCount: number): boolean {
    for (let row = 0; row < rowCount; row++) {
      const kind = this.cells.kinds[row];
      if (kind === CellKind.number || kind === CellKind.boolean) return false;
    }
    return true;
  }
}
