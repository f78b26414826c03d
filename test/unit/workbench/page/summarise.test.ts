import { CellError } from '../../../../src/workbench/grid/Grid';
import { summaryFigures } from '../../../../src/workbench/page/StatusLine';
import { summarise } from '../../../../src/workbench/page/summarise';
import { wordsOf } from '../../../../src/workbench/page/words';

describe('the figures of a selection', () => {
  const figures = (...areas: Parameters<typeof summarise>[0][]): readonly string[] =>
    summaryFigures({ words: wordsOf('en-US'), summary: summarise(areas.flatMap((area) => [...area])) });

  it('average, count and sum, over all areas', () => {
    expect(
      figures([
        [[1, 2]],
        [
          ['text', 6],
          [null, true],
        ],
      ]),
    ).toEqual(['Average: 3', 'Count: 5', 'Sum: 9']);
  });

  it('only the count without numbers, and nothing for a single cell', () => {
    expect(figures([[['a', new CellError('#N/A')]]])).toEqual(['Count: 2']);
    expect(figures([[[5, null]]])).toEqual([]);
  });
});
