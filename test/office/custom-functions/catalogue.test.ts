import { functionsMetadata } from '../../../scripts/functions-metadata';
import { catalogue } from '../../../src/functions/catalogue';
import type { CustomFunctionsRuntime } from '../../../src/functions/CustomFunctionsRuntime';
import { register } from '../../../src/functions/register';
import type { WordsLocale } from '../../../src/functions/words/failureSentence';
import { FunctionCallFlag, type FunctionResult } from '../../../src/workbench/functions/CustomFunctionService';
import { BUSY, CellError, type CellContent, type GridArgument } from '../../../src/workbench/grid/Grid';
import { answered, bootFunctions, type BootedFunctions } from '../harness/bootFunctions';

const matrix = (...values: (readonly CellContent[])[]): GridArgument => ({ kind: 'matrix', values });
const column = (...values: CellContent[]): GridArgument => matrix(...values.map((value) => [value]));
const scalar = (value: CellContent): GridArgument => ({ kind: 'scalar', value });

describe("the catalogue in Office.js's own custom functions runtime", () => {
  let booted: BootedFunctions;
  let locale: WordsLocale = 'en';
  let row = 0;

  beforeAll(async () => {
    booted = await bootFunctions({ metadata: functionsMetadata('en') });
    const { CustomFunctions } = booted.workbench.window as unknown as { CustomFunctions: CustomFunctionsRuntime };
    register(CustomFunctions, catalogue, () => locale);
  });

  afterAll(() => booted.workbench.close());

  /** Enters a formula, waits for its answer, and gives what it spills, and the sentence at its own cell. */
  const calculate = async (
    name: string,
    ...args: GridArgument[]
  ): Promise<{ readonly shown: unknown; readonly message: string | undefined }> => {
    const at = row++;
    const evaluate = (): unknown => booted.functions.get(name)?.evaluate(args, { sheetId: 's', row: at, column: 0 });
    expect(evaluate()).toEqual(BUSY);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await answered(booted.bridge);
    const shown = evaluate();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { shown, message: booted.bridge.messageAt('s', at, 0) };
  };

  test('metadata and functions fit: every function of functions.json is associated', () => {
    expect([...booted.functions.keys()]).toEqual(Object.keys(catalogue));
  });

  test('[A1] a range spills tiers of its shape; header, blank and error stay in their own cells', async () => {
    const { shown, message } = await calculate(
      'TIER',
      column('Revenue', 50, 30, null, new CellError('#DIV/0!'), new CellError('#REF!'), 16, 4),
    );
    expect(shown).toEqual([
      [new CellError('#VALUE!')],
      ['A'],
      ['A'],
      [''],
      [new CellError('#DIV/0!')],
      [new CellError('#VALUE!')],
      ['B'],
      ['C'],
    ]);
    expect(message).toBe('"value" must be a number: found "Revenue".');
  });

  test('an error of the whole call is one error with its sentence, in the language of Excel', async () => {
    expect(await calculate('TIER', scalar(5))).toEqual({
      shown: new CellError('#VALUE!'),
      message: 'Give the whole column as the second argument, e.g. =TIER(B2,B$2:B$500)',
    });
    locale = 'zh-CN';
    const chinese = await calculate('TIER', scalar(6));
    locale = 'en';
    expect(chinese.message).toBe('请将整列作为第二个参数，例如 =TIER(B2,B$2:B$500)');
    expect(await calculate('TIER', column(0, -1))).toEqual({ shown: new CellError('#N/A'), message: '"values" has no number above 0.' });
  });

  test('optional arguments between commas and at the end take their defaults', async () => {
    const population = column(50, 30, 16, 4);
    expect((await calculate('TIER', scalar(30), population, undefined, undefined, scalar('count'))).shown).toEqual([['B']]);
    expect((await calculate('WEIGHTEDSCORE', matrix([0, 10], [10, 20]), matrix([1, 1]))).shown).toEqual([[0], [100]]);
  });

  test('a host that sends only the arguments given is understood: the invocation object is no argument', async () => {
    const received = new Promise<FunctionResult>((resolve) => {
      booted.receive = ([result]) => result && resolve(result);
    });
    booted.service.invoke([
      { invocationId: 1_000_000, functionId: 'TIER', arguments: [[[50], [30]]], address: null, flags: FunctionCallFlag.errorValues },
    ]);
    expect(await received).toMatchObject({ ok: true, value: [['A'], ['A']] });
    booted.receive = (results) => booted.bridge.receive(results);
  });

  test('[R4] RFM codes arrive as text', async () => {
    const orders = [column('a', 'b'), column(45_000, 45_100), column(10, 20)];
    expect((await calculate('RFMSCORE', column('a', 'b'), ...orders)).shown).toEqual([['232'], ['434']]);
    const { shown } = await calculate('RFMTABLE', ...orders);
    expect((shown as unknown[][])[0]).toEqual(['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment']);
  });

  test('[L1] a fit answers later: a row of parameters, or an error with its code', async () => {
    const histories = [column(2, 1, 0, 0, 7, 3, 0, 1), column(30, 2, 0, 0, 37, 10, 0, 25), column(39, 39, 39, 38, 38, 37, 36, 36)];
    const { shown } = await calculate('BGNBDFIT', ...histories);
    expect(shown).toEqual([[0.54254245, 6.8184206, 0.72829179, 2.5608138, -53.31607869]]);
    expect((await calculate('BGNBDFIT', column(0, 0), column(0, 0), column(5, 9))).shown).toEqual(new CellError('#NUM!'));
    const impossible = await calculate('BGNBDFIT', column(1, 1), column(3, 9), column(5, 5));
    expect(impossible.shown).toEqual(new CellError('#VALUE!'));
    expect(impossible.message).toMatch(/^Row 2: /);
  });
});
