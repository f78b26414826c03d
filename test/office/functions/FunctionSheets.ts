import { functionsMetadata } from '../../../scripts/functions-metadata';
import { catalogue } from '../../../src/functions/catalogue';
import type { CustomFunctionsRuntime } from '../../../src/functions/CustomFunctionsRuntime';
import { fitsHere, type Fits } from '../../../src/functions/fitJobs';
import { register } from '../../../src/functions/register';
import { wordsLocale } from '../../../src/functions/words/failureSentence';
import { locate, readCells, writeCells } from '../../../src/workbench/automation/cellAccess';
import type { PlainCell } from '../../../src/workbench/automation/WorkbenchAutomation';
import { createHeadlessGrid } from '../../../src/workbench/grid/createHeadlessGrid';
import type { CellContent } from '../../../src/workbench/grid/Grid';
import type { UniverGrid } from '../../../src/workbench/grid/UniverGrid';
import { answered, bootFunctions, type BootedFunctions } from '../harness/bootFunctions';

/** A date of no importance: no formula depends on it. */
const CURRENT_YEAR = 2025;

/** A workbook in the workbench's grid whose formulas an add-in computes in Office.js's own runtime. */
export class FunctionSheets {
  private constructor(
    readonly grid: UniverGrid,
    readonly booted: BootedFunctions,
  ) {}

  /** @param metadata functions.json; associate the functions in `booted.workbench.window`. */
  static async boot(metadata: unknown, displayLanguage?: string): Promise<FunctionSheets> {
    const grid = createHeadlessGrid();
    return new FunctionSheets(grid, await bootFunctions({ metadata, grid, ...(displayLanguage !== undefined && { displayLanguage }) }));
  }

  /** The product's own functions, registered as its function script does it. */
  static async bootCatalogue(displayLanguage = 'en-US', fits: Fits = fitsHere): Promise<FunctionSheets> {
    const sheets = await FunctionSheets.boot(functionsMetadata(wordsLocale(displayLanguage)), displayLanguage);
    const { window, Office } = sheets.booted.workbench;
    const { CustomFunctions } = window as unknown as { CustomFunctions: CustomFunctionsRuntime };
    register(CustomFunctions, catalogue, () => wordsLocale(Office.context.displayLanguage), fits);
    return sheets;
  }

  /** Writes values and formulas, as typed cells of their own kind: text stays text. */
  write(address: string, values: PlainCell | readonly (readonly PlainCell[])[]): void {
    writeCells(this.grid, address, values, false, CURRENT_YEAR);
  }

  /** What cells show, errors as their code. */
  read(address: string): PlainCell[][] {
    return readCells(this.grid, address);
  }

  /** What cells hold, errors as objects. */
  contents(address: string): CellContent[][] {
    const { sheetId, rect } = locate(this.grid, address);
    return this.grid.read(sheetId, rect);
  }

  /** The sentence that Excel shows at an error. */
  sentence(address: string): string | undefined {
    const { sheetId, rect } = locate(this.grid, address);
    return this.booted.bridge.messageAt(sheetId, rect.row, rect.column);
  }

  /** Writes and waits until everything is calculated. */
  async enter(address: string, values: PlainCell | readonly (readonly PlainCell[])[]): Promise<void> {
    this.write(address, values);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.grid.calculated();
    await answered(this.booted.bridge);
    await this.grid.calculated();
  }

  close(): void {
    this.booted.workbench.close();
    this.grid.dispose();
  }
}
