import { readCatalogue } from '../../../scripts/office-catalogue';
import { Executor } from '../../../src/workbench/executor/Executor';
import type { HostRoot } from '../../../src/workbench/executor/HostObject';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import { createWorkbookModel } from '../../../src/workbench/model/createWorkbookModel';
import { REQUIREMENT_SETS } from '../../../src/workbench/protocol/AppContext';
import { ToyGrid } from '../toy/ToyGrid';
import { ToyWorkbook } from '../toy/ToyWorkbook';
import { captures, Replay } from './replay';

const FRUIT = [
  ['Name', 'Qty', 'Price'],
  ['apple', 2, 1.5],
  ['pear', 3, 2.5],
];

/** The workbook's real model on the real grid, filled like the captured workbook. */
function realWorkbook(): { readonly root: HostRoot; readonly close: () => void } {
  const grid = createHeadlessGrid();
  const sheetId = grid.activeSheetId();
  const rect = { row: 0, column: 0, rows: 3, columns: 3 };
  grid.write(sheetId, rect, FRUIT);
  grid.addTable(sheetId, rect, { name: 'Fruit', hasHeaders: true });
  grid.select(sheetId, [{ row: 0, column: 0, rows: 2, columns: 2 }]);
  return { root: createWorkbookModel(grid), close: () => grid.dispose() };
}

const all = captures();

test('there are captures to replay', () => {
  expect(all.length).toBeGreaterThanOrEqual(10);
});

describe.each([
  ['toy workbook', (): ReturnType<typeof realWorkbook> => ({ root: new ToyWorkbook(new ToyGrid()), close: () => undefined })],
  ['real workbook', realWorkbook],
])('captured batches, replayed as one session on the %s', (_name, open) => {
  const answers = new Map<string, unknown[]>();

  beforeAll(async () => {
    const { root, close } = open();
    const executor = new Executor({ catalogue: readCatalogue(), root, requirementSets: REQUIREMENT_SETS });
    const replay = new Replay();
    for (const { file, steps } of all) {
      const own: unknown[] = [];
      for (const { request, answer } of steps) own.push(replay.answer(await executor.execute(replay.request(request)), answer));
      answers.set(file, own);
    }
    close();
  });

  it.each(all)('$file: $title', ({ file, steps }) => {
    expect(answers.get(file)).toEqual(steps.map(({ answer }) => answer));
  });
});
