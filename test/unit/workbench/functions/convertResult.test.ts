import { CellError } from '../../../../src/workbench/grid/Grid';
import { convertResult, errorOfRuntimeCode } from '../../../../src/workbench/functions/convertResult';

describe('convertResult', () => {
  it('passes numbers, text and truth values on; an empty result is 0', () => {
    expect([1.5, 'A', false, null, undefined].map((one) => convertResult(one, false).value)).toEqual([1.5, 'A', false, 0, 0]);
  });

  it('spills an array, with errors in their own cells and their messages beside them', () => {
    const error = { valueType: 'CustomFunctionError', type: 'Error', code: '#N/A', message: 'No purchases.' };
    expect(
      convertResult(
        [
          ['A', null],
          [error, 2],
        ],
        true,
      ),
    ).toEqual({
      value: [
        ['A', 0],
        [new CellError('#N/A'), 2],
      ],
      messages: [{ row: 1, column: 0, text: 'No purchases.' }],
    });
  });

  it('turns #NAME? and #REF!, which an add-in cannot return, into #VALUE!', () => {
    expect(convertResult({ type: 'Error', code: '#REF!' }, false).value).toEqual(new CellError('#VALUE!'));
  });

  it('takes the plain value of a formatted number', () => {
    expect(convertResult({ type: 'FormattedNumber', basicValue: 3, numberFormat: '0.0' }, false).value).toBe(3);
  });

  it.each<[string, unknown, boolean, string]>([
    ['an array that was not declared', [[1]], false, '#VALUE!'],
    ['a flat array', [1, 2], true, '#VALUE!'],
    ['a ragged array', [[1, 2], [3]], true, '#VALUE!'],
    ['an empty array', [], true, '#CALC!'],
    ['an array of empty rows', [[]], true, '#CALC!'],
    ['an unknown object', { a: 1 }, false, '#VALUE!'],
    ['text longer than a cell', 'x'.repeat(32_768), false, '#VALUE!'],
  ])('refuses %s with a message', (_title, delivered, matrix, code) => {
    const result = convertResult(delivered, matrix);
    expect(result.value).toEqual(new CellError(code as '#VALUE!'));
    expect(result.messages).toHaveLength(1);
  });
});

describe('errorOfRuntimeCode', () => {
  it('reads the numbers that the runtime was seen or read to send', () => {
    const codes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99, undefined].map(errorOfRuntimeCode);
    expect(codes.join(' ')).toBe('#NUM! #N/A #VALUE! #VALUE! #VALUE! #DIV/0! #NUM! #VALUE! #NULL! #NAME? #NAME? #VALUE! #VALUE!');
  });
});
