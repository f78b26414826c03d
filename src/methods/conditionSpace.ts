import type { FieldReference } from '../table/CustomerTable';
import { asksNumber, conditionHolds, plainText, type Condition, type ConditionGroup, type FieldValue } from './condition';
import { fieldKey } from './field';
import { isWholeMeasure } from './wholeMeasure';

/** Values of one field that all conditions treat alike, shown by one of them. */
export interface Cell {
  readonly example: FieldValue;
  /** How telling the example is: inside a bounded stretch, in an open one, at a single value. */
  readonly rank: 0 | 1 | 2;
}

/** All that the conditions can tell apart in one field; numbers from high to low. */
export interface Axis {
  readonly field: FieldReference;
  readonly cells: readonly Cell[];
  /** Neighbouring cells lie beside each other. */
  readonly isOrdered: boolean;
}

/** Any text that no condition speaks of. */
const OTHER_TEXT = '…';

/**
 * The values of each field cut where a condition changes its answer, so that trying one value per cell tries all values. Missing values take part only in
 * fields that are asked for them. Of texts that are to be contained, pairs are tried, not more at once.
 */
export const conditionSpace = (conditions: readonly Condition[]): readonly Axis[] => {
  const byField = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const key = fieldKey(condition.field);
    const known = byField.get(key);
    if (known) known.push(condition);
    else byField.set(key, [condition]);
  }
  return [...byField.values()].map((own) => {
    const { field } = own[0] as Condition;
    const isOrdered = own.some(asksNumber);
    const present = isOrdered ? numberCells(own, isWholeMeasure(field)) : textCells(own);
    const asksBlank = own.some(({ operator }) => operator === 'blank' || operator === 'notBlank');
    return { field, isOrdered, cells: asksBlank ? [...present, { example: '', rank: 2 }] : present };
  });
};

const numberCells = (conditions: readonly Condition[], isWhole: boolean): Cell[] => {
  const limits = [...new Set(conditions.flatMap(limitsOf))].sort((a, b) => b - a);
  if (limits.length === 0) return [{ example: 0, rank: 1 }];
  const highest = limits[0] as number;
  const lowest = limits[limits.length - 1] as number;
  const cells: Cell[] = [{ example: whole(highest + roomAt(highest), isWhole, Math.ceil), rank: 1 }];
  for (const [i, limit] of limits.entries()) {
    const next = limits[i + 1];
    if (!isWhole || Number.isInteger(limit)) cells.push({ example: limit, rank: 2 });
    if (next === undefined) continue;
    const between = whole((limit + next) / 2, isWhole, Math.ceil);
    if (between > next && between < limit) cells.push({ example: between, rank: 0 });
  }
  const below = lowest > 0 ? lowest / 2 : lowest - roomAt(lowest);
  // What is counted has nothing below 0.
  return isWhole && below < 0 ? cells : [...cells, { example: whole(below, isWhole, Math.floor), rank: 1 }];
};

/** Counted things come in whole numbers. */
const whole = (value: number, isWhole: boolean, round: (value: number) => number): number => (isWhole ? round(value) : value);

/** A step away from a limit that reads like a figure someone could have: a fifth of it, at least 1. */
const roomAt = (limit: number): number => Math.max(1, Math.abs(limit) / 5);

const limitsOf = (condition: Condition): number[] => {
  if ('from' in condition) return [condition.from, condition.to];
  if ('value' in condition) return [condition.value];
  // Texts asked of a field of numbers.
  return 'values' in condition ? condition.values.map(Number).filter((value) => !Number.isNaN(value)) : [];
};

const textCells = (conditions: readonly Condition[]): Cell[] => {
  const named = conditions.flatMap((condition) => ('values' in condition ? condition.values : []));
  const parts = conditions.flatMap((condition) => ('text' in condition ? [condition.text] : []));
  const pairs = parts.flatMap((first, i) => parts.slice(i + 1).map((second) => `${first} ${second}`));
  const distinct = new Map([...named, ...parts, ...pairs, OTHER_TEXT].map((text) => [plainText(text), text]));
  return [...distinct.values()].map((example) => ({ example, rank: 0 }));
};

/** What a rule says when only some fields are known: yes, no, or not yet. */
export type Answer = boolean | undefined;

/** Answers by rule for one choice of cell per field, fields in the order of the axes; -1 is not chosen yet. */
export class RuleAnswers {
  /** Per rule, group and condition: the field, and the answer in each of its cells. */
  private readonly rules: readonly (readonly (readonly { readonly axis: number; readonly holds: readonly boolean[] }[])[])[];

  constructor(
    readonly axes: readonly Axis[],
    rules: readonly (readonly ConditionGroup[])[],
  ) {
    const places = new Map(axes.map(({ field }, place) => [fieldKey(field), place]));
    this.rules = rules.map((groups) =>
      groups.map(({ all }) =>
        all.map((condition) => {
          const axis = places.get(fieldKey(condition.field)) as number;
          return { axis, holds: (axes[axis] as Axis).cells.map(({ example }) => conditionHolds(condition, example)) };
        }),
      ),
    );
  }

  answer(rule: number, chosen: Int16Array): Answer {
    let answer: Answer = false;
    for (const group of this.rules[rule] ?? []) {
      let holds: Answer = true;
      for (const condition of group) {
        const cell = chosen[condition.axis] as number;
        if (cell < 0) holds = undefined;
        else if (!(condition.holds[cell] as boolean)) {
          holds = false;
          break;
        }
      }
      if (holds === true) return true;
      if (holds === undefined) answer = undefined;
    }
    return answer;
  }
}
