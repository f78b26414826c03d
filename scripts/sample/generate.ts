/** Makes the sample: `npm run sample`. Seeded, so that it changes only when this folder does. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawBusiness } from './drawBusiness';
import { sampleTables, type SampleTable } from './sampleTables';
import { writeWorkbook } from './writeWorkbook';

/** Customers in the small sample that the pane puts into an open workbook. */
const SMALL = 300;

const assets = resolve(__dirname, '../../assets');

/** Every n-th customer with all of its invoices, so that the small sample is a business of its own. */
const smallTables = ([customers, invoices]: readonly SampleTable[]): SampleTable[] => {
  if (!customers || !invoices) return [];
  const step = Math.floor(customers.rows.length / SMALL);
  const kept = customers.rows.filter((_, i) => i % step === 0).slice(0, SMALL);
  const ids = new Set(kept.map((row) => row[0]));
  return [
    { ...customers, rows: kept },
    { ...invoices, rows: invoices.rows.filter((row) => ids.has(row[1] as string)) },
  ];
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

const generate = async (): Promise<void> => {
  const tables = sampleTables(drawBusiness());
  const workbook = await writeWorkbook(tables);
  const json = asJson(smallTables(tables));
  mkdirSync(assets, { recursive: true });
  writeFileSync(resolve(assets, 'sample.xlsx'), workbook);
  writeFileSync(resolve(assets, 'sample.json'), json);
  for (const { name, rows } of tables) console.log(`${name}: ${rows.length} rows`);
  console.log(`assets/sample.xlsx ${workbook.length} bytes, assets/sample.json ${json.length} bytes`);
};

void generate();
