import type { CellValue } from '../base/CellValue';
import { isBlankCell, isErrorCell } from '../base/CellValue';
import { COLUMN_ROLES, type ColumnRole, type RoleProposal, type SourceKind } from './ColumnRole';
import { inferHeader } from './inferHeader';
import type { HeaderColumn, TableChunk, TableHeader } from './RawTable';
import { readDate, readSerial } from './readDate';
import { readNumber } from './readNumber';
import { headerMatch, plainHeader } from './roleWords';
import { LAST_SERIAL } from './serialDate';

type CellLook = RoleProposal['kind'];

/** What the cells of a role look like when all is well. */
const EXPECTED: Readonly<Record<ColumnRole, readonly CellLook[]>> = {
  customer: ['text', 'number', 'mixed'],
  name: ['text', 'mixed'],
  amount: ['number', 'mixed'],
  previousAmount: ['number', 'mixed'],
  profit: ['number', 'mixed'],
  cost: ['number', 'mixed'],
  margin: ['number', 'mixed'],
  quantity: ['number', 'mixed'],
  orders: ['number'],
  orderId: ['text', 'number', 'mixed'],
  date: ['date'],
  firstDate: ['date'],
  lastDate: ['date'],
  dueDate: ['date'],
  paidDate: ['date'],
  reason: ['text'],
  category: ['text', 'number', 'mixed'],
  region: ['text', 'number', 'mixed'],
  industry: ['text', 'mixed'],
  score: ['number', 'mixed'],
  previousTier: ['text', 'number', 'mixed'],
};

/**
 * What the columns seem to be and how the table should be read (T2), from its header and a sample of its rows. Header words weigh most;
 * cells that do not fit a role weigh against it; where no header helps, the cells alone propose customer, amount and date.
 */
export const proposeTable = (
  header: TableHeader,
  sample: TableChunk,
): { readonly source: SourceKind; readonly roles: readonly RoleProposal[]; readonly hasHeaders: boolean } => {
  const columns = header.columns.map((column) => {
    const cells = sample.cells[column.name] ?? [];
    return { column, cells, look: lookOf(column, cells, header) };
  });
  const assigned = assign(columns);
  fillGaps(columns, assigned);
  const roles = columns.map(({ column, look }): RoleProposal => {
    const found = assigned.get(column.name);
    return { column: column.name, role: found?.role, kind: look, confidence: found?.confidence ?? 0 };
  });
  return { source: sourceKind(columns, assigned), roles, hasHeaders: hasHeaders(header, sample) };
};

interface SampledColumn {
  readonly column: HeaderColumn;
  readonly cells: readonly CellValue[];
  readonly look: CellLook;
}

type Assigned = Map<string, { readonly role: ColumnRole; readonly confidence: number }>;

/** The surest pair of column and role first; each column and each role once; columns to the left win a draw. */
const assign = (columns: readonly SampledColumn[]): Assigned => {
  const pairs = columns.flatMap(({ column, cells, look }) => {
    const plain = plainHeader(column.name);
    const matches = COLUMN_ROLES.map((role) => ({ role, match: headerMatch(plain, role) }));
    // `Order date` that holds no dates is no order id either.
    const best = Math.max(...matches.map(({ match }) => match));
    return matches
      .filter(({ match }) => match > 0 && match > best - 0.25)
      .map(({ role, match }) => ({ name: column.name, role, confidence: 0.95 * match * fitOf(role, look, cells) }));
  });
  pairs.sort((a, b) => b.confidence - a.confidence);
  const assigned: Assigned = new Map();
  const taken = new Set<ColumnRole>();
  for (const { name, role, confidence } of pairs) {
    // Below this the cells contradict the header.
    if (confidence < 0.3 || assigned.has(name) || taken.has(role)) continue;
    assigned.set(name, { role, confidence });
    taken.add(role);
  }
  return assigned;
};

/** Dates without a date format are numbers at first sight; where the header says date, the numbers are looked at once more. */
const fitOf = (role: ColumnRole, look: CellLook, cells: readonly CellValue[]): number => {
  if (look === 'blank') return 0.5;
  if (EXPECTED[role].includes(look)) return 1;
  return look === 'number' && EXPECTED[role].includes('date') && cells.every(couldBeDate) ? 0.8 : 0.2;
};

/** Serials of 1954 to 2119, or digits like 20250301. */
const couldBeDate = (cell: CellValue): boolean => {
  if (typeof cell !== 'number') return isBlankCell(cell);
  return (cell >= 20000 && cell < 80000) || (cell > LAST_SERIAL && readSerial(cell, false).kind === 'date');
};

const GUESS = 0.4;
const LIKELY = 0.6;

/** The roles nothing works without, from the cells: the first column of ids, the first dates, the number column with the widest numbers. */
const fillGaps = (columns: readonly SampledColumn[], assigned: Assigned): void => {
  const has = (role: ColumnRole): boolean => [...assigned.values()].some((each) => each.role === role);
  const free = columns.filter(({ column }) => !assigned.has(column.name));
  if (!has('customer')) {
    // A table of names alone is graded by name.
    const names = columns.find(({ column }) => assigned.get(column.name)?.role === 'name');
    const ids = free.find(({ look }) => look === 'text' || look === 'mixed') ?? names;
    if (ids) assigned.set(ids.column.name, { role: 'customer', confidence: GUESS });
  }
  if (!has('name')) {
    // `Customer` beside `Customer ID` is the name.
    const named = free.find(
      ({ column, look }) => look === 'text' && !assigned.has(column.name) && headerMatch(plainHeader(column.name), 'customer') > 0.9,
    );
    if (named) assigned.set(named.column.name, { role: 'name', confidence: LIKELY });
  }
  // An amount of the period before that has none to be compared with is the amount.
  const before = [...assigned].find(([, { role }]) => role === 'previousAmount');
  if (!has('amount') && before !== undefined) assigned.set(before[0], { role: 'amount', confidence: LIKELY });
  if (!has('amount')) {
    const numbers = free.filter(({ column, look }) => look === 'number' && !assigned.has(column.name));
    const widest = numbers.sort((a, b) => spread(b.cells) - spread(a.cells))[0];
    if (widest) assigned.set(widest.column.name, { role: 'amount', confidence: GUESS });
  }
  if (!has('date') && !has('lastDate')) {
    const dates = free.find(({ look }) => look === 'date');
    if (dates) assigned.set(dates.column.name, { role: 'date', confidence: GUESS });
  }
};

const spread = (cells: readonly CellValue[]): number => new Set(cells).size;

/** Due and paid dates make invoices; customers that come again, each time with a date, make transactions. */
const sourceKind = (columns: readonly SampledColumn[], assigned: Assigned): SourceKind => {
  const cellsOf = (role: ColumnRole): readonly CellValue[] | undefined =>
    columns.find(({ column }) => assigned.get(column.name)?.role === role)?.cells;
  const ids = (cellsOf('customer') ?? []).filter((cell) => !isBlankCell(cell)).map((cell) => String(cell).trim());
  const repeats = new Set(ids).size < ids.length * 0.98;
  const perCustomer = cellsOf('orders') ?? cellsOf('firstDate') ?? cellsOf('lastDate');
  const isList = (repeats || cellsOf('orderId') !== undefined) && perCustomer === undefined;
  if (!isList) return 'customers';
  if (cellsOf('dueDate') && cellsOf('paidDate')) return 'invoices';
  return cellsOf('date') ? 'transactions' : 'customers';
};

/** What most of the cells are; `mixed` when no kind has four fifths of them. */
const lookOf = (column: HeaderColumn, cells: readonly CellValue[], header: TableHeader): CellLook => {
  const dated = isDateFormat(column.numberFormat);
  const counts = { number: 0, date: 0, text: 0 };
  for (const cell of cells) {
    if (isBlankCell(cell) || isErrorCell(cell)) continue;
    if (typeof cell === 'number') counts[dated ? 'date' : 'number']++;
    else if (typeof cell === 'boolean') counts.text++;
    else if (readDate(cell, null).kind !== 'unreadable') counts.date++;
    else counts[readNumber(cell, header.separators).kind === 'unreadable' ? 'text' : 'number']++;
  }
  const present = counts.number + counts.date + counts.text;
  if (present === 0) return 'blank';
  const kinds = ['number', 'date', 'text'] as const;
  return kinds.find((kind) => counts[kind] >= 0.8 * present) ?? 'mixed';
};

/** A format with a year or a day, quoted words, colours and locales aside. */
const isDateFormat = (format: string): boolean =>
  /[yd年日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/General|Standard/gi, ''));

const hasHeaders = (header: TableHeader, sample: TableChunk): boolean => {
  if (header.kind === 'table') return true;
  const names = header.columns.map((column) => column.name);
  // Column letters stand in where a block has no header of its own.
  if (names.every((name) => /^[A-Z]{1,3}$/.test(name))) return false;
  return inferHeader(
    names,
    names.map((name) => sample.cells[name]?.[0] ?? ''),
  ).hasHeaders;
};
