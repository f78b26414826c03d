import type { Problem } from '../../base/Problem';
import { failure, success, type Result } from '../../base/Result';
import { atLeast, atMost } from '../../stats/tolerance';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import type { CreditParams } from './creditParams';
import { readField } from '../fields/field';

/** Good, fair, poor as 0, 1, 2. */
export type CreditLevel = 0 | 1 | 2;

/** One thing that is judged; what is NaN says nothing. */
export interface CreditPart {
  readonly id: 'onTime' | 'daysLate' | 'overdue';
  readonly values: Float64Array;
  /** The limits of good and fair, in the unit of the values. */
  readonly limits: readonly [number, number];
}

export interface CreditParts {
  readonly parts: readonly CreditPart[];
  /** What the table does not have, and does not count. */
  readonly absent: readonly FieldReference[];
  readonly overdue: Float64Array | undefined;
  readonly open: Float64Array | undefined;
}

/**
 * What can be judged in this table. A measure that it does not have is left out; a column that was chosen must be there. Problems: such columns;
 * nothing to judge at all.
 */
export const creditParts = (table: CustomerTable, params: CreditParams): Result<CreditParts> => {
  const problems: Problem[] = [];
  const absent: FieldReference[] = [];
  const read = (field: FieldReference): Float64Array | undefined => {
    const values = readField(table, field);
    if (values.ok) return values.value;
    // A measure without a single value is known, and says nothing of anybody.
    if ('measure' in field) {
      const known = table.measures.get(field.measure);
      if (known === undefined) absent.push(field);
      return known;
    }
    problems.push(...values.problems);
    return undefined;
  };
  const onTime = read(params.onTime);
  const daysLate = read(params.daysLate);
  const overdue = read(params.overdue);
  const open = read(params.open);
  const [firstProblem, ...others] = problems;
  if (firstProblem) return failure(firstProblem, ...others);
  const scale = onTime === undefined ? 1 : shareScale(onTime);
  const parts: CreditPart[] = [
    ...(onTime ? [part('onTime', onTime, [(params.goodOnTime / 100) * scale, (params.fairOnTime / 100) * scale])] : []),
    ...(daysLate ? [part('daysLate', daysLate, [params.goodDaysLate, params.fairDaysLate])] : []),
    ...(overdue && open ? [part('overdue', overdueShares(overdue, open), [params.goodOverdue / 100, params.fairOverdue / 100])] : []),
  ];
  if (parts.length === 0) return failure({ code: 'measure-missing', measure: 'onTimeShare' });
  return success({ parts, absent, overdue, open });
};

const part = (id: CreditPart['id'], values: Float64Array, limits: readonly [number, number]): CreditPart => ({ id, values, limits });

/** No share is above 1, so a column that goes beyond holds percent. */
const shareScale = (values: Float64Array): 1 | 100 => (values.some((value) => !atMost(value, 1) && !Number.isNaN(value)) ? 100 : 1);

/** Nothing is said of who owes nothing; an overdue amount beyond the open one is all of it. */
const overdueShares = (overdue: Float64Array, open: Float64Array): Float64Array =>
  overdue.map((late, row) => {
    const owed = open[row] as number;
    if (!(late > 0)) return owed > 0 ? Math.max(0, late) / owed : NaN;
    return owed > late ? late / owed : 1;
  });

/** `undefined` where there is nothing to judge. */
export const creditLevel = ({ id, values, limits }: CreditPart, row: number): CreditLevel | undefined => {
  const value = values[row] as number;
  if (Number.isNaN(value)) return undefined;
  const reaches = (limit: number): boolean => (id === 'onTime' ? atLeast(value, limit) : atMost(value, limit));
  if (reaches(limits[0])) return 0;
  return reaches(limits[1]) ? 1 : 2;
};

/**
 * U3: the worst of what is known. Who has paid nothing yet and is not overdue has no record, which is not the same as a good one; where the table
 * knows of no payments at all, the overdue share alone decides.
 */
export const creditVerdict = (parts: readonly CreditPart[], row: number): CreditLevel | undefined => {
  const levels = parts.map((each) => ({ id: each.id, level: creditLevel(each, row) }));
  const known = levels.flatMap(({ level }) => level ?? []);
  if (known.length === 0) return undefined;
  const worst = known.reduce((a, b) => (b > a ? b : a));
  const history = levels.filter(({ id }) => id !== 'overdue');
  const hasRecord = history.length === 0 || history.some(({ level }) => level !== undefined);
  return hasRecord || worst > 0 ? worst : undefined;
};
