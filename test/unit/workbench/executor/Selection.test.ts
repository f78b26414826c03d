import { selectionOf, type Selection } from '../../../../src/workbench/executor/Selection';

/** The selection as the paths it stands for. */
function paths(selection: Selection, prefix = ''): string[] {
  const named = [...selection.named].flatMap(([name, deeper]) =>
    deeper.all || deeper.named.size > 0 ? paths(deeper, `${prefix}${name}/`) : [prefix + name],
  );
  return selection.all ? [`${prefix}*`, ...named] : named;
}

describe('what a load selects', () => {
  it.each([
    [{ Select: ['values', 'address'] }, ['values', 'address']],
    [
      { Select: ['format/fill/color', 'format/columnWidth', 'format.font.bold'] },
      ['format/fill/color', 'format/columnWidth', 'format/font/bold'],
    ],
    [{ Select: ['items/name', 'items/columns/items/id'] }, ['name', 'columns/id']],
    [{ Select: ['$all'] }, ['*']],
    [{ Select: ['*', 'format/*'] }, ['*', 'format/*']],
    [{ Select: ['$none'] }, []],
    [{}, ['*']],
    [undefined, ['*']],
    [{ Select: ['name'], Expand: ['columns'] }, ['name', 'columns/*']],
  ])('%j', (query, expected) => {
    expect(paths(selectionOf(query))).toEqual(expected);
  });
});
