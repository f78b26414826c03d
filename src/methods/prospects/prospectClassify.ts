import type { Finding } from '../../base/Finding';
import { success, type Result } from '../../base/Result';
import type { CustomerTable } from '../../table/CustomerTable';
import { majorityTier } from './majorityTier';
import { NO_TIER, type Classification, type State } from '../Method';
import type { ProspectParams } from './prospectParams';
import { prospectPart, type ProspectPart } from './prospectPart';

/**
 * U6: prospects get the tier of their judgement, and beside it, as a proposal, the commonest tier of the existing customers most like them.
 * Problems: see `prospectPart`. Cost: O(prospects x customers x compared columns).
 */
export const classifyProspects = (table: CustomerTable, params: ProspectParams, tiers: readonly string[]): Result<Classification> => {
  const taken = prospectPart(table, params, tiers);
  if (!taken.ok) return taken;
  const part = taken.value;
  const { judged, prospects } = part;
  const tier = new Uint8Array(table.rowCount).fill(NO_TIER);
  const state = new Array<string>(table.rowCount).fill('Existing customer' satisfies State);
  prospects.forEach((row, i) => {
    tier[row] = judged.tier[i] as number;
    state[row] = judged.texts['state']?.[i] ?? '';
  });
  const proposal = proposals(part, table.rowCount, tiers);
  return success({
    tiers,
    tier,
    value: spread(judged.value, part, table.rowCount),
    measures: Object.fromEntries(Object.entries(judged.measures).map(([name, values]) => [name, spread(values, part, table.rowCount)])),
    texts: { state, proposal },
    findings: [...judged.findings, ...aloneFindings(part, proposal)],
    ...(judged.cuts && { cuts: judged.cuts }),
  });
};

/** Values of the prospects at their rows of the whole table. */
const spread = (values: Float64Array, { prospects }: ProspectPart, rowCount: number): Float64Array => {
  const all = new Float64Array(rowCount).fill(NaN);
  prospects.forEach((row, i) => (all[row] = values[i] as number));
  return all;
};

const proposals = ({ prospects, similar, tierOf }: ProspectPart, rowCount: number, tiers: readonly string[]): readonly string[] => {
  const texts = new Array<string>(rowCount).fill('');
  for (const prospect of prospects) {
    const labels = similar(prospect).map(({ row }) => tierOf[row] as string);
    texts[prospect] = majorityTier(labels, tiers) ?? '';
  }
  return texts;
};

const aloneFindings = ({ prospects }: ProspectPart, proposal: readonly string[]): Finding[] => {
  const count = prospects.filter((row) => proposal[row] === '').length;
  return count === 0 ? [] : [{ code: 'prospects-alone', severity: 'warning', count, examples: [] }];
};
