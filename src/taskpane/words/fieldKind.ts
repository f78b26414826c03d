import { isShareMeasure } from '../../i18n/Facts';
import type { FieldReference } from '../../table/CustomerTable';
import type { TableHeader } from '../../table/RawTable';

/** What a field is written as: a share in percent, a text, or a number, which is also the answer where the workbook does not say. */
export type FieldKind = 'number' | 'share' | 'text';

/** By the number format of the column (`0 %`, `@`), or by what the measure is. */
export const fieldKind = (field: FieldReference, header: TableHeader | undefined): FieldKind => {
  if ('measure' in field) return isShareMeasure(field.measure) ? 'share' : 'number';
  const format = header?.columns.find(({ name }) => name === field.column)?.numberFormat ?? '';
  if (format === '@') return 'text';
  return format.replace(/"[^"]*"|\\./g, '').includes('%') ? 'share' : 'number';
};
