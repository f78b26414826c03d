import { STARTING_MATRIX } from '../../../src/methods/matrix/matrixGrid';
import { matrixSchema } from '../../../src/methods/matrix/matrixSchema';
import { withAxis, withTiers } from '../../../src/taskpane/view/fields/matrixChanges';

describe('matrixChanges', () => {
  it('[U2] gives new levels the cells of their neighbour and drops those of levels that go', () => {
    const wider = withAxis(STARTING_MATRIX, 'columns', { field: { measure: 'orders' }, cuts: [5, 10] });
    expect(wider.cells).toEqual([
      ['C', 'B', 'B'],
      ['B', 'A', 'A'],
    ]);
    const texts = withAxis(wider, 'rows', { field: { column: 'Interest' }, values: ['low', 'middle', 'high'] });
    expect(texts.cells.map((row) => row.join(''))).toEqual(['CBB', 'BAA', 'BAA']);
    expect(withAxis(texts, 'columns', STARTING_MATRIX.columns).cells.map((row) => row.join(''))).toEqual(['CB', 'BA', 'BA']);
    expect(matrixSchema.safeParse(texts).success).toBe(true);
  });

  it('[U2] lets a renamed tier keep its cells, and a tier that goes give them to the last', () => {
    const renamed = withTiers(STARTING_MATRIX, ['Top', 'B', 'C', 'D']);
    expect(renamed.cells).toEqual([
      ['C', 'B'],
      ['B', 'Top'],
    ]);
    const fewer = withTiers(STARTING_MATRIX, ['A', 'B']);
    expect(fewer).toMatchObject({
      unknown: 'B',
      cells: [
        ['B', 'B'],
        ['B', 'A'],
      ],
    });
    expect(matrixSchema.safeParse(fewer).success).toBe(true);
  });
});
