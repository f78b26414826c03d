import { unusable } from './Cell';
import { isCustomer } from './customer';
import { describeCell } from './describeCell';
import { isBlank, type CellReader } from './Parameter';

/** A number; text that merely looks like one is text. */
export const numberCell: CellReader<number> = (cell, name) =>
  typeof cell === 'number' ? cell : unusable({ code: 'not-a-number', argument: name, found: describeCell(cell) });

/** A number or blank (`undefined`). */
export const numberOrBlank: CellReader<number | undefined> = (cell, name) => (isBlank(cell) ? undefined : numberCell(cell, name));

/** A number that is not below 0. */
export const amountCell: CellReader<number> = (cell, name) =>
  typeof cell === 'number' && cell < 0
    ? unusable({ code: 'below', argument: name, minimum: 0, found: describeCell(cell) })
    : numberCell(cell, name);

/** A number that is not below 0, or blank (`undefined`). */
export const amountOrBlank: CellReader<number | undefined> = (cell, name) => (isBlank(cell) ? undefined : amountCell(cell, name));

/** A date or blank (`undefined`); the time of day is dropped. 0 counts as blank, since some hosts hand that over for one. */
export const dayOrBlank: CellReader<number | undefined> = (cell, name) => {
  if (isBlank(cell) || cell === 0) return undefined;
  return typeof cell === 'number' && cell >= 1
    ? Math.floor(cell)
    : unusable({ code: 'not-a-date', argument: name, found: describeCell(cell) });
};

/** Anything that can stand in a cell. */
export const anyCell: CellReader<string | number | boolean> = (cell, name) =>
  cell === null ? unusable({ code: 'argument-missing', argument: name }) : cell;

/** A customer's number or name. */
export const customerCell: CellReader<string | number> = (cell, name) =>
  isCustomer(cell) ? cell : unusable({ code: 'not-a-customer', argument: name, found: describeCell(cell) });

/** A label as text, without spaces around it, or blank (`undefined`). */
export const labelOrBlank: CellReader<string | undefined> = (cell) =>
  isBlank(cell) || String(cell).trim() === '' ? undefined : String(cell).trim();
