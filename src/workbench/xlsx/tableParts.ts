import type { TableInfo } from '../grid/Grid';
import { a1 } from '../grid/rectangles';
import type { TableDescription } from '../grid/TableRegistry';
import { escapeXml, isTrue, tags } from './xmlText';

/** What a file says of a table. */
export type TablePart = Omit<TableDescription, 'sheetId'>;

/** Reads a table part. The reader of the workbook leaves out header-less tables, ids, and stripes spelled `true`. */
export function readTablePart(xml: string, rectOf: (address: string) => TableDescription['rect']): TablePart | undefined {
  const [table] = tags(xml, 'table');
  if (!table) return undefined;
  const { attributes } = table;
  const style = tags(xml, 'tableStyleInfo')[0]?.attributes;
  return {
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    rect: rectOf(attributes['ref'] ?? 'A1'),
    showHeaders: attributes['headerRowCount'] !== '0',
    showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    style: style?.['name'] ?? '',
    showBandedRows: isTrue(style?.['showRowStripes']),
    columns: tags(xml, 'tableColumn').map(({ attributes: column }) => ({
      id: Number(column['id']),
      name: (column['name'] ?? '').replace(/_x000a_/gi, '\n'),
    })),
  };
}

/** A table part. `original`: the part the table was read from, whose formulas of columns and totals stay. */
export function writeTablePart(table: TableInfo, id: number, original: string): string {
  const { rect, showHeaders, showTotals } = table;
  const filtered = showTotals ? { ...rect, rows: rect.rows - 1 } : rect;
  const filter = original.match(/<autoFilter[^>]*\/>|<autoFilter[^>]*>[\s\S]*?<\/autoFilter>/)?.[0];
  const keepFilter = filter?.includes(`ref="${a1(filtered)}"`) ? filter : `<autoFilter ref="${a1(filtered)}"/>`;
  const columns = table.columns.map(({ id: columnId, name }) => {
    const before = columnElement(original, columnId);
    const kept = before?.match(/ (?:totalsRowFunction|totalsRowLabel)="[^"]*"/g)?.join('') ?? '';
    const children = before?.match(/<(calculatedColumnFormula|totalsRowFormula)[\s\S]*?<\/\1>/g)?.join('') ?? '';
    const start = `<tableColumn id="${columnId}" name="${escapeXml(name).replaceAll('\n', '_x000a_')}"${showTotals ? kept : ''}`;
    return children ? `${start}>${children}</tableColumn>` : `${start}/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${a1(rect)}"` +
    `${showHeaders ? '' : ' headerRowCount="0"'}${showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    `${showHeaders ? keepFilter : ''}<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    (table.style
      ? `<tableStyleInfo name="${escapeXml(table.style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="${table.showBandedRows ? 1 : 0}" showColumnStripes="0"/>`
      : '') +
    '</table>'
  );
}

function columnElement(xml: string, id: number): string | undefined {
  return new RegExp(`<tableColumn(?=[^>]* id="${id}")(?:[^>]*/>|[^>]*>[\\s\\S]*?</tableColumn>)`).exec(xml)?.[0];
}
