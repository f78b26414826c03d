import type { TableHeader } from './RawTable';

/** Whether the first row of the source is its header: always so for a table, and for a block whose body begins below its first row. */
export const hasHeaderRow = ({ kind, address, firstSheetRow }: TableHeader): boolean =>
  kind === 'table' || firstSheetRow > Number(/(\d+)(?::\$?[A-Z]+\$?\d+)?$/.exec(address)?.[1]);
