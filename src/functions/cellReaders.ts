import { unusable } from './Cell';
import { isCustomer } from './customer';
import { describeCell } from './describeCell';
import { isBlank, type CellReader } from './Parameter';

/** A number; text that merely looks like one is text. */
export const numberCell: CellReader<number> = (cell, name) =>
  typeof cell === 'number' ? cell : unusable({ code: 'not-a-number', argument: name, found: describeCell(cell) });

/** A number or blank (`undefined`). */
export const numberOrBlank: CellReader<number | undefined> = (cell, name) => (isBlank(cell) ? undefined : numberCell(cell, name));

/** Anything that can stand in a cell. */
export const anyCell: CellReader<string | number | boolean> = (cell, name) =>
  cell === null ? unusable({ code: 'argument-missing', argument: name }) : cell;

/** A customer's number or name. */
export const customerCell: CellReader<string | number> = (cell, name) =>
  isCustomer(cell) ? cell : unusable({ code: 'not-a-customer', argument: name, found: describeCell(cell) });
