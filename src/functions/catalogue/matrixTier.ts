import { atLeast } from '../../stats/tolerance';
import { unusable } from '../Cell';
import { numberOrBlank } from '../cellReaders';
import { cellwise } from '../FunctionDefinition';
import { ascending, labelGrid, oneLabel, optional } from '../parameters';

/** The cell of a matrix of two dimensions (U2): columns from the lowest x on, rows from the lowest y down. */
export const MATRIXTIER = cellwise({
  id: 'MATRIXTIER',
  each: { x: numberOrBlank, y: numberOrBlank },
  rest: { xcuts: ascending, ycuts: ascending, matrix: labelGrid, missing: optional(oneLabel) },
  blankRows: 'answered',
  prepare: ({ xcuts, ycuts, matrix, missing = '' }) => {
    const rows = ycuts.length + 1;
    const columns = xcuts.length + 1;
    const foundColumns = matrix[0]?.length ?? 0;
    if (matrix.length !== rows || foundColumns !== columns) {
      return unusable({ code: 'wrong-shape', argument: 'matrix', rows, columns, foundRows: matrix.length, foundColumns });
    }
    const place = (value: number, cuts: readonly number[]): number => cuts.filter((cut) => atLeast(value, cut)).length;
    return ({ x, y }) => (x === undefined || y === undefined ? missing : (matrix[place(y, ycuts)]?.[place(x, xcuts)] ?? ''));
  },
});
