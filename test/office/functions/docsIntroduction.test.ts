import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOCS } from '../../../scripts/functions-docs';
import type { PlainCell } from '../../../src/workbench/automation/WorkbenchAutomation';
import { FunctionSheets } from './FunctionSheets';

/** The formulas in the tables of the introduction, in order. */
const formulasOf = (page: string): string[] =>
  [...readFileSync(resolve(__dirname, '../../..', page), 'utf8').matchAll(/^\| (?!`).* \| `(=.*)` \|$/gm)].map(
    ([, formula]) => formula ?? '',
  );

const CUSTOMERS = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'];
/** From the first customer to the last, so that every column has something to tell apart. */
const ramp = (from: number, step: number): number[] => CUSTOMERS.map((_, i) => from + i * step);
const TIERS = ['A', 'B', 'C', 'A', 'B', 'C', 'B', 'A'];

/** The sheet that the introduction describes. */
const MASTER: PlainCell[][] = CUSTOMERS.map((name, i) => [
  name,
  ramp(500_000, -60_000)[i] as number,
  ramp(40, 10)[i] as number,
  ramp(-0.2, 0.1)[i] as number,
  ramp(-5, 10)[i] as number,
  ramp(44_000, 230)[i] as number,
  ramp(45_100, 110)[i] as number,
  ramp(9, -1)[i] as number,
  TIERS[i] as string,
  TIERS[7 - i] as string,
]);

/** Repeat purchases, span, age in weeks, and mean value: ten who came back, as in the example of GAMMAGAMMAFIT, and six who did not. */
const HISTORIES: PlainCell[][] = [
  ['1', 1, 12, 39, 4],
  ['2', 1, 3, 39, 9],
  ['3', 1, 21, 38, 35],
  ['4', 1, 8, 38, 180],
  ['5', 1, 30, 37, 25],
  ['6', 1, 2, 36, 60],
  ['7', 10, 35, 38, 16],
  ['8', 15, 36, 37, 40],
  ['9', 20, 20, 39, 90],
  ['10', 9, 33, 36, 25],
  ...[39, 39, 38, 37, 36, 36].map((age, i): PlainCell[] => [String(11 + i), 0, 0, age, null]),
];

describe.each(['en', 'zh-CN'] as const)('[docs] the formulas of the introduction (%s)', (locale) => {
  const formulas = formulasOf(DOCS[locale].replace('functions', 'functions-intro'));
  let sheets: FunctionSheets;
  const shown = new Map<string, readonly PlainCell[]>();

  beforeAll(async () => {
    sheets = await FunctionSheets.bootCatalogue(locale === 'en' ? 'en-US' : 'zh-CN');
    const { grid } = sheets;
    const orders = grid.addSheet('List');
    sheets.write('List!A1', [['Customer', 'Date', 'Amount'], ...CUSTOMERS.map((name, i) => [name, 45_000 + i, 100 + i])]);
    grid.addTable(orders.id, { row: 0, column: 0, rows: CUSTOMERS.length + 1, columns: 3 }, { name: 'Orders', hasHeaders: true });
    grid.addSheet('Lifetime');
    sheets.write('Lifetime!A2', HISTORIES);
    sheets.write('A2', MASTER);
    // Each on its own columns, far to the right of what they read; those that others read, where the text says.
    const places = { BGNBDFIT: 'H1', GAMMAGAMMAFIT: 'H2', EXPECTEDORDERS: 'F2', EXPECTEDSPEND: 'G2' } as const;
    const laid = formulas.map((formula, i): [string, string] => {
      const [, name = ''] = /^=(\w+)/.exec(formula) ?? [];
      const isLifetime = /BGNBD|GAMMA|PALIVE|EXPECTED|CLV/.test(name);
      const cell = name in places ? places[name as keyof typeof places] : `${isLifetime ? 'P' : 'M'}`.concat(`${i * 600 + 2}`);
      return [formula, `${isLifetime ? 'Lifetime' : 'Sheet1'}!${cell}`];
    });
    for (const [formula, address] of laid) sheets.write(address, formula);
    await sheets.settled();
    for (const [formula, address] of laid) shown.set(formula, sheets.read(address)[0] ?? []);
  });
  afterAll(() => sheets.close());

  test('are the same in both languages', () => {
    expect(formulas).toEqual(formulasOf(DOCS.en.replace('functions', 'functions-intro')));
    expect(formulas.length).toBeGreaterThan(12);
  });

  test.each(formulas.map((formula) => [formula]))('%s', (formula) => {
    const [cell] = shown.get(formula) ?? [];
    expect(cell).not.toBeNull();
    expect(String(cell)).toMatch(/^[^#]/);
  });
});
