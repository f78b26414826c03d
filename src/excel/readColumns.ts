import { failure, success, type Result } from '../base/Result';
import type { CellValue } from '../base/CellValue';
import type { TableChunk, TableHeader } from '../table/RawTable';
import { ChunkSize } from './chunkSize';
import type { ReadOptions } from './ExcelGateway';
import { problemOfError } from './problemOfError';
import { Refusal } from './Refusal';
import { runBatch } from './runBatch';
import { bodyOf, bodyRange, columnPositions } from './sourceCells';

/**
 * The named columns of a source in chunks of at most 2 MB, one round trip each (O8); columns that stand side by side travel together.
 * Problems: `table-gone`, `column-gone`, `cancelled`, `excel-...`. Cost: a request per chunk.
 */
export const readColumns = (header: TableHeader, columns: readonly string[], options: ReadOptions): Promise<Result<void>> =>
  runBatch(
    async (context) => {
      const positions = await columnPositions(context, header, columns);
      await bodyOf(context, header);
      const size = new ChunkSize();
      for (let firstRow = 0; firstRow < header.rowCount;) {
        if (options.signal?.aborted) throw new Refusal({ code: 'cancelled' });
        const rowCount = Math.min(size.rows, header.rowCount - firstRow);
        const answer = await readRows(context, header, { columns, positions, formatted: options.formatColumns ?? [] }, firstRow, rowCount);
        if (!answer.ok) {
          if (answer.problems[0]?.code === 'excel-payload' && size.halve(rowCount)) continue;
          throw new Refusal(answer.problems[0] ?? { code: 'excel-payload' });
        }
        await options.onChunk(answer.value);
        size.learn(weighed(answer.value));
        firstRow += rowCount;
        options.onProgress?.({ rowsDone: firstRow, rowsTotal: header.rowCount });
      }
    },
    { waitForCellEdit: true },
  );

interface Wanted {
  readonly columns: readonly string[];
  readonly positions: readonly number[];
  readonly formatted: readonly string[];
}

const readRows = async (
  context: Excel.RequestContext,
  header: TableHeader,
  { columns, positions, formatted }: Wanted,
  firstRow: number,
  rowCount: number,
): Promise<Result<TableChunk>> => {
  const runs = adjacentRuns(positions);
  const ranges = runs.map(({ from, to }) =>
    bodyRange(context, header)
      .getCell(firstRow, from)
      .getResizedRange(rowCount - 1, to - from)
      .load('values'),
  );
  const formatRanges = formatted.map((name) =>
    bodyRange(context, header)
      .getCell(firstRow, positions[columns.indexOf(name)] ?? 0)
      .getResizedRange(rowCount - 1, 0)
      .load('numberFormat'),
  );
  try {
    await context.sync();
  } catch (error) {
    return failure(problemOfError(error));
  }
  // Above 5,000,000 cells Excel may answer null instead of an error.
  const blocks = ranges.map((range) => range.values as CellValue[][] | null);
  for (const range of [...ranges, ...formatRanges]) range.untrack();
  const formats = formatRanges.map((range) => range.numberFormat as string[][] | null);
  if ([...blocks, ...formats].some((block) => block === null)) return failure({ code: 'excel-payload' });

  const cells: Record<string, CellValue[]> = {};
  columns.forEach((name, index) => {
    const position = positions[index] ?? 0;
    const run = runs.findIndex(({ from, to }) => position >= from && position <= to);
    const offset = position - (runs[run]?.from ?? 0);
    cells[name] = (blocks[run] ?? []).map((row) => row[offset] ?? '');
  });
  const numberFormats = Object.fromEntries(
    formatted.map((name, index) => [name, (formats[index] ?? []).map((row) => row[0] ?? 'General')]),
  );
  return success({ firstRow, rowCount, cells, ...(formatted.length > 0 ? { numberFormats } : {}) });
};

const adjacentRuns = (positions: readonly number[]): { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.to === position - 1) last.to = position;
    else runs.push({ from: position, to: position });
  }
  return runs;
};

/** A chunk as rows again, formats included, to be weighed. */
const weighed = (chunk: TableChunk): CellValue[][] => {
  const lists = [...Object.values(chunk.cells), ...Object.values(chunk.numberFormats ?? {})];
  return Array.from({ length: chunk.rowCount }, (_, row) => lists.map((list) => list[row] ?? ''));
};
