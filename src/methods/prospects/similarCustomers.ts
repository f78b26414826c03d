import type { Problem } from '../../base/Problem';
import { success, type Result } from '../../base/Result';
import { gowerNearest, type GowerColumn } from '../../stats/gower';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { plainText } from '../fields/FieldValue';
import { fieldValues } from '../fields/fieldValues';

export interface SimilarCustomer {
  readonly row: number;
  /** 0 to 1. */
  readonly distance: number;
}

/**
 * Finds the candidates most like a customer by Gower's distance on the fields, nearest first; equally near ones in the order of their ids, so that
 * the order of the rows decides nothing. Problems: fields that are not there, all of them. Cost: O(n log n) once, then O(candidates x fields) a question.
 */
export const similarCustomers = (
  table: CustomerTable,
  fields: readonly FieldReference[],
  candidates: readonly number[],
): Result<(row: number, count: number) => readonly SimilarCustomer[]> => {
  const order = Array.from({ length: table.rowCount }, (_, row) => row).sort(
    (a, b) => compareTexts(idOf(table, a), idOf(table, b)) || a - b,
  );
  const problems: Problem[] = [];
  const columns = fields.flatMap((field): GowerColumn[] => {
    const read = fieldValues(table, field);
    if (!read.ok) {
      problems.push(...read.problems);
      return [];
    }
    const { value } = read;
    if (value instanceof Float64Array) return [{ kind: 'number', values: Float64Array.from(order, (row) => value[row] as number) }];
    return [{ kind: 'category', values: order.map((row) => plainText(String(value[row])) || undefined) }];
  });
  if (problems.length > 0) return { ok: false, problems };

  const placeOf = new Uint32Array(table.rowCount);
  order.forEach((row, place) => (placeOf[row] = place));
  const places = candidates.map((row) => placeOf[row] as number).sort((a, b) => a - b);
  const nearest = gowerNearest(columns);
  return success((row, count) =>
    nearest(placeOf[row] as number, places, count).map((found) => ({ row: order[found.row] as number, distance: found.distance })),
  );
};

const idOf = (table: CustomerTable, row: number): string => table.ids[row] as string;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
