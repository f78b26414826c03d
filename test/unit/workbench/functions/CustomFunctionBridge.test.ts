import type { CellContent, GridArgument, GridFunction } from '../../../../src/workbench/grid/Grid';
import { CustomFunctionBridge } from '../../../../src/workbench/functions/CustomFunctionBridge';
import type { FunctionCall, FunctionResult } from '../../../../src/workbench/functions/CustomFunctionService';
import type { FunctionSignature } from '../../../../src/workbench/functions/FunctionSignature';
import { parameter, signature } from './support';

/** A sheet of one column of formulas whose arguments the test can change, calculated when told to, top to bottom, until nothing is due. */
class Column {
  readonly pushed: (readonly FunctionCall[])[] = [];
  readonly cancelled: number[] = [];
  readonly values: unknown[] = [];
  readonly bridge: CustomFunctionBridge;
  private readonly functions = new Map<string, GridFunction>();

  constructor(
    signatures: readonly FunctionSignature[],
    readonly formulas: { name: string; args: (values: readonly unknown[]) => GridArgument[] }[],
  ) {
    this.bridge = new CustomFunctionBridge({
      invoke: (calls) => this.pushed.push(calls),
      cancel: (invocationId) => this.cancelled.push(invocationId),
      calculated: () => Promise.resolve(),
      recalculate: () => this.calculate(),
      sheetName: () => 'My sheet',
    });
    for (const one of this.bridge.gridFunctions(signatures)) this.functions.set(one.name, one);
  }

  calculate(): void {
    for (const [row, formula] of this.formulas.entries()) {
      const result = this.functions.get(formula.name)?.evaluate(formula.args(this.values), { sheetId: 's1', row, column: 0 });
      this.values[row] = result;
    }
  }

  /** All timers of the bridge and all promises have run. */
  async settle(): Promise<void> {
    await jest.advanceTimersByTimeAsync(1_000);
  }

  /** Invocations of the n-th push. */
  invocations(push: number): readonly FunctionCall[] {
    return this.pushed[push] ?? [];
  }
}

const scalar = (value: CellContent): GridArgument => ({ kind: 'scalar', value });
const ok = (invocationId: number, value: unknown): FunctionResult => ({ invocationId, ok: true, value });
const plain = { functionId: 'F', address: null, flags: 0 };

describe('CustomFunctionBridge', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks for a whole calculation in one message, shows #BUSY! meanwhile, and the answers after', async () => {
    const sheet = new Column(
      [signature()],
      [1, 2, 3].map((n) => ({ name: 'F', args: () => [scalar(n)] })),
    );
    sheet.bridge.connect();
    sheet.calculate();
    expect(sheet.values.map(String)).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
    await sheet.settle();
    expect(sheet.pushed).toHaveLength(1);
    expect(sheet.invocations(0)).toEqual([
      { ...plain, invocationId: 1, arguments: [1] },
      { ...plain, invocationId: 2, arguments: [2] },
      { ...plain, invocationId: 3, arguments: [3] },
    ]);
    expect(sheet.bridge.pending).toBe(3);
    sheet.bridge.receive([ok(1, 'a'), ok(2, 'b'), { invocationId: 3, ok: false, errorCode: 1, message: 'No data.' }]);
    await sheet.settle();
    expect(sheet.values.map(String)).toEqual(['a', 'b', '#N/A']);
    expect(sheet.bridge.messageAt('s1', 2, 0)).toBe('No data.');
    expect(sheet.bridge.messageAt('s1', 1, 0)).toBeUndefined();
    expect(sheet.bridge.pending).toBe(0);
    expect(sheet.pushed).toHaveLength(1);
  });

  it('asks nothing again while the precedents stay the same, and once for equal calls', async () => {
    let input = 1;
    const sheet = new Column(
      [signature()],
      [0, 0].map(() => ({ name: 'F', args: () => [scalar(input)] })),
    );
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    expect(sheet.invocations(0)).toHaveLength(1);
    sheet.bridge.receive([ok(1, 10)]);
    await sheet.settle();
    sheet.calculate();
    await sheet.settle();
    expect(sheet.pushed).toHaveLength(1);
    input = 2;
    sheet.calculate();
    await sheet.settle();
    expect(sheet.invocations(1).map((one) => one.arguments)).toEqual([[2]]);
    sheet.bridge.receive([ok(2, 20)]);
    await sheet.settle();
    expect(sheet.values).toEqual([20, 20]);
  });

  it('asks level by level: what depends on a busy cell waits for it', async () => {
    const sheet = new Column(
      [signature()],
      [
        { name: 'F', args: () => [scalar(1)] },
        { name: 'F', args: (values) => [scalar(values[0] as CellContent)] },
      ],
    );
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    sheet.bridge.receive([ok(1, 100)]);
    await sheet.settle();
    expect(sheet.invocations(1)).toEqual([{ ...plain, invocationId: 2, arguments: [100] }]);
    sheet.bridge.receive([ok(2, 200)]);
    await sheet.settle();
    expect(sheet.values).toEqual([100, 200]);
  });

  it('waits for the runtime, and asks the next one what a lost one never answered', async () => {
    const sheet = new Column([signature()], [{ name: 'F', args: () => [scalar(1)] }]);
    sheet.calculate();
    await sheet.settle();
    expect(sheet.pushed).toHaveLength(0);
    sheet.bridge.connect();
    expect(sheet.invocations(0)).toHaveLength(1);
    sheet.bridge.disconnect();
    sheet.bridge.connect();
    const again = sheet.invocations(1)[0]?.invocationId;
    sheet.bridge.receive([ok(1, 'from the lost one'), ok(Number(again), 'new')]);
    await sheet.settle();
    expect(sheet.values).toEqual(['new']);
  });

  it('gives up a call whose cell asks for something else, and cancels it where the function can be', async () => {
    let input = 1;
    const sheet = new Column([signature({ cancelable: true })], [{ name: 'F', args: () => [scalar(input)] }]);
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    expect(sheet.invocations(0)).toEqual([{ ...plain, invocationId: 1, arguments: [1], flags: 1 }]);
    input = 2;
    sheet.calculate();
    await sheet.settle();
    expect(sheet.cancelled).toEqual([1]);
    sheet.bridge.receive([ok(1, 'late'), ok(2, 'right')]);
    await sheet.settle();
    expect(sheet.values).toEqual(['right']);
  });

  it('keeps both calls of a formula that calls a function twice', async () => {
    const sheet = new Column([signature()], [{ name: 'F', args: () => [{ kind: 'matrix', values: [[1], [2]] }] }]);
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    sheet.calculate();
    await sheet.settle();
    sheet.bridge.receive([ok(1, 'a'), ok(2, 'b')]);
    await sheet.settle();
    expect(sheet.values).toEqual([[['a'], ['b']]]);
  });

  it('shows early answers after a moment and the slow one when it comes', async () => {
    const sheet = new Column(
      [signature()],
      [1, 2].map((n) => ({ name: 'F', args: () => [scalar(n)] })),
    );
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    sheet.bridge.receive([ok(1, 'quick')]);
    await sheet.settle();
    expect(sheet.values.map(String)).toEqual(['quick', '#BUSY!']);
    sheet.bridge.receive([ok(2, 'slow')]);
    await sheet.settle();
    expect(sheet.values).toEqual(['quick', 'slow']);
  });

  it('answers a call above 5 MB with #VALUE! itself and sends the others', async () => {
    const matrix = signature({ parameters: [parameter({ dimensionality: 'matrix' })] });
    const huge: GridArgument = { kind: 'matrix', values: Array.from({ length: 6 }, () => ['€'.repeat(310_000), 1, 2]) };
    const sheet = new Column(
      [matrix],
      [huge, scalar(1)].map((argument) => ({ name: 'F', args: () => [argument] })),
    );
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    expect(sheet.invocations(0)).toHaveLength(1);
    expect(String(sheet.values[0])).toBe('#VALUE!');
    expect(sheet.bridge.messageAt('s1', 0, 0)).toContain('5 MB');
  });

  it('spreads calls over several messages when they are above 5 MB together', async () => {
    const matrix = signature({ parameters: [parameter({ dimensionality: 'matrix' })] });
    const large = (row: number): GridArgument => ({ kind: 'matrix', values: [[row, 'x'.repeat(2_000_000)]] });
    const sheet = new Column(
      [matrix],
      [1, 2, 3].map((row) => ({ name: 'F', args: () => [large(row)] })),
    );
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    expect(sheet.pushed.map((calls) => calls.length)).toEqual([2, 1]);
  });

  it('tells the address only to functions that ask for it', async () => {
    const sheet = new Column(
      [signature({ requiresAddress: true, requiresParameterAddresses: true, errorsAllowed: true })],
      [{ name: 'F', args: () => [{ kind: 'matrix', values: [[1]], address: 'Data!B2' }] }],
    );
    sheet.bridge.connect();
    sheet.calculate();
    await sheet.settle();
    expect(sheet.invocations(0)).toEqual([
      { invocationId: 1, functionId: 'F', arguments: [1], address: "'My sheet'!A1", flags: 4, parameterAddresses: ['Data!B2'] },
    ]);
  });

  it('forgets answers that no cell uses, but never one that a cell still needs', async () => {
    let offset = 0;
    const cells = 3_000;
    const sheet = new Column(
      [signature()],
      Array.from({ length: cells }, (_, row) => ({ name: 'F', args: () => [scalar(row + offset)] })),
    );
    sheet.bridge.connect();
    for (offset of [0, cells, 2 * cells]) {
      sheet.calculate();
      await sheet.settle();
      const last = sheet.invocations(sheet.pushed.length - 1);
      sheet.bridge.receive(last.map((one) => ok(one.invocationId, one.arguments[0])));
      await sheet.settle();
      expect(sheet.values).toEqual(Array.from({ length: cells }, (_, row) => row + offset));
    }
    const asked = sheet.pushed.length;
    sheet.calculate();
    await sheet.settle();
    expect(sheet.pushed).toHaveLength(asked);
    offset = 0;
    sheet.calculate();
    await sheet.settle();
    expect(sheet.pushed.length).toBe(asked + 1);
  });
});
