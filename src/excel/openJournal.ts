import type { CellValue } from '../base/CellValue';
import { readCells, type ColumnRange } from './cellTransfer';
import { NOTHING_BEFORE, type FormerCells, type JournalColumn } from './Journal';
import type { CellColumn } from './outputCells';
import type { PlannedTarget } from './planTarget';
import { bodyColumn, headerCell, type SheetTarget } from './writeTarget';

/** Notes what the cells hold that are going to be written. Nothing is changed. Cost: the columns of ours that are there already are read. */
export const journalColumns = async (
  context: Excel.RequestContext,
  { target, columns }: PlannedTarget,
  cells: readonly CellColumn[],
): Promise<readonly JournalColumn[]> => {
  const existing = columns.filter((column) => column.existing);
  const former = await readFormer(
    context,
    existing.map(
      ({ header }) =>
        () =>
          bodyColumn(context, target, header),
    ),
    target.rowCount,
  );
  const added = columns.filter((column) => !column.existing);
  const free =
    target.kind === 'block'
      ? await readFormats(
          context,
          target,
          added.map(({ header }) => header),
        )
      : [];
  return columns.map((column) => ({
    header: column.header,
    added: !column.existing,
    before: (column.existing ? former[existing.indexOf(column)] : free[added.indexOf(column)]) ?? NOTHING_BEFORE,
    written: cells.find(({ key }) => key === column.key)?.cells ?? [],
  }));
};

/** Everything that is needed to bring columns back. */
export const readFormer = async (
  context: Excel.RequestContext,
  columns: readonly ColumnRange[],
  rowCount: number,
): Promise<readonly FormerCells[]> => {
  const formulas = await readCells(context, columns, rowCount, 'formulas');
  const values = await readCells(context, columns, rowCount, 'values');
  const formats = await readCells(context, columns, rowCount, 'numberFormat');
  return columns.map((_, index) => ({
    formulas: formulas[index] ?? [],
    values: values[index] ?? [],
    formats: (formats[index] ?? []).map(String),
  }));
};

/** Blank cells beside a block can have formats of the user. */
const readFormats = async (
  context: Excel.RequestContext,
  target: SheetTarget,
  headers: readonly string[],
): Promise<readonly FormerCells[]> => {
  const formats = await readCells(
    context,
    headers.map((header) => () => headerCell(context, target, header).getResizedRange(target.rowCount, 0)),
    target.rowCount + 1,
    'numberFormat',
  );
  return formats.map(([headerFormat, ...body]) => ({ ...NOTHING_BEFORE, headerFormat: String(headerFormat), formats: body.map(String) }));
};

/** The journal's columns after rows moved: row `i` of before now stands at `rows[i]`, and other cells are written. */
export const moveJournal = (
  columns: readonly JournalColumn[],
  rows: ArrayLike<number>,
  rowCount: number,
  written: readonly (readonly CellValue[])[],
): readonly JournalColumn[] =>
  columns.map((column, index) => ({
    ...column,
    before: column.added ? column.before : moved(column.before, rows, rowCount),
    written: written[index] ?? [],
  }));

const moved = ({ formulas, values, formats }: FormerCells, rows: ArrayLike<number>, rowCount: number): FormerCells => {
  const place = <T>(list: readonly T[], blank: T): T[] => {
    const placed = new Array<T>(rowCount).fill(blank);
    list.forEach((item, index) => {
      const row = rows[index] ?? -1;
      if (row >= 0) placed[row] = item;
    });
    return placed;
  };
  return { formulas: place(formulas, ''), values: place(values, ''), formats: place(formats, formats[0] ?? 'General') };
};
