import type { FieldReference } from '../../table/CustomerTable';
import type { FieldValue } from '../fields/FieldValue';
import { conditionSpace, RuleAnswers, type Axis, type Cell } from '../conditions/conditionSpace';
import { conditionsOf, type RuleList } from './ruleList';

/** A customer as it could be: a value for each field that the rules ask for. */
export type ExampleCustomer = readonly { readonly field: FieldReference; readonly value: FieldValue }[];

/** What a reader of a list of rules would want to know, each with a customer that shows it. */
export interface RulesLint {
  /** Customers that no rule takes: one for each stretch of values. */
  readonly gaps: readonly ExampleCustomer[];
  /** Pairs of which the first takes what the second holds too. */
  readonly overlaps: readonly { readonly first: string; readonly second: string; readonly example: ExampleCustomer }[];
  /** Tiers that no customer can ever get, because earlier ones take all they hold or their conditions exclude each other. */
  readonly unreachable: readonly string[];
  /** False when there are so many combinations that the search was cut short: there may be more than was found. */
  readonly isComplete: boolean;
}

const MOST_GAPS = 5;

/** Choices tried in all; many times what a list written by hand needs. */
const MOST_STEPS = 100_000;

/**
 * U1: gaps, overlaps and tiers out of reach. Exact for numbers and for texts named one by one: every combination of cells is tried, but for
 * those that a part of it already decides. Cost: at worst exponential in the number of fields, bounded, a few milliseconds for a dozen rules.
 */
export const lintRules = (list: RuleList): RulesLint => {
  const space = conditionSpace(conditionsOf(list));
  const answers = new RuleAnswers(
    space,
    list.tiers.map(({ when }) => when),
  );
  const search = new Search(answers);
  const exampleOf = (chosen: Int16Array): ExampleCustomer =>
    space.map(({ field, cells }, axis) => ({ field, value: (cells[chosen[axis] as number] as Cell).example }));

  const unreachable: string[] = [];
  const overlaps: RulesLint['overlaps'][number][] = [];
  for (const [second, { label }] of list.tiers.entries()) {
    if (search.find({ yes: [second], no: range(second) }) === 'none') unreachable.push(label);
    for (const first of range(second)) {
      const both = search.find({ yes: [first, second], no: [] });
      if (typeof both !== 'string') overlaps.push({ first: list.tiers[first]?.label ?? '', second: label, example: exampleOf(both) });
    }
  }
  const gaps = findGaps(search, space, range(list.tiers.length)).map(exampleOf);
  return { gaps, overlaps, unreachable, isComplete: search.isComplete };
};

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** The cells that a stretch covers, by axis. */
type Box = readonly (readonly number[])[];

/** Gap after gap, each grown as far as it goes and then left out of the search; shown by its most telling cell. */
const findGaps = (search: Search, space: readonly Axis[], rules: readonly number[]): Int16Array[] => {
  const boxes: Box[] = [];
  while (boxes.length < MOST_GAPS) {
    const found = search.find({ yes: [], no: rules }, undefined, boxes);
    if (typeof found === 'string') break;
    boxes.push(grown(found, search, space, rules));
  }
  return boxes.map((box) => Int16Array.from(box, (cells, axis) => mostTelling(cells, space[axis] as Axis)));
};

const grown = (found: Int16Array, search: Search, space: readonly Axis[], rules: readonly number[]): Box => {
  const box = Array.from(found, (cell) => [cell]);
  const isGap = (candidate: Box): boolean => rules.every((rule) => search.find({ yes: [rule], no: [] }, candidate) === 'none');
  for (const [axis, { cells, isOrdered }] of space.entries()) {
    const from = found[axis] as number;
    const grow = (cell: number): boolean => {
      const own = [...(box[axis] as number[]), cell];
      const fits = isGap(box.map((each, i) => (i === axis ? own : each)));
      if (fits) box[axis] = own;
      return fits;
    };
    // Stretches of numbers end where a rule begins; texts have no order.
    for (let cell = from - 1; cell >= 0 && (grow(cell) || !isOrdered); cell--);
    for (let cell = from + 1; cell < cells.length && (grow(cell) || !isOrdered); cell++);
  }
  return box;
};

const mostTelling = (cells: readonly number[], axis: Axis): number =>
  cells.reduce((best, cell) => ((axis.cells[cell] as Cell).rank < (axis.cells[best] as Cell).rank ? cell : best));

interface Question {
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** Looks for one choice of cells that some rules hold and others do not; what a part of a choice decides is not tried further. */
class Search {
  isComplete = true;
  private stepsLeft = MOST_STEPS;

  constructor(private readonly answers: RuleAnswers) {}

  /** `unknown` when there was too much to try. */
  find(question: Question, within?: Box, outside: readonly Box[] = []): Int16Array | 'none' | 'unknown' {
    const chosen = new Int16Array(this.answers.axes.length).fill(-1);
    const goOn = (axis: number): boolean => {
      if (this.stepsLeft-- <= 0) return false;
      if (question.yes.some((rule) => this.answers.answer(rule, chosen) === false)) return false;
      if (question.no.some((rule) => this.answers.answer(rule, chosen) === true)) return false;
      if (axis === chosen.length) return !outside.some((box) => box.every((cells, i) => cells.includes(chosen[i] as number)));
      const cells = within?.[axis] ?? range(this.answers.axes[axis]?.cells.length ?? 0);
      for (const cell of cells) {
        chosen[axis] = cell;
        if (goOn(axis + 1)) return true;
      }
      chosen[axis] = -1;
      return false;
    };
    if (goOn(0)) return chosen;
    if (this.stepsLeft >= 0) return 'none';
    this.isComplete = false;
    return 'unknown';
  }
}
