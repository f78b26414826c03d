import { parsePolicyText } from '../../src/policy/parsePolicy';
import type { Policy } from '../../src/policy/Policy';
import { columnsNeeded } from '../../src/policy/columnsNeeded';
import { fittingTable, readSampleWorkbooks, type SampleWorkbook } from './sampleWorkbooks';

/** A policy from the text of a file; throws what is wrong with it. */
export const demoPolicy = (name: string, text: string): Policy => {
  const parsed = parsePolicyText(text);
  if (!parsed.ok) throw new Error(`${name} is no policy: ${JSON.stringify(parsed.problems)}`);
  return parsed.value;
};

interface SamplePlace {
  readonly sample: SampleWorkbook;
  readonly table: string;
}

/** The sample, and the table in it, that has the columns of a policy; throws where neither sample has one. */
export const samplePlace = async (policy: Policy): Promise<SamplePlace> => {
  for (const sample of await readSampleWorkbooks()) {
    const table = fittingTable(policy, sample.tables);
    if (table !== undefined) return { sample, table: table.name };
  }
  throw new Error(`--policy: no table of the samples has the columns ${columnsNeeded(policy).join(', ')}; --in names another workbook.`);
};
