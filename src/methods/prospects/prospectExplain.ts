import { countBelow } from '../../stats/rank';
import type { CustomerTable } from '../../table/CustomerTable';
import type { Classification, Explanation, ExplanationFact } from '../Method';
import { judgementParams, type ProspectParams } from './prospectParams';
import { prospectPart, type ProspectPart } from './prospectPart';
import { explainWeighted } from '../weighted/weightedExplain';

/** Taken apart once for all rows of a classification. */
const partOf = new WeakMap<Classification, ProspectPart>();

/** How the prospect was judged and what would lift it; then the customers most like it, with their distances, and the tier they propose. */
export const explainProspect = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  params: ProspectParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const part = partOf.get(classification) ?? remember(table, classification, params);
  const place = countBelow(part.prospects, row);
  if (part.prospects[place] !== row)
    return { tier: undefined, reasons: [{ code: 'prospect-existing', facts: { tier: part.tierOf[row] as string } }] };
  const judged = explainWeighted(place, part.table, part.judged, judgementParams(params), depth);
  return { ...judged, reasons: [...judged.reasons, ...likeness(row, table, classification, part)] };
};

const likeness = (row: number, table: CustomerTable, { texts }: Classification, { similar, tierOf }: ProspectPart): ExplanationFact[] => {
  const found = similar(row);
  if (found.length === 0) return [];
  const nameOf = (other: number): string => table.names?.[other] || (table.ids[other] as string);
  return [
    { code: 'prospect-proposal', facts: { proposal: texts['proposal']?.[row] ?? '', nearest: found.length } },
    ...found.map((other): ExplanationFact => ({
      code: 'prospect-neighbour',
      facts: { customer: nameOf(other.row), tier: tierOf[other.row] as string, distance: other.distance },
    })),
  ];
};

const remember = (table: CustomerTable, classification: Classification, params: ProspectParams): ProspectPart => {
  const part = prospectPart(table, params, classification.tiers);
  if (!part.ok) throw new Error('A table that was graded can be taken apart again.');
  partOf.set(classification, part.value);
  return part.value;
};
