import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalRule } from '../../../src/workbench/grid/Grid';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { rect } from './gridAddresses';

let grid: UniverGrid;
let sheet: string;
beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheetId();
});
afterEach(() => grid.dispose());

/** The fill the component would paint, after it has had time to calculate. */
async function fillOf(row: number, column: number): Promise<string | undefined> {
  const service = grid.handles.service(ConditionalFormattingService);
  const read = (): string | undefined => service.composeStyle(grid.handles.unitId, sheet, row, column)?.style?.bg?.rgb ?? undefined;
  read();
  await new Promise((resolve) => setTimeout(resolve, 150));
  await grid.calculated();
  return read();
}

const green = { fillColor: '#C6EFCE' };
const equals = (text: string): ConditionalRule => ({ kind: 'cellValue', operator: 'EqualTo', formula1: `="${text}"`, style: green });

test('[conditional formats] the newest is on top, and they are found, changed and deleted by id', () => {
  const first = grid.addConditionalFormat(sheet, [rect('A1:A3')], equals('A'));
  const second = grid.addConditionalFormat(sheet, [rect('B1')], equals('B'), true);
  expect(grid.conditionalFormats(sheet).map(({ id, stopIfTrue }) => [id, stopIfTrue])).toEqual([[second.id, true], [first.id, false]]); // prettier-ignore
  grid.updateConditionalFormat(sheet, first.id, equals('C'));
  expect(grid.conditionalFormats(sheet)[1]).toEqual({ ...first, rule: equals('C') });
  grid.deleteConditionalFormat(sheet, first.id);
  expect(grid.conditionalFormats(sheet)).toEqual([second]);
  expect(() => grid.deleteConditionalFormat(sheet, first.id)).toThrow(RangeError);
});

test('[conditional formats] show: equal texts, numbers, parts of texts, formulas', async () => {
  grid.write(sheet, rect('A1:D1'), [['A', 7, 'tier A1', 3]]);
  grid.write(sheet, rect('A2:D2'), [['B', 3, 'none', 1]]);
  grid.addConditionalFormat(sheet, [rect('A1:A2')], equals('A'));
  grid.addConditionalFormat(sheet, [rect('B1:B2')], {
    kind: 'cellValue',
    operator: 'Between',
    formula1: '=5',
    formula2: '=9',
    style: green,
  });
  grid.addConditionalFormat(sheet, [rect('C1:C2')], { kind: 'containsText', operator: 'Contains', text: 'A1', style: green });
  grid.addConditionalFormat(sheet, [rect('D1:D2')], { kind: 'custom', formula: '=D1>2', style: green });
  const shown = [];
  for (const column of [0, 1, 2, 3]) shown.push([await fillOf(0, column), await fillOf(1, column)]);
  expect(shown).toEqual([0, 1, 2, 3].map(() => [green.fillColor, undefined]));
});

test('[conditional formats] follow their cells', () => {
  grid.addConditionalFormat(sheet, [rect('A2:A5'), rect('C1')], equals('A'));
  grid.insertCells(sheet, { row: 2, column: 0, rows: 2, columns: 16_384 }, 'Down');
  expect(grid.conditionalFormats(sheet)[0]?.rects).toEqual([rect('A2:A7'), rect('C1')]);
  grid.deleteCells(sheet, { row: 0, column: 2, rows: 1_048_576, columns: 1 }, 'Left');
  expect(grid.conditionalFormats(sheet)[0]?.rects).toEqual([rect('A2:A7')]);
  grid.deleteCells(sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, 'Left');
  expect(grid.conditionalFormats(sheet)).toEqual([]);
});
