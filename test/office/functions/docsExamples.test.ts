import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOCS, formulaOf } from '../../../scripts/functions-docs';
import { functionsExamples, type FunctionExample } from '../../../scripts/functions-examples';
import type { FunctionId } from '../../../src/functions/catalogue';
import type { CellContent } from '../../../src/workbench/grid/Grid';
import { FormulaRows, type LaidFormula } from './FormulaRows';
import { FunctionSheets } from './FunctionSheets';

const examples = Object.entries(functionsExamples).flatMap(([id, list]) => list.map((example) => ({ id: id as FunctionId, example })));

/** The formulas in a page of the docs, as a reader copies them. */
const formulasOf = (page: string): string[] =>
  [...readFileSync(resolve(__dirname, '../../..', page), 'utf8').matchAll(/^\| `(=.*?)` \| /gm)].map(([, formula]) =>
    (formula ?? '').replaceAll('\\|', '|'),
  );

/** Numbers to 12 digits, as P2 writes them; all else exactly. */
const rounded = (cells: readonly (readonly unknown[])[]): unknown[][] =>
  cells.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell)));

describe.each(['en-US', 'zh-CN'])('[docs] the examples of the reference, in cells, under %s', (language) => {
  const page = DOCS[language === 'zh-CN' ? 'zh-CN' : 'en'];
  let sheets: FunctionSheets;
  let rows: FormulaRows;
  /** By the formula as the docs show it. */
  const inRanges = new Map<string, LaidFormula>();
  const asCopied = new Map<string, LaidFormula>();

  beforeAll(async () => {
    sheets = await FunctionSheets.bootCatalogue(language);
    rows = new FormulaRows(sheets, 'Sheet1');
    for (const { id, example } of examples) inRanges.set(formulaOf(id, example), rows.lay(id, example.args, example.result.length));
    for (const formula of formulasOf(page)) asCopied.set(formula, rows.type(formula, 10));
    await sheets.settled();
  });
  afterAll(() => sheets.close());

  const shownBy = (laid: LaidFormula | undefined): CellContent[][] => {
    if (laid === undefined) throw new Error('The docs do not show this formula.');
    return rows.spilled(laid);
  };
  const expected = ({ result }: FunctionExample): unknown[][] => rounded(result);

  test('the page shows every example', () => {
    expect(formulasOf(page)).toEqual(examples.map(({ id, example }) => formulaOf(id, example)));
  });

  test.each(examples.map(({ id, example }) => [formulaOf(id, example), example] as const))('%s', (formula, example) => {
    expect(rounded(shownBy(inRanges.get(formula)))).toEqual(expected(example));
    expect(rounded(shownBy(asCopied.get(formula)))).toEqual(expected(example));
  });
});
