import type { FieldReference } from '../../table/CustomerTable';
import { asksNumber, conditionHolds, type Condition, type ConditionGroup } from './condition';
import { plainText, type FieldValue } from '../fields/FieldValue';
import { fieldKey } from '../fields/field';
import { rangeOf, type MeasureRange } from '../fields/measureRange';
import { isWholeMeasure } from '../fields/wholeMeasure';

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

/**
 * The values of each field cut where a condition changes its answer, so that trying one value per cell tries all values that the field can have. Missing
 * values take part only in fields that are asked for them. Of many texts that are to be contained, pairs are tried, not more at once.
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
    const present = isOrdered ? numberCells(own, isWholeMeasure(field), rangeOf(field)) : textCells(own);
    const asksBlank = own.some(({ operator }) => operator === 'blank' || operator === 'notBlank');
    return { field, isOrdered, cells: asksBlank ? [...present, { example: '', rank: 2 }] : present };
  });
};

const numberCells = (conditions: readonly Condition[], isWhole: boolean, { lowest, highest }: MeasureRange): Cell[] => {
  const asked = conditions.flatMap(limitsOf).filter((limit) => limit >= lowest && limit <= highest);
  const limits = [...new Set(asked)].sort((a, b) => b - a);
  const [top, bottom] = [limits[0], limits[limits.length - 1]];
  if (top === undefined || bottom === undefined) return [{ example: within(lowest, highest), rank: 1 }];
  const cells: Cell[] = [];
  if (top < highest)
    cells.push({ example: whole(highest === Infinity ? top + roomAt(top) : (top + highest) / 2, isWhole, Math.ceil), rank: 1 });
  for (const [i, limit] of limits.entries()) {
    const next = limits[i + 1];
    if (!isWhole || Number.isInteger(limit)) cells.push({ example: limit, rank: 2 });
    if (next === undefined) continue;
    const between = isWhole ? wholeBetween(next, limit) : (limit + next) / 2;
    if (between !== undefined && between > next && between < limit) cells.push({ example: between, rank: 0 });
  }
  if (bottom <= lowest) return cells;
  const below = bottom > 0 ? bottom / 2 : bottom - roomAt(bottom);
  return [...cells, { example: whole(Math.max(below, lowest), isWhole, Math.floor), rank: 1 }];
};

/** A value that no condition tells from another. */
const within = (lowest: number, highest: number): number =>
  Number.isFinite(lowest + highest) ? (lowest + highest) / 2 : Math.max(0, lowest);

/** Counted things come in whole numbers. */
const whole = (value: number, isWhole: boolean, round: (value: number) => number): number => (isWhole ? round(value) : value);

/** A whole number between two limits, near their middle; `undefined` where there is none. */
const wholeBetween = (low: number, high: number): number | undefined =>
  [Math.ceil((low + high) / 2), Math.floor(low) + 1].find((value) => value > low && value < high);

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
  const parts = distinctTexts(conditions.flatMap((condition) => ('text' in condition ? [condition.text] : [])));
  const other = OTHER_TEXTS.find((text) => !parts.some((part) => plainText(text).includes(plainText(part)))) ?? '';
  // What contains a text need not be that text: both are tried.
  const containing = combinations(parts).flatMap((some) => [some.join(', '), `${some.join(', ')} ${other}`]);
  return distinctTexts([...named, ...containing, other]).map((example) => ({ example, rank: 0 }));
};

/** A text that no condition speaks of: the first of these that holds none of the parts asked for. */
const OTHER_TEXTS = ['…', '—', '?', 'x', 'o'];

const distinctTexts = (texts: readonly string[]): string[] => [...new Map(texts.map((text) => [plainText(text), text])).values()];

/** With more parts than this, pairs are tried and all at once. */
const FEW_PARTS = 4;

const combinations = (parts: readonly string[]): readonly (readonly string[])[] => {
  if (parts.length <= FEW_PARTS) {
    return parts.reduce<readonly (readonly string[])[]>((all, part) => [...all, ...all.map((some) => [...some, part])], [[]]).slice(1);
  }
  return [...parts.map((part) => [part]), ...parts.flatMap((first, i) => parts.slice(i + 1).map((second) => [first, second])), parts];
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
