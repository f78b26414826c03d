import type { Formats } from '../i18n/Formats';
import type { Messages } from '../i18n/Messages';
import type { ConditionGroup } from '../methods/conditions/condition';
import { fieldKey } from '../methods/fields/field';
import type { Indicator, IndicatorScaling } from '../methods/indicators/indicator';
import { levelsOf, type MatrixAxis, type MatrixGrid, type MatrixLevel } from '../methods/matrix/matrixGrid';
import type { ParameterSpec } from '../methods/Method';
import type { PairJudgement } from '../methods/weighted/pairJudgements';
import type { SegmentList } from '../methods/rfm/rfmSegmentList';
import type { RuleList } from '../methods/rules/ruleList';
import type { FieldReference } from '../table/CustomerTable';
import { conditionText, fieldText } from './conditionText';

/** A setting with parts, taken apart into what a person would call one thing each: by a key that stays the same while the thing does. */
export interface StructureLines {
  readonly lines: ReadonlyMap<string, StructureLine>;
  /** Where the order of the parts counts, or is seen: their names. */
  readonly order?: readonly string[];
}

/** One setting inside a structure, as a person reads it: what it is, and what it says. */
export interface StructureLine {
  readonly what: string;
  readonly text: string;
  /** Key of the part that this is a detail of: not told where all of that part is new or gone. */
  readonly detailOf?: string;
}

type Line = readonly [key: string, line: StructureLine];

type Editor = Extract<ParameterSpec, { readonly kind: 'structure' }>['editor'];

/** P5: the parts of a structure in words. Input: `value` has come through `parsePolicy`; `label` is the setting's own. */
export const structureLines = (editor: Editor, label: string, value: unknown, messages: Messages, f: Formats): StructureLines => {
  switch (editor) {
    case 'indicators':
      return indicatorLines(value as readonly Indicator[], messages, f);
    case 'rules':
      return ruleLines(value as RuleList, label, messages, f);
    case 'matrix':
      return matrixLines(value as MatrixGrid, label, messages, f);
    case 'segments':
      return segmentLines(value as SegmentList, label, messages, f);
    case 'judgements':
      return judgementLines(value as readonly PairJudgement[], label, messages, f);
    case 'fields':
      return whole(label, f.list((value as readonly FieldReference[]).map((field) => fieldText(field, messages))));
    case 'scoring':
      return whole(label, JSON.stringify(value));
  }
};

/** Any of the groups is enough; in a group all conditions hold. */
export const groupsText = (when: readonly ConditionGroup[], messages: Messages, f: Formats): string => {
  const { and, or } = messages.pane.rules;
  return when.map(({ all }) => all.map((condition) => conditionText(condition, messages, f)).join(` ${and} `)).join(` ${or} `);
};

const whole = (what: string, text: string): StructureLines => ({ lines: new Map([['', { what, text }]]) });

/** Told by what they look at; of two that look at the same, by their turn as well. */
const indicatorLines = (indicators: readonly Indicator[], messages: Messages, f: Formats): StructureLines => {
  const { changes } = messages.policy;
  const words = messages.pane.indicators;
  const turns = new Map<string, number>();
  const names: string[] = [];
  const lines = indicators.flatMap(({ field, weight, direction, scaling, missing }): Line[] => {
    const turn = (turns.get(fieldKey(field)) ?? 0) + 1;
    turns.set(fieldKey(field), turn);
    const name = turn === 1 ? fieldText(field, messages) : `${fieldText(field, messages)} (${turn})`;
    names.push(name);
    const key = `${fieldKey(field)} ${turn}`;
    const detail = (id: string, what: string, text: string): Line => [
      `${key} ${id}`,
      { what: changes.of(name, what), text, detailOf: key },
    ];
    const bound = scaling.kind === 'points' && scaling.shape === 'step' ? (scaling.bound ?? 'reached') : undefined;
    return [
      [key, { what: changes.weightOf(name), text: f.number(weight) }],
      detail('direction', words.direction, words.directions[direction]),
      detail('scaling', words.scaling, scalingText(scaling, messages, f)),
      ...(bound === undefined ? [] : [detail('bound', words.bound.label, words.bound.options[bound])]),
      detail('missing', words.missing, words.missings[missing]),
    ];
  });
  return { lines: new Map(lines), order: names };
};

const scalingText = (scaling: IndicatorScaling, messages: Messages, f: Formats): string => {
  const words = messages.pane.indicators;
  const name = words.scalings[scaling.kind];
  const detail = (parts: readonly string[]): string => (parts.length === 0 ? name : `${name} (${parts.join('; ')})`);
  switch (scaling.kind) {
    case 'points': {
      const { limits, points } = scaling;
      const isStep = scaling.shape === 'step';
      const reached = limits.map((limit, i) => `${f.number(limit)} = ${f.number(points[isStep ? i + 1 : i] ?? 0)}`);
      return detail(
        isStep ? [words.interpolations.steps, f.number(points[0] ?? 0), ...reached] : [words.interpolations.linear, ...reached],
      );
    }
    case 'categories': {
      const texts = Object.entries(scaling.points).map(([text, points]) => `${text} = ${f.number(points)}`);
      return detail([...texts, `${words.otherwise} = ${f.number(scaling.remainder)}`]);
    }
    case 'minmax':
    case 'zscore':
      return detail(scaling.winsorise ? [words.winsorise] : []);
    default:
      return name;
  }
};

const ruleLines = ({ tiers, remainder }: RuleList, label: string, messages: Messages, f: Formats): StructureLines => {
  const { changes } = messages.policy;
  return {
    lines: new Map([
      ...tiers.map((tier): Line => [
        `tier ${tier.label}`,
        { what: changes.of(label, changes.tier(tier.label)), text: groupsText(tier.when, messages, f) },
      ]),
      ['remainder', { what: changes.of(label, messages.pane.rules.remainder), text: remainder }],
    ]),
    order: tiers.map((tier) => tier.label),
  };
};

const matrixLines = (grid: MatrixGrid, label: string, messages: Messages, f: Formats): StructureLines => {
  const { changes } = messages.policy;
  const words = messages.pane.matrix;
  const levelText = ({ text, from, below }: MatrixLevel): string => {
    if (text !== undefined) return text;
    if (from === undefined) return words.below(f.number(below ?? 0));
    return below === undefined ? words.from(f.number(from)) : words.between(f.number(from), f.number(below));
  };
  const axisLine = (side: 'rows' | 'columns', axis: MatrixAxis): Line => [
    side,
    { what: changes.of(label, words[side]), text: `${fieldText(axis.field, messages)}: ${levelsOf(axis).map(levelText).join('; ')}` },
  ];
  const [rows, columns] = [levelsOf(grid.rows).map(levelText), levelsOf(grid.columns).map(levelText)];
  return {
    lines: new Map([
      axisLine('rows', grid.rows),
      axisLine('columns', grid.columns),
      ['tiers', { what: changes.of(label, words.tiers), text: grid.tiers.join('; ') }],
      ...rows.flatMap((row, r) =>
        columns.map((column, c): Line => [
          `cell ${row} ${column}`,
          { what: changes.of(label, words.cell(row, column)), text: grid.cells[r]?.[c] ?? '' },
        ]),
      ),
      ['unknown', { what: changes.of(label, words.unknown), text: grid.unknown }],
    ]),
  };
};

const segmentLines = ({ segments, remainder }: SegmentList, label: string, messages: Messages, f: Formats): StructureLines => {
  const { changes } = messages.policy;
  const range = (letter: string, [low, high]: readonly [number, number]): string => `${letter} ${f.number(low)}–${f.number(high)}`;
  return {
    lines: new Map([
      ...segments.map(({ name, recency, frequency, monetary }): Line => [
        `segment ${name}`,
        { what: changes.of(label, name), text: [range('R', recency), range('F', frequency), range('M', monetary)].join(', ') },
      ]),
      ['remainder', { what: changes.of(label, messages.pane.segments.remainder), text: remainder }],
    ]),
    order: segments.map(({ name }) => name),
  };
};

const judgementLines = (judgements: readonly PairJudgement[], label: string, messages: Messages, f: Formats): StructureLines => {
  const { changes } = messages.policy;
  return {
    lines: new Map(
      judgements.map(({ first, second, times }): Line => [
        `${fieldKey(first)} ${fieldKey(second)}`,
        {
          what: changes.of(label, messages.pane.weights.pair(fieldText(first, messages), fieldText(second, messages))),
          text: f.number(times),
        },
      ]),
    ),
  };
};
