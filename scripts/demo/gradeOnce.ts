import { headerRow } from './headerRow';
import type { PaneDriver } from './PaneDriver';

export interface Graded {
  readonly controlTotal: readonly (readonly string[])[];
  /** Of the pane, header and total included. */
  readonly tierTable: readonly (readonly string[])[];
  /** What the pane says it did. */
  readonly said: string;
  /** Where the result stands: the graded block, or the new table of a list. */
  readonly address: string;
  readonly columns: readonly string[];
}

/** Grades a block by the policy on view, or by an imported one, and writes the tiers; throws what the pane says when it cannot. */
export const gradeOnce = async (driver: PaneDriver, address: string, policy: string | undefined): Promise<Graded> => {
  await driver.useData(address);
  if (policy !== undefined) await driver.importPolicy(policy);
  await driver.previewReady();
  const controlTotal = await driver.controlTotal();
  const tierTable = await driver.tierTable();

  const tables = new Set((await driver.tables()).map(({ name }) => name));
  const before = new Set(await driver.cells(headerRow(address)));
  const said = await driver.write();
  const added = (await driver.tables()).find(({ name }) => !tables.has(name));
  const headers = await driver.cells(headerRow(added?.address ?? address));
  const columns = added === undefined ? headers.filter((header) => !before.has(header)) : headers;
  return { controlTotal, tierTable, said, address: added?.address ?? address, columns };
};
