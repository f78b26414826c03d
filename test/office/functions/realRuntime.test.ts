import { BUSY, CellError, type CellContent, type GridArgument } from '../../../src/workbench/grid/Grid';
import { answered, bootFunctions, type BootedFunctions } from '../harness/bootFunctions';

/** The metadata of the functions that the tests associate in the add-in's page. */
const METADATA = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'add',
      name: 'ADD',
      parameters: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'number', optional: true },
      ],
      result: {},
    },
    {
      id: 'SEEN',
      name: 'SEEN',
      parameters: [
        { name: 'cells', dimensionality: 'matrix' },
        { name: 'more', optional: true },
      ],
      result: {},
    },
    { id: 'LIST', name: 'LIST', parameters: [], result: { dimensionality: 'matrix' } },
    { id: 'MIXED', name: 'MIXED', parameters: [], result: { dimensionality: 'matrix' } },
    { id: 'RETURNED', name: 'RETURNED', parameters: [], result: {} },
    { id: 'NODATA', name: 'NODATA', parameters: [], result: {} },
    { id: 'BADNUMBER', name: 'BADNUMBER', parameters: [], result: {} },
    { id: 'NOTANUMBER', name: 'NOTANUMBER', parameters: [], result: {} },
    { id: 'BOOM', name: 'BOOM', parameters: [], result: {} },
    { id: 'REJECTS', name: 'REJECTS', parameters: [], result: {} },
    { id: 'SLOW', name: 'SLOW', parameters: [{ name: 'ms', type: 'number' }], result: {}, options: { cancelable: true } },
    {
      id: 'WHERE',
      name: 'WHERE',
      parameters: [{ name: 'x' }],
      result: {},
      options: { requiresAddress: true, requiresParameterAddresses: true },
    },
    { id: 'MISSING', name: 'MISSING', parameters: [], result: {} },
  ],
};

/** What Office.js gives the add-in's page, as far as the tests use it. */
interface RuntimeOfAddin {
  associate(id: string, body: (...args: unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<'notAvailable' | 'invalidNumber' | 'invalidValue' | 'divisionByZero', string>>;
}

interface Invocation {
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
}

const scalar = (value: CellContent): GridArgument => ({ kind: 'scalar', value });

describe('custom functions through the real runtime of Office.js', () => {
  let booted: BootedFunctions;
  let calls: string[];
  let cancelled: number;

  beforeAll(async () => {
    booted = await bootFunctions({ metadata: METADATA });
    calls = [];
    cancelled = 0;
    const { CustomFunctions } = booted.workbench.window as unknown as { CustomFunctions: RuntimeOfAddin };
    const { Error: CellFault, ErrorCode } = CustomFunctions;
    const associate = (id: string, body: (...args: never[]) => unknown): void => {
      CustomFunctions.associate(id, (...args: unknown[]) => {
        calls.push(id);
        return body(...(args as never[]));
      });
    };
    associate('add', (a: number, b: number | null) => a + (b ?? 100));
    associate('SEEN', (cells: unknown, more: unknown) => JSON.stringify([cells, more]));
    associate('LIST', () => [
      ['A', 1],
      [true, null],
    ]);
    associate('MIXED', () => [
      ['A'],
      [new CellFault(ErrorCode.notAvailable, 'No purchases in the period.')],
      [new CellFault(ErrorCode.invalidNumber)],
    ]);
    associate('RETURNED', () => new CellFault(ErrorCode.divisionByZero));
    associate('NODATA', () => {
      throw new CellFault(ErrorCode.notAvailable, 'No positive value.');
    });
    associate('BADNUMBER', () => {
      throw new CellFault(ErrorCode.invalidNumber);
    });
    associate('NOTANUMBER', () => Number.NaN);
    associate('BOOM', () => {
      throw new TypeError('defect');
    });
    associate('REJECTS', () => Promise.reject(new CellFault(ErrorCode.invalidValue, 'Later, no.')));
    associate('SLOW', (ms: number, invocation: Invocation & { onCanceled: () => void }) => {
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve('slow'), ms);
        invocation.onCanceled = () => {
          cancelled += 1;
          clearTimeout(timer);
        };
      });
    });
    associate('WHERE', (_x: unknown, invocation: Invocation) => `${invocation.address} ${String(invocation.parameterAddresses)}`);
  });

  afterAll(() => booted.workbench.close());

  let row = 0;
  /** Enters formulas, one below the other, waits for all answers, and answers what the cells then show. */
  async function calculate(...formulas: [name: string, ...args: GridArgument[]][]): Promise<unknown[]> {
    const first = row;
    row += formulas.length;
    const evaluate = (): unknown[] =>
      formulas.map(([name, ...args], index) => booted.functions.get(name)?.evaluate(args, { sheetId: 's', row: first + index, column: 0 }));
    const before = evaluate();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await answered(booted.bridge);
    expect(before).toEqual(before.map(() => BUSY));
    return evaluate();
  }

  it('computes; an omitted optional argument is null in the function', async () => {
    expect(await calculate(['ADD', scalar(2), scalar(40)], ['ADD', scalar('2')])).toEqual([42, 102]);
  });

  it('sends a whole level in one message', async () => {
    booted.messages.length = 0;
    const formulas = Array.from({ length: 50 }, (_, index): ['ADD', ...GridArgument[]] => ['ADD', scalar(index), scalar(1000)]);
    expect(await calculate(...formulas)).toEqual(formulas.map((_, index) => 1000 + index));
    expect(booted.messages.map((batch) => batch.length)).toEqual([50]);
  });

  it('hands blanks of an any matrix over as null and errors as CustomFunctions.Error', async () => {
    const cells: GridArgument = { kind: 'matrix', values: [[1, null, 'x', true, new CellError('#N/A')]] };
    const [seen] = await calculate(['SEEN', cells]);
    const [[row1], more] = JSON.parse(String(seen)) as [unknown[][], unknown];
    expect(row1?.slice(0, 4)).toEqual([1, null, 'x', true]);
    expect(row1?.[4]).toMatchObject({ type: 'Error', code: '#N/A' });
    expect(more).toBeNull();
  });

  it('spills arrays, errors in their own cells, with their messages', async () => {
    expect(await calculate(['LIST'])).toEqual([
      [
        ['A', 1],
        [true, 0],
      ],
    ]);
    const at = row;
    expect(await calculate(['MIXED'])).toEqual([[['A'], [new CellError('#N/A')], [new CellError('#NUM!')]]]);
    // The ledger of cells is settled a moment after the last evaluation.
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(booted.bridge.messageAt('s', at + 1, 0)).toBe('No purchases in the period.');
    expect(booted.bridge.messageAt('s', at, 0)).toBeUndefined();
  });

  it('shows each kind of failure in its own cell and goes on with the others', async () => {
    const at = row;
    const shown = await calculate(
      ['NODATA'],
      ['BADNUMBER'],
      ['NOTANUMBER'],
      ['BOOM'],
      ['REJECTS'],
      ['RETURNED'],
      ['MISSING'],
      ['ADD', scalar(1), scalar(1)],
    );
    expect(shown.map(String)).toEqual(['#N/A', '#NUM!', '#NUM!', '#VALUE!', '#VALUE!', '#DIV/0!', '#VALUE!', '2']);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(booted.bridge.messageAt('s', at, 0)).toBe('No positive value.');
    expect(booted.bridge.messageAt('s', at + 4, 0)).toBe('Later, no.');
  });

  it('tells a function its address and those of its arguments when it asks', async () => {
    const at = row;
    expect(await calculate(['WHERE', { kind: 'matrix', values: [[1]], address: 'Data!B2' }])).toEqual([`Sheet1!A${at + 1} Data!B2`]);
  });

  it('asks nothing again while the arguments stay the same', async () => {
    await calculate(['ADD', scalar(7), scalar(8)]);
    calls.length = 0;
    const again = booted.functions.get('ADD')?.evaluate([scalar(7), scalar(8)], { sheetId: 's', row: 0, column: 5 });
    expect(again).toBe(15);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(calls).toEqual([]);
  });

  it('cancels a call that its cell no longer needs', async () => {
    const caller = { sheetId: 's', row: 0, column: 9 };
    const slow = booted.functions.get('SLOW');
    expect(slow?.evaluate([scalar(60_000)], caller)).toEqual(BUSY);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slow?.evaluate([scalar(1)], caller)).toEqual(BUSY);
    await answered(booted.bridge);
    expect(cancelled).toBe(1);
    expect(slow?.evaluate([scalar(1)], caller)).toBe('slow');
  });
});
