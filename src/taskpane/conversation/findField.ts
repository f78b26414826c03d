import type { ColumnRole } from '../../table/ColumnRole';
import type { FieldReference } from '../../table/CustomerTable';
import type { TableHeader } from '../../table/RawTable';
import type { PresetSource } from './PanePorts';

/** How what a preset looks at is found in a table: by the words of a header, else by role; as a measure on a list of orders or invoices. */
export interface Wanted {
  readonly words?: RegExp;
  /** The first that the table has. */
  readonly roles?: readonly ColumnRole[];
  readonly measure?: string;
  /** A column formatted as text will not do. */
  readonly isNumber?: boolean;
}

const TEXT_FORMAT = '@';

/** `undefined` where the table has nothing of the kind. */
export const findField = (
  { words, roles = [], measure, isNumber = false }: Wanted,
  { kind, columns, header }: PresetSource,
): FieldReference | undefined => {
  if (kind !== 'customers') return measure === undefined || !isDerivable(measure, kind, columns) ? undefined : { measure };
  const taken = new Set([columns.customer, columns.name, columns.previousAmount]);
  const fits = ({ name, numberFormat }: TableHeader['columns'][number]): boolean =>
    words?.test(name) === true && !taken.has(name) && !(isNumber && numberFormat === TEXT_FORMAT);
  const byWord = header.columns.find(fits)?.name;
  const column = byWord ?? roles.map((role) => columns[role]).find((name) => name !== undefined);
  return column === undefined ? undefined : { column };
};

const isDerivable = (measure: string, kind: PresetSource['kind'], columns: PresetSource['columns']): boolean => {
  if (measure === 'onTimeShare') return kind === 'invoices';
  if (measure === 'profitAmount') return columns.profit !== undefined || columns.cost !== undefined || columns.margin !== undefined;
  return measure !== 'orders' || kind === 'transactions';
};
