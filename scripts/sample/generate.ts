/** Makes the samples: `npm run sample`. Seeded, so that they change only when this folder does. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawBusiness } from './drawBusiness';
import { drawPortfolios } from './drawPortfolios';
import { inChinese } from './inChinese';
import type { SampleTable } from './SampleTable';
import { sampleTables } from './sampleTables';
import { writeWorkbook } from './writeWorkbook';

/** Customers in the small sample that the pane puts into an open workbook. */
const SMALL = 300;

const assets = resolve(__dirname, '../../assets');

/** Every n-th customer with all of its invoices, so that the small sample is a business of its own; the other tables are small as they are. */
const smallTables = ([customers, invoices, ...others]: readonly SampleTable[]): SampleTable[] => {
  if (!customers || !invoices) return [];
  const step = Math.floor(customers.rows.length / SMALL);
  const kept = customers.rows.filter((_, i) => i % step === 0).slice(0, SMALL);
  const ids = new Set(kept.map((row) => row[0]));
  return [{ ...customers, rows: kept }, { ...invoices, rows: invoices.rows.filter((row) => ids.has(row[1] as string)) }, ...others];
};

const asJson = (tables: readonly SampleTable[]): string =>
  JSON.stringify(
    tables.map(({ name, columns, rows }) => ({
      name,
      headers: columns.map(({ header }) => header),
      numberFormats: columns.map(({ format }) => format),
      rows,
    })),
  );

const write = async (name: string, tables: readonly SampleTable[]): Promise<void> => {
  const workbook = await writeWorkbook(tables);
  const json = asJson(smallTables(tables));
  writeFileSync(resolve(assets, `${name}.xlsx`), workbook);
  writeFileSync(resolve(assets, `${name}.json`), json);
  for (const table of tables) console.log(`${table.name}: ${table.rows.length} rows`);
  console.log(`assets/${name}.xlsx ${workbook.length} bytes, assets/${name}.json ${json.length} bytes`);
};

const generate = async (): Promise<void> => {
  mkdirSync(assets, { recursive: true });
  const tables = sampleTables(drawBusiness(), drawPortfolios());
  await write('sample', tables);
  await write('sample.zh-CN', inChinese(tables));
};

void generate();
