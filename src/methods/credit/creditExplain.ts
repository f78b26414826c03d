import { atLeast, atMost } from '../../stats/tolerance';
import type { CustomerTable } from '../../table/CustomerTable';
import { stepDown, stepUp } from '../conditions/conditionTarget';
import type { CreditParams } from './creditParams';
import { creditLevel, creditParts, creditVerdict, type CreditPart, type CreditParts } from './creditParts';
import { changeFact } from '../fields/fieldChange';
import { fieldName } from '../fields/field';
import { memoizeByObject } from '../memoize';
import type { Classification, Explanation, ExplanationFact } from '../Method';
import { holdsWholeNumbers } from '../fields/wholeMeasure';

/** For explaining row after row. */
const partsOf = memoizeByObject((table: CustomerTable) => memoizeByObject((params: CreditParams) => creditParts(table, params)));

/** What was judged and how, the worst first; all that must become better together for the next verdict. */
export const explainCredit = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  params: CreditParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const read = partsOf(table)(params);
  if (!read.ok) throw new Error('The table lost what it was graded by.');
  const { parts } = read.value;
  const judged = parts.flatMap((part) => {
    const level = creditLevel(part, row);
    return level === undefined ? [] : [{ part, level }];
  });
  const reasons = judged
    .toSorted((a, b) => b.level - a.level)
    .map(({ part, level }): ExplanationFact => ({
      code: 'credit-part',
      facts: { column: columnOf(part, params), value: part.values[row] as number, tier: classification.tiers[level] as string },
    }));
  const worst = creditVerdict(parts, row);
  if (worst === undefined) return { tier: undefined, reasons: [{ code: 'credit-unknown', facts: {} }, ...reasons] };
  const tier = classification.tiers[worst] as string;
  reasons.push({ code: 'credit-worst', facts: { tier } });
  if (depth === 'reasons' || worst === 0 || !canImprove(row, judged, read.value)) return { tier, reasons };
  const wanted = worst === 2 ? 1 : 0;
  const changed = new Map<CreditPart, number>();
  const changes = judged
    .filter(({ level }) => level > wanted)
    .flatMap(({ part }) => {
      const { value, facts } = improvement(part, row, part.limits[wanted], table, read.value, params);
      changed.set(part, value);
      return facts;
    });
  // Whole units can overshoot: what comes of it is judged anew.
  const after = parts.map((part) => ({ ...part, values: Float64Array.of(changed.get(part) ?? (part.values[row] as number)) }));
  const reached = creditVerdict(after, 0);
  return { tier, reasons, ...(reached !== undefined && { next: { tier: classification.tiers[reached] as string, changes } }) };
};

/** Who has no record yet cannot get a better one by paying: that makes the first entry of it, and nobody knows which. */
const canImprove = (row: number, judged: readonly { readonly part: CreditPart }[], { parts, overdue, open }: CreditParts): boolean => {
  if (judged.some(({ part }) => part.id !== 'overdue')) return true;
  const knowsPayments = parts.some(({ id }) => id !== 'overdue');
  return !knowsPayments && (open?.[row] as number) > (overdue?.[row] as number);
};

const columnOf = ({ id }: CreditPart, params: CreditParams): string => (id === 'overdue' ? 'overdueShare' : fieldName(params[id]));

interface Improvement {
  /** What the part is judged by, after the change. */
  readonly value: number;
  readonly facts: readonly ExplanationFact[];
}

/** The change that brings one part to its limit. What is paid of the overdue amount is no longer open either. */
const improvement = (
  part: CreditPart,
  row: number,
  limit: number,
  table: CustomerTable,
  { overdue, open }: CreditParts,
  params: CreditParams,
): Improvement => {
  if (part.id !== 'overdue') {
    const field = params[part.id];
    // Shares that happen to be 0 or 1 are no counts.
    const isWhole = Number.isInteger(limit) && holdsWholeNumbers(table, field);
    const value =
      part.id === 'onTime'
        ? stepUp(limit, isWhole, (candidate) => atLeast(candidate, limit))
        : stepDown(limit, isWhole, (candidate) => atMost(candidate, limit));
    return { value, facts: [changeFact(field, part.values[row] as number, value)] };
  }
  const late = overdue?.[row] as number;
  const owed = open?.[row] as number;
  if (!(owed > 0)) return { value: NaN, facts: [changeFact(params.overdue, late, 0)] };
  const isWhole = holdsWholeNumbers(table, params.overdue) && holdsWholeNumbers(table, params.open);
  const { lateAfter, owedAfter } = afterPaying(late, owed, limit, isWhole ? 1 : 100);
  return {
    value: owedAfter > 0 ? lateAfter / owedAfter : NaN,
    facts: [changeFact(params.overdue, late, lateAfter), changeFact(params.open, owed, owedAfter)],
  };
};

/** The least that can be paid, in units or hundredths, so that the overdue share of what is then open is within the limit. */
const afterPaying = (
  late: number,
  owed: number,
  limit: number,
  perUnit: number,
): { readonly lateAfter: number; readonly owedAfter: number } => {
  const least = limit < 1 ? (late - limit * owed) / (1 - limit) : late;
  const left = (amount: number, steps: number): number => Math.max(0, Number((amount - steps / perUnit).toFixed(2)));
  let steps = Math.max(1, Math.floor(least * perUnit));
  while (left(late, steps) > 0 && !atMost(left(late, steps) / left(owed, steps), limit)) steps++;
  return { lateAfter: left(late, steps), owedAfter: left(owed, steps) };
};
