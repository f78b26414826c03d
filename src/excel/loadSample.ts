import { failure, type Result } from '../base/Result';
import type { TableHeader } from '../table/RawTable';
import { writeCells } from './cellTransfer';
import type { SampleSheet } from './ExcelGateway';
import { sourceByTable } from './locateSource';
import { runBatch } from './runBatch';

/** Puts the sample on new sheets, each with a table named like it, and selects the first. Nothing that is there is touched: names that are taken get a number. */
export const loadSample = async (sample: readonly SampleSheet[]): Promise<Result<TableHeader>> => {
  const loaded = await runBatch(async (context) => {
    const names: string[] = [];
    for (const sheet of sample) names.push(await addSheet(context, sheet));
    context.workbook.tables
      .getItem(names[0] ?? '')
      .getRange()
      .getCell(0, 0)
      .select();
    await context.sync();
    return names[0] ?? '';
  });
  return loaded.ok ? sourceByTable(loaded.value) : failure(loaded.problems[0] ?? { code: 'nothing-selected' });
};

const addSheet = async (context: Excel.RequestContext, { name, headers, rows, numberFormats }: SampleSheet): Promise<string> => {
  const sheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const taken = new Set([...sheets.items, ...tables.items].map((item) => item.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}${number}`;

  const sheet = sheets.add(free);
  sheet.getRangeByIndexes(0, 0, 1, headers.length).values = [[...headers]];
  const column = (index: number): Excel.Range => sheet.getRangeByIndexes(1, index, rows.length, 1);
  numberFormats.forEach((format, index) => (column(index).numberFormat = format as unknown as string[][]));
  await context.sync();
  await writeCells(
    context,
    headers.map((_, index) => ({ range: () => column(index), cells: rows.map((row) => row[index] ?? '') })),
    rows.length,
    {},
  );
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows.length + 1, headers.length), true);
  table.name = free;
  table.getRange().format.autofitColumns();
  sheet.activate();
  await context.sync();
  return free;
};
