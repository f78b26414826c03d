import { parseFunctionsJson } from '../../../../src/workbench/functions/parseFunctionsJson';
import { argumentCounts } from '../../../../src/workbench/functions/FunctionSignature';

/** After the example in Microsoft's "Manually create JSON metadata for custom functions". */
const documented = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'ADD',
      name: 'add',
      description: 'Add two numbers',
      result: { type: 'number', dimensionality: 'scalar' },
      parameters: [
        { name: 'first', description: 'first number to add', type: 'number', dimensionality: 'scalar' },
        { name: 'second', description: 'second number to add', type: 'number', optional: true },
      ],
    },
    { id: 'GETDAY', name: 'GETDAY', result: { dimensionality: 'scalar' }, parameters: [] },
    { id: 'INCREMENT', name: 'INCREMENT', result: {}, parameters: [{ name: 'by' }], options: { stream: true, cancelable: true } },
  ],
};

describe('parseFunctionsJson', () => {
  it('fills in the defaults that the documentation names', () => {
    const [add, day] = parseFunctionsJson(documented).functions;
    expect(add?.name).toBe('ADD');
    expect(add?.errorsAllowed).toBe(true);
    expect(add?.parameters[1]).toEqual({
      name: 'second',
      description: 'second number to add',
      type: 'number',
      dimensionality: 'scalar',
      optional: true,
      repeating: false,
    });
    expect(day).toMatchObject({ returnsMatrix: false, cancelable: false, requiresAddress: false });
  });

  it('refuses streaming and volatile functions by name instead of half-playing them', () => {
    const { functions, refused } = parseFunctionsJson(documented);
    expect(functions.map((one) => one.name)).toEqual(['ADD', 'GETDAY']);
    expect(refused).toEqual([{ name: 'INCREMENT', reason: expect.stringContaining('Streaming') }]);
  });

  it('puts the namespace before the name, not before the id', () => {
    const [add] = parseFunctionsJson(documented, 'Contoso').functions;
    expect([add?.id, add?.name]).toEqual(['ADD', 'CONTOSO.ADD']);
  });

  it('throws on a file that is no such metadata', () => {
    expect(() => parseFunctionsJson({ functions: [{ name: 'X' }] })).toThrow();
  });

  it('counts arguments: optional ones may be missing, repeating ones go up to the limit of 255', () => {
    const [add] = parseFunctionsJson(documented).functions;
    expect(add && argumentCounts(add)).toEqual({ minimum: 1, maximum: 2 });
    const [sum] = parseFunctionsJson({ functions: [{ id: 'S', name: 'SUMS', parameters: [{ name: 'n', repeating: true }] }] }).functions;
    expect(sum && argumentCounts(sum)).toEqual({ minimum: 0, maximum: 255 });
  });
});
