import { CellKind, type CellColumn } from './CellColumn';
import type { FindingCollector } from './FindingCollector';
import { readDate, readSerial, type DateOrder, type DateReading } from './readDate';

export interface DateColumn {
  readonly name: string;
  /** Serials of the 1900 system with the time of day as fraction; NaN where there is no date. */
  readonly serials: Float64Array;
  readonly dateCount: number;
  /** First text that could be two dates. */
  readonly ambiguous: { readonly row: number; readonly found: string } | undefined;
}

interface DateColumnSource {
  readonly name: string;
  readonly cells: CellColumn;
  readonly rowCount: number;
  readonly date1904: boolean;
  readonly order: DateOrder;
  /** A blank says something of its own (an unpaid invoice) and is no finding. */
  readonly mayBeBlank: boolean;
}

/** A column read as dates (T4, T5). Each distinct text is read once. Cost: O(rows). */
export const readDateColumn = (source: DateColumnSource, findings: FindingCollector): DateColumn => {
  const { name, cells, rowCount, date1904, order } = source;
  const serials = new Float64Array(rowCount).fill(NaN);
  const readings: (DateReading | undefined)[] = [];
  let dateCount = 0;
  let ambiguous: DateColumn['ambiguous'];
  for (let row = 0; row < rowCount; row++) {
    const value = cells.values[row] as number;
    const kind = cells.kinds[row];
    if (kind === CellKind.blank) {
      if (!source.mayBeBlank) findings.at('date-blank', 'warning', name, row, cells);
      continue;
    }
    if (kind === CellKind.error) {
      findings.at('date-error-cell', 'warning', name, row, cells);
      continue;
    }
    let reading: DateReading = { kind: 'unreadable' };
    if (kind === CellKind.number) reading = readSerial(value, date1904);
    else if (kind === CellKind.text) reading = readings[value] ??= readDate(cells.texts[value] as string, order);
    if (reading.kind === 'date') {
      serials[row] = reading.serial;
      dateCount++;
    } else {
      if (reading.kind === 'ambiguous') ambiguous ??= { row, found: cells.shown(row) };
      findings.at(reading.kind === 'ambiguous' ? 'date-ambiguous' : 'date-unreadable', 'warning', name, row, cells);
    }
  }
  return { name, serials, dateCount, ambiguous };
};
