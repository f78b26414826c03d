import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { SampleTable } from './SampleTable';

const HEADER_STYLE = {
  font: { name: 'Calibri', size: 11, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
} as const;

/** Not the time of making: the same sample has the same bytes. */
const CREATED = new Date('2026-01-01T00:00:00Z');

/** A sheet for each table, with an Excel table over all of it. */
export const writeWorkbook = (tables: readonly SampleTable[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: tables.map(sheetOf),
    properties: { title: 'Tierwise sample', creator: 'Tierwise for Excel', created: CREATED, modified: CREATED },
    defaultFont: { name: 'Calibri', size: 11 },
  });

const sheetOf = ({ name, columns, rows }: SampleTable): WriteSheet => ({
  name,
  columns: columns.map(({ format, width }) => ({ numFmt: format, width })),
  rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
  cells: new Map(columns.map(({ header }, i) => [`0,${i}`, { value: header, type: 'string', style: HEADER_STYLE }])),
  tables: [
    {
      name,
      displayName: name,
      range: `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}`,
      columns: columns.map(({ header }) => ({ name: header })),
      style: 'TableStyleMedium2',
    },
  ],
  freezePane: { rows: 1 },
});
