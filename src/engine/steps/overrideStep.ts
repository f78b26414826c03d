import { failure, success, type Result } from '../../base/Result';
import { readField } from '../../methods/fields/field';
import { fieldValues } from '../../methods/fields/fieldValues';
import type { Policy } from '../../policy/Policy';
import type { CustomerTable } from '../../table/CustomerTable';
import { tierLabelColumn } from './tierLabelColumn';

/** A tier set by hand, whether or not it still holds. */
export interface OverrideEffect {
  readonly tier: number;
  readonly holds: boolean;
  readonly who: string;
  readonly why: string;
  /** Day serial of the last day; NaN without an end. */
  readonly until: number;
}

export interface OverrideStep {
  readonly apply: (row: number) => OverrideEffect | undefined;
  /** As `tierLabelColumn`. */
  readonly label: (row: number) => number;
}

/**
 * G1. Problems: a column is not there, or an end cannot be compared because no analysis date is known. An end that is no date is a finding of the
 * reading, and no end.
 */
export const overrideStep = (table: CustomerTable, policy: Policy, tiers: readonly string[]): Result<OverrideStep | undefined> => {
  const { override } = policy;
  if (override === undefined) return success(undefined);
  const label = tierLabelColumn(table, override.tier, tiers);
  if (!label.ok) return label;
  const who = textsOf(table, override.who);
  const why = textsOf(table, override.why);
  const until = override.until === null ? success(() => NaN) : datesOf(table, override.until);
  if (!who.ok) return who;
  if (!why.ok) return why;
  if (!until.ok) return until;
  const { analysisDate } = table;
  for (let row = 0; row < table.rowCount && analysisDate === undefined; row++) {
    if (label.value(row) >= 0 && !Number.isNaN(until.value(row)))
      return failure({ code: 'analysis-date-missing', column: override.until ?? '' });
  }
  return success({
    label: label.value,
    apply: (row) => {
      const tier = label.value(row);
      if (tier < 0) return undefined;
      const end = until.value(row);
      const holds = Number.isNaN(end) || end >= (analysisDate ?? -Infinity);
      return { tier, holds, who: who.value(row), why: why.value(row), until: end };
    },
  });
};

const textsOf = (table: CustomerTable, column: string | null): Result<(row: number) => string> => {
  if (column === null) return success(() => '');
  const cells = fieldValues(table, { column });
  return cells.ok ? success((row) => String(cells.value[row] ?? '')) : cells;
};

/** A column of blanks has no dates, which is no problem. */
const datesOf = (table: CustomerTable, column: string): Result<(row: number) => number> => {
  const dates = readField(table, { column });
  if (dates.ok) return success((row) => dates.value[row] as number);
  return dates.problems.some(({ code }) => code !== 'column-no-numbers') ? dates : success(() => NaN);
};
