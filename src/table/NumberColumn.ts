import { CellKind, type CellColumn } from './CellColumn';
import { currencyOfFormat } from './currency';
import type { FindingCollector } from './FindingCollector';
import { readNumber, type NumberReading, type Separators } from './readNumber';

/** How a cell of a number column came out. */
export const NumberStatus = { number: 0, textNumber: 1, blank: 2, unreadable: 3, error: 4 } as const;

export interface NumberColumn {
  readonly name: string;
  /** NaN where there is no number. */
  readonly values: Float64Array;
  /** `NumberStatus` of each cell. */
  readonly status: Uint8Array;
  /** Currencies shown by signs in text and by number formats; numbers without any are in no conflict with one currency. */
  readonly currencies: readonly string[];
  readonly numberCount: number;
}

interface NumberColumnSource {
  readonly name: string;
  readonly cells: CellColumn;
  readonly rowCount: number;
  readonly separators: Separators;
  /** Format of the whole column, where cells have none of their own. */
  readonly numberFormat: string;
}

/** A column read as numbers (T3, T5). Each distinct text is read once. Cost: O(rows). */
export const readNumberColumn = (source: NumberColumnSource, findings: FindingCollector): NumberColumn => {
  const { name, cells, rowCount, separators } = source;
  const values = new Float64Array(rowCount).fill(NaN);
  const status = new Uint8Array(rowCount);
  const readings: (NumberReading | undefined)[] = [];
  const currencies = new Set<string>();
  const formatUsed = new Set<number>();
  let numberCount = 0;
  let plainNumbers = 0;
  for (let row = 0; row < rowCount; row++) {
    const value = cells.values[row] as number;
    switch (cells.kinds[row]) {
      case CellKind.number:
        values[row] = value;
        plainNumbers++;
        if (cells.formats) formatUsed.add(cells.formats[row] as number);
        break;
      case CellKind.text: {
        const reading = (readings[value] ??= readNumber(cells.texts[value] as string, separators));
        if (reading.kind === 'number') {
          values[row] = reading.value;
          status[row] = NumberStatus.textNumber;
          numberCount++;
          if (reading.currency !== undefined) currencies.add(reading.currency);
          findings.at('number-was-text', 'info', name, row, cells);
        } else {
          status[row] = NumberStatus.unreadable;
          const code = reading.kind === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable';
          findings.at(code, 'warning', name, row, cells);
        }
        break;
      }
      case CellKind.boolean:
        status[row] = NumberStatus.unreadable;
        findings.at('number-unreadable', 'warning', name, row, cells);
        break;
      case CellKind.error:
        status[row] = NumberStatus.error;
        findings.at('number-error-cell', 'warning', name, row, cells);
        break;
      default:
        status[row] = NumberStatus.blank;
        findings.at('number-blank', 'info', name, row, cells);
    }
  }
  const formats = cells.formats ? [...formatUsed].map((index) => cells.formatTexts[index] as string) : [source.numberFormat];
  if (plainNumbers > 0) {
    for (const format of formats) {
      const currency = currencyOfFormat(format);
      if (currency !== undefined) currencies.add(currency);
    }
  }
  return { name, values, status, currencies: [...currencies].sort(), numberCount: numberCount + plainNumbers };
};
