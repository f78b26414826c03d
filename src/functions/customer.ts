import type { Cell } from './Cell';

/** Whether a cell can name a customer. */
export const isCustomer = (cell: Cell | undefined): cell is string | number =>
  typeof cell === 'number' || (typeof cell === 'string' && cell.trim() !== '');

/** How a customer's cell is recognised: a number and its digits as text are one customer. */
export const customerKey = (cell: string | number): string => String(cell).trim();
