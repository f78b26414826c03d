import { catalogue, type FunctionId } from '../../../src/functions/catalogue';
import type { FunctionDefinition } from '../../../src/functions/FunctionDefinition';
import { CellError, type CellContent } from '../../../src/workbench/grid/Grid';
import { KINDS, type ErrorCase, type Kind, type ShownCell } from './errors/ErrorCase';
import { gradeCases } from './errors/grades';
import { lifetimeCases } from './errors/lifetime';
import { rfmCases } from './errors/rfm';
import { scoreCases } from './errors/scores';
import { tierCases } from './errors/tiers';
import { weightCases } from './errors/weights';
import { FormulaRows, type LaidFormula } from './FormulaRows';
import { FunctionSheets } from './FunctionSheets';

const byFunction = { ...tierCases, ...scoreCases, ...rfmCases, ...gradeCases, ...weightCases, ...lifetimeCases };
const cases = Object.entries(byFunction).flatMap(([id, list]) => list.map((one) => [id as FunctionId, one] as const));

/** Which kinds can happen to every function, and which to those with a parameter of such a name. */
const EVERYWHERE: readonly Kind[] = ['text among numbers', 'error cells', 'blanks', 'blank rows', 'wrong shapes'];
const BY_PARAMETER: Readonly<Partial<Record<Kind, RegExp>>> = {
  'cuts out of order': /^(cuts|limits|[xy]cuts)$/,
  'cuts out of bounds': /^boundary$/,
  'unknown customer': /^customer$/,
  'number of labels': /^labels$/,
  'unknown word': /^(by|boundary|scaling|method|scheme|language)$/,
  'dates as text': /^(dates|first)$/,
  duplicates: /^customers$/,
};
/** An argument of these can be left out between commas; Excel does not take a formula without its only argument. */
const hasSeveral = (id: FunctionId): boolean => catalogue[id].parameters.length > 1;

const kindsFor = (id: FunctionId): readonly Kind[] =>
  KINDS.filter((kind) => {
    const pattern = BY_PARAMETER[kind];
    if (pattern) return catalogue[id].parameters.some(({ name }) => pattern.test(name));
    if (kind === 'omitted arguments') return hasSeveral(id);
    return EVERYWHERE.includes(kind) || kind !== 'one cell where many are expected' || id !== 'RFMSEGMENT';
  });

/** Numbers to 12 digits (P2); an error as its code. */
const plain = (cells: readonly (readonly (CellContent | ShownCell)[])[]): unknown[][] =>
  cells.map((line) =>
    line.map((cell) => {
      if (typeof cell === 'number') return Number(cell.toPrecision(12));
      if (cell instanceof CellError) return { error: cell.code };
      return typeof cell === 'object' && cell !== null && 'error' in cell ? { error: cell.error } : cell;
    }),
  );

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

describe.each(['en-US', 'zh-CN'])('[errors] what formulas say to bad input, under %s', (language) => {
  let sheets: FunctionSheets;
  let rows: FormulaRows;
  const laid = new Map<ErrorCase, LaidFormula>();

  beforeAll(async () => {
    sheets = await FunctionSheets.bootCatalogue(language);
    rows = new FormulaRows(sheets, 'Sheet1');
    for (const [id, one] of cases) laid.set(one, rows.lay(id, one[1], Math.max(one[2].length, 1)));
    await sheets.settled();
  }, 120_000);
  afterAll(() => sheets.close());

  test.each(cases.map(([id, one], index) => [id, one[0], index, one] as const))('%s: %s (case %i)', (_id, _kind, _index, one) => {
    const place = laid.get(one) as LaidFormula;
    const [, , shows] = one;
    expect(plain(rows.spilled(place))).toEqual(plain(shows));
    for (const [down, line] of shows.entries()) {
      for (const [right, cell] of line.entries()) {
        const expected = typeof cell === 'object' ? cell.sentence : undefined;
        const sentence = rows.sentence(place, down, right);
        if (expected === undefined || language === 'en-US') expect(sentence).toBe(expected);
        else {
          expect(isChinese(sentence ?? '')).toBe(true);
          // The names of the arguments, which are typed in English everywhere.
          for (const name of expected.match(/(?<=")[a-z]+(?=" (must|has))/g) ?? []) expect(sentence).toContain(name);
        }
      }
    }
  });
});

test.each(Object.keys(catalogue) as FunctionId[])('[errors] %s is asked with everything that can be wrong with it', (id) => {
  const definition: FunctionDefinition = catalogue[id];
  expect(definition.parameters.length).toBeGreaterThan(0);
  const asked = new Set(byFunction[id]?.map(([kind]) => kind));
  expect(kindsFor(id).filter((kind) => !asked.has(kind))).toEqual([]);
});
