import { bootWorkbench, type BootedWorkbench, type BootOptions } from '../harness/bootWorkbench';
import { ToyGrid } from './ToyGrid';
import { ToyWorkbook } from './ToyWorkbook';

export type BootedToy = BootedWorkbench & { readonly grid: ToyGrid; readonly workbook: ToyWorkbook };

/** The real Office.js on the toy workbook. */
export async function bootToy(options: Omit<BootOptions, 'workbook' | 'grid'> = {}): Promise<BootedToy> {
  const grid = new ToyGrid();
  const workbook = new ToyWorkbook(grid);
  return { ...(await bootWorkbench({ ...options, workbook, grid })), grid, workbook };
}

/** What `promise` was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await promise;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('Nothing was rejected.');
}
