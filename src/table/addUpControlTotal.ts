import { sumOfDecimals } from '../stats/exactSum';
import type { ControlTotal } from './ControlTotal';
import { NumberStatus, type NumberColumn } from './NumberColumn';
import { LEFT_OUT_REASONS } from './RowFate';

/** Adds up the amount column by where each row went (T10). `fates` has 0 for rows that reach a customer. Cost: O(rows). */
export const addUpControlTotal = (amount: NumberColumn, fates: Uint8Array): ControlTotal => {
  const { values, status } = amount;
  const sumWhere = (holds: (row: number) => boolean): number => {
    const picked = new Float64Array(values.length);
    let count = 0;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      if (!Number.isNaN(value) && holds(row)) picked[count++] = value;
    }
    return sumOfDecimals(picked.subarray(0, count));
  };
  const at = (row: number): number => values[row] as number;
  const rowsByFate = new Uint32Array(LEFT_OUT_REASONS.length + 1);
  for (const rowFate of fates) rowsByFate[rowFate] = (rowsByFate[rowFate] as number) + 1;
  const leftOut = LEFT_OUT_REASONS.flatMap((reason, i) => {
    const rows = rowsByFate[i + 1] as number;
    return rows === 0 ? [] : [{ reason, rows, amount: sumWhere((row) => fates[row] === i + 1) }];
  });
  const sum = sumWhere(() => true);
  const graded = sumWhere((row) => fates[row] === 0);
  return {
    column: amount.name,
    cellsRead: values.length,
    sumAsExcel: sumWhere((row) => status[row] === NumberStatus.number),
    sum,
    positive: sumWhere((row) => at(row) > 0),
    negative: sumWhere((row) => at(row) < 0),
    textNumbers: {
      count: status.reduce((count, each) => count + (each === NumberStatus.textNumber ? 1 : 0), 0),
      amount: sumWhere((row) => status[row] === NumberStatus.textNumber),
    },
    leftOut,
    graded,
    difference: Math.round(sumOfDecimals([sum, -graded, ...leftOut.map((part) => -part.amount)]) * 100) / 100 + 0,
  };
};
