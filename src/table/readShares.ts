import { atMost } from '../stats/tolerance';
import { CellKind, type CellColumn } from './CellColumn';
import type { FindingCollector } from './FindingCollector';
import { narrowText } from './narrowText';
import { NumberStatus, type NumberColumn } from './NumberColumn';

/**
 * T11: the values of a column of margins as shares of 1. A cell that shows a percent sign, by its format or in its text, is a share already. The plain numbers
 * are decided together: nobody earns more than the amount, so one above 1 makes them percent. Cost: O(rows).
 */
export const readShares = (column: NumberColumn, cells: CellColumn, numberFormat: string, findings: FindingCollector): Float64Array => {
  const isPlain = plainCells(column, cells, numberFormat);
  const first = column.values.findIndex((_, row) => isPlain(row));
  if (first < 0) return column.values;
  const isPercent = column.values.some((value, row) => isPlain(row) && !atMost(value, 1));
  const shares = isPercent ? column.values.map((value, row) => (isPlain(row) ? value / 100 : value)) : column.values;
  const count = column.values.reduce((sum, _, row) => sum + (isPlain(row) ? 1 : 0), 0);
  findings.counted('margin-reading', 'info', count, column.name, {
    reading: isPercent ? 'percent' : 'share',
    example: column.values[first] as number,
    share: shares[first] as number,
  });
  return shares;
};

/** Whether a cell is a number without a percent sign. */
const plainCells = ({ values, status }: NumberColumn, cells: CellColumn, numberFormat: string): ((row: number) => boolean) => {
  const isPercentFormat = cells.formatTexts.map(showsPercent);
  const isPercentColumn = showsPercent(numberFormat);
  return (row) => {
    if (Number.isNaN(values[row])) return false;
    if (status[row] === NumberStatus.textNumber) return !narrowText(cells.shown(row)).includes('%');
    if (cells.kinds[row] !== CellKind.number) return false;
    return cells.formats === undefined ? !isPercentColumn : !isPercentFormat[cells.formats[row] as number];
  };
};

/** Quoted and escaped signs are decoration. */
const showsPercent = (format: string): boolean => format.replace(/"[^"]*"|\\./g, '').includes('%');
