import { CellError, type CellContent, type GridArgument } from '../../../../src/workbench/grid/Grid';
import { coerceArguments } from '../../../../src/workbench/functions/coerceArguments';
import { coerceCell } from '../../../../src/workbench/functions/coerceCell';
import { liftCalls } from '../../../../src/workbench/functions/liftCalls';
import type { FunctionSignature } from '../../../../src/workbench/functions/FunctionSignature';
import { parameter, signature } from './support';

const scalar = (value: CellContent): GridArgument => ({ kind: 'scalar', value });
const matrix = (...values: CellContent[][]): GridArgument => ({ kind: 'matrix', values });

/** The arguments of the one call this makes, or what else came of it. */
function call(of: FunctionSignature, ...args: GridArgument[]): unknown {
  const coerced = coerceArguments(of, args);
  if ('fail' in coerced) return coerced;
  const lifted = liftCalls(coerced);
  if ('fail' in lifted) return lifted;
  return lifted.kind === 'one' ? lifted.args : lifted.calls;
}

describe('coerceCell', () => {
  it.each<[CellContent, unknown, unknown, unknown, unknown]>([
    // content, as number, as string, as boolean, as any
    [null, 0, '', false, null],
    [12.5, 12.5, '12.5', true, 12.5],
    [0, 0, '0', false, 0],
    [true, 1, 'TRUE', true, true],
    ['12', 12, '12', { fail: '#VALUE!' }, '12'],
    [' 1,250.5 ', 1250.5, ' 1,250.5 ', { fail: '#VALUE!' }, ' 1,250.5 '],
    ['12%', 0.12, '12%', { fail: '#VALUE!' }, '12%'],
    ['true', { fail: '#VALUE!' }, 'true', true, 'true'],
    ['', { fail: '#VALUE!' }, '', { fail: '#VALUE!' }, ''],
    ['12 apples', { fail: '#VALUE!' }, '12 apples', { fail: '#VALUE!' }, '12 apples'],
    [1e21, 1e21, '1E+21', true, 1e21],
    [0.1 + 0.2, 0.1 + 0.2, '0.3', true, 0.1 + 0.2],
  ])('%p', (content, asNumber, asString, asBoolean, asAny) => {
    expect(coerceCell(content, 'number', false)).toEqual(asNumber);
    expect(coerceCell(content, 'string', false)).toEqual(asString);
    expect(coerceCell(content, 'boolean', false)).toEqual(asBoolean);
    expect(coerceCell(content, 'any', false)).toEqual(asAny);
  });

  it('lets an error through only to `any`, and only when the file allows errors', () => {
    const error = new CellError('#N/A');
    expect(coerceCell(error, 'any', true)).toEqual({ type: 'CustomFunctionError', code: '#N/A' });
    expect(coerceCell(error, 'any', false)).toEqual({ fail: '#VALUE!' });
    expect(coerceCell(error, 'number', true)).toEqual({ fail: '#VALUE!' });
  });
});

describe('coerceArguments', () => {
  const optional = signature({ parameters: [parameter({ type: 'number' }), parameter({ type: 'string', optional: true })] });

  it('hands an omitted optional argument over as null, a blank cell as the blank of its type', () => {
    expect(call(optional, scalar(1))).toEqual([1, null]);
    expect(call(optional, scalar(1), undefined)).toEqual([1, null]);
    expect(call(optional, matrix([null]), matrix([null]))).toEqual([0, '']);
  });

  it('takes a single cell as a scalar, and for a matrix as one by one', () => {
    const both = signature({ parameters: [parameter(), parameter({ dimensionality: 'matrix' })] });
    expect(call(both, matrix([7]), matrix([7]))).toEqual([7, [[7]]]);
    expect(call(both, scalar('a'), scalar('b'))).toEqual(['a', [['b']]]);
  });

  it('keeps blanks in a matrix of any as null and makes them 0 in a matrix of numbers', () => {
    const any = signature({ parameters: [parameter({ dimensionality: 'matrix' })] });
    const numbers = signature({ parameters: [parameter({ dimensionality: 'matrix', type: 'number' })] });
    expect(call(any, matrix([1, null], ['x', true]))).toEqual([
      [
        [1, null],
        ['x', true],
      ],
    ]);
    expect(call(numbers, matrix([1, null], ['3', true]))).toEqual([
      [
        [1, 0],
        [3, 1],
      ],
    ]);
    expect(call(numbers, matrix([1], ['x']))).toEqual({ fail: '#VALUE!' });
  });

  it('fails the whole call on an error cell unless errors are allowed', () => {
    const one = parameter({ dimensionality: 'matrix' });
    const cells = matrix([1, new CellError('#DIV/0!')]);
    expect(call(signature({ parameters: [one] }), cells)).toEqual({ fail: '#VALUE!' });
    expect(call(signature({ parameters: [one], errorsAllowed: true }), cells)).toEqual([
      [[1, { type: 'CustomFunctionError', code: '#DIV/0!' }]],
    ]);
  });

  it('waits while any argument is busy, even where errors are allowed', () => {
    const busy = signature({ parameters: [parameter({ type: 'number' }), parameter({ dimensionality: 'matrix' })], errorsAllowed: true });
    expect(call(busy, scalar('no number'), matrix([1], [new CellError('#BUSY!')]))).toEqual({ fail: '#BUSY!' });
  });

  it('gathers repeating arguments in one array, ranges cell by cell for a scalar one', () => {
    const values = signature({ parameters: [parameter(), parameter({ type: 'number', repeating: true })] });
    expect(call(values, scalar('a'), scalar(1), matrix([2, 3], [4, null]))).toEqual(['a', [1, 2, 3, 4, 0]]);
    const ranges = signature({ parameters: [parameter({ dimensionality: 'matrix', repeating: true })] });
    expect(call(ranges, scalar(1), matrix([2, 3]))).toEqual([[[[1]], [[2, 3]]]]);
  });
});

describe('liftCalls', () => {
  const two = signature({ parameters: [parameter({ type: 'number' }), parameter({ type: 'number' })] });

  it('calls once for each cell of a range given to a scalar parameter', () => {
    expect(call(two, matrix([1], [2]), scalar(10))).toEqual([[[1, 10]], [[2, 10]]]);
  });

  it('crosses a column with a row', () => {
    expect(call(two, matrix([1], [2]), matrix([3, 4]))).toEqual([
      [
        [1, 3],
        [1, 4],
      ],
      [
        [2, 3],
        [2, 4],
      ],
    ]);
  });

  it('is #N/A where one range is too short, and an unusable cell spoils only its own call', () => {
    expect(call(two, matrix([1], [2], [5]), matrix([3], [4]))).toEqual([[[1, 3]], [[2, 4]], [{ fail: '#N/A' }]]);
    expect(call(two, matrix(['x'], [2]), scalar(0))).toEqual([[{ fail: '#VALUE!' }], [[2, 0]]]);
  });

  it('refuses to make a million calls of a whole column', () => {
    expect(call(two, matrix(...Array.from({ length: 100_001 }, () => [1])), scalar(1))).toEqual({ fail: '#VALUE!' });
  });
});
