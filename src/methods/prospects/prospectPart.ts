import type { Problem } from '../../base/Problem';
import { failure, success, type Result } from '../../base/Result';
import type { CustomerTable } from '../../table/CustomerTable';
import { plainText } from '../fields/FieldValue';
import { fieldName } from '../fields/field';
import { fieldValues } from '../fields/fieldValues';
import type { Classification } from '../Method';
import { comparedFields, judgementParams, type ProspectParams } from './prospectParams';
import { similarCustomers, type SimilarCustomer } from './similarCustomers';
import { tableRows } from '../tableRows';
import { classifyWeighted } from '../weighted/weightedClassify';

/** A table taken apart: who has a tier, who has none, how those are judged and whom they resemble. */
export interface ProspectPart {
  /** The tier each row has already, as the policy writes it where it names it; '' for a prospect. */
  readonly tierOf: readonly string[];
  /** Rows without a tier, ascending. */
  readonly prospects: readonly number[];
  /** The table of the prospects alone, and their judgement: points are learned from prospects. */
  readonly table: CustomerTable;
  readonly judged: Classification;
  /** The existing customers most like a row. */
  readonly similar: (row: number) => readonly SimilarCustomer[];
}

/** Problems: columns that are not there, all of them; nobody without a tier; those of the weighted score. */
export const prospectPart = (table: CustomerTable, params: ProspectParams, tiers: readonly string[]): Result<ProspectPart> => {
  const known = fieldValues(table, params.existingTier);
  if (!known.ok) return known;
  const labels = new Map(tiers.map((label) => [plainText(label), label]));
  const asLabel = (text: string): string => labels.get(plainText(text)) ?? text;
  const tierOf = Array.from(known.value, (tier: number | string) => (Number.isNaN(tier) ? '' : asLabel(String(tier).trim())));
  const prospects = rowsWhere(tierOf, (tier) => tier === '');
  if (prospects.length === 0) return failure({ code: 'no-prospects', column: fieldName(params.existingTier) });

  const own = tableRows(table, prospects);
  const judged = classifyWeighted(own, judgementParams(params), tiers);
  const similar = similarCustomers(
    table,
    comparedFields(params),
    rowsWhere(tierOf, (tier) => tier !== ''),
  );
  if (judged.ok && similar.ok)
    return success({
      tierOf,
      prospects,
      table: own,
      judged: judged.value,
      similar: (row) => similar.value(row, params.neighbours),
    });
  const problems = [judged, similar].flatMap((result): readonly Problem[] => (result.ok ? [] : result.problems));
  return { ok: false, problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()] };
};

const rowsWhere = (tiers: readonly string[], holds: (tier: string) => boolean): number[] =>
  tiers.flatMap((tier, row) => (holds(tier) ? [row] : []));
