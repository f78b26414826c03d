import { CustomFunctionBridge } from '../../../src/workbench/functions/CustomFunctionBridge';
import { CustomFunctionService, type FunctionCall, type FunctionResult } from '../../../src/workbench/functions/CustomFunctionService';
import { parseFunctionsJson } from '../../../src/workbench/functions/parseFunctionsJson';
import type { GridFunction } from '../../../src/workbench/grid/Grid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { createWorkbookModel } from '../../../src/workbench/model/createWorkbookModel';
import { bootWorkbench, type BootedWorkbench } from './bootWorkbench';

interface FunctionOptions {
  /** functions.json, as parsed. */
  readonly metadata: unknown;
  /** The sheets whose formulas call the functions; without it a test evaluates them by itself. */
  readonly grid?: UniverGrid;
  readonly displayLanguage?: string;
}

/** The custom functions of an add-in whose page runs Office.js; associate them in `workbench.window`. */
export interface BootedFunctions {
  readonly workbench: BootedWorkbench;
  readonly bridge: CustomFunctionBridge;
  readonly service: CustomFunctionService;
  readonly functions: ReadonlyMap<string, GridFunction>;
  /** Every message of calls that went to the add-in. */
  readonly messages: FunctionCall[][];
  /** Where the add-in's answers go: to the bridge, unless a test looks at them itself. */
  receive: (results: readonly FunctionResult[]) => void;
}

/** Boots Office.js with its custom functions runtime, and the bridge between it and a grid. */
export async function bootFunctions({ metadata, grid, displayLanguage }: FunctionOptions): Promise<BootedFunctions> {
  const { functions, refused } = parseFunctionsJson(metadata);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  const messages: FunctionCall[][] = [];
  const service: CustomFunctionService = new CustomFunctionService(
    (entries) => workbench.host.conversation.pushRichMessages(entries),
    (results) => booted.receive(results),
  );
  const bridge = new CustomFunctionBridge({
    invoke: (calls) => {
      messages.push([...calls]);
      service.invoke(calls);
    },
    cancel: (id) => service.cancel(id),
    calculated: () => grid?.calculated() ?? Promise.resolve(),
    recalculate: (names) => grid?.recalculate(names),
    sheetName: (id) => grid?.sheets().find((sheet) => sheet.id === id)?.name ?? 'Sheet1',
  });
  const gridFunctions = bridge.gridFunctions(functions);
  grid?.registerFunctions(gridFunctions);
  const workbench = await bootWorkbench({
    workbook: grid ? createWorkbookModel(grid) : { $type: 'Workbook' },
    grid: grid ?? { onEvent: () => () => undefined, tables: () => [] },
    services: { [service.$type]: service },
    ...(displayLanguage !== undefined && { displayLanguage }),
  });
  const booted: BootedFunctions = {
    workbench,
    bridge,
    service,
    functions: new Map(gridFunctions.map((one) => [one.name, one])),
    messages,
    receive: (results) => bridge.receive(results),
  };
  await service.ready;
  bridge.connect();
  return booted;
}

/** Waits until no call is out and every answer is shown. */
export async function answered(bridge: CustomFunctionBridge, limitMs = 20_000): Promise<void> {
  for (let waited = 0; bridge.pending > 0; waited += 10) {
    if (waited > limitMs) throw new Error(`${bridge.pending} calls have no answer after ${limitMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
