import type { IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  DeleteConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { followStructure } from './followStructure';
import type { CellStyle, ConditionalFormatInfo, ConditionalRule, Rect, StructureChange } from './Grid';
import { a1, sameRect } from './rectangles';
import { patched } from './StyleStore';
import { toRange, type UniverHandles } from './UniverHandles';

/** Conditional formats. The component's own rules are a picture of these, so that the colours show. */
export class ConditionalFormatStore {
  private readonly bySheet = new Map<string, ConditionalFormatInfo[]>();
  private nextId = 1;

  constructor(private readonly handles: UniverHandles) {}

  /** Highest priority first. */
  of(sheetId: string): readonly ConditionalFormatInfo[] {
    return this.bySheet.get(sheetId) ?? [];
  }

  add(sheetId: string, rects: readonly Rect[], rule: ConditionalRule, stopIfTrue = false): ConditionalFormatInfo {
    const info: ConditionalFormatInfo = { id: `cf${this.nextId++}`, sheetId, rects, rule, stopIfTrue };
    this.bySheet.set(sheetId, [info, ...this.of(sheetId)]);
    this.show(info);
    return info;
  }

  update(sheetId: string, id: string, rule: ConditionalRule, stopIfTrue?: boolean): void {
    const before = this.get(sheetId, id);
    this.replace({ ...before, rule, stopIfTrue: stopIfTrue ?? before.stopIfTrue });
  }

  delete(sheetId: string, id: string): void {
    const info = this.get(sheetId, id);
    this.bySheet.set(sheetId, this.of(sheetId).filter((other) => other.id !== id)); // prettier-ignore
    if (pictureOf(info)) this.handles.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id });
  }

  deleteSheet(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }

  /** Formats stay with their cells. */
  follow(change: StructureChange): void {
    for (const info of this.of(change.sheetId)) {
      const rects = info.rects.flatMap((rect) => followStructure(rect, change) ?? []);
      if (rects.length === 0) this.delete(info.sheetId, info.id);
      else if (rects.length !== info.rects.length || rects.some((rect, index) => !sameRect(rect, info.rects[index] ?? rect))) {
        this.replace({ ...info, rects });
      }
    }
  }

  private get(sheetId: string, id: string): ConditionalFormatInfo {
    const info = this.of(sheetId).find((other) => other.id === id);
    if (!info) throw new RangeError(`No conditional format with id ${id}`);
    return info;
  }

  private replace(info: ConditionalFormatInfo): void {
    const before = this.get(info.sheetId, info.id);
    this.bySheet.set(info.sheetId, this.of(info.sheetId).map((other) => (other.id === info.id ? info : other))); // prettier-ignore
    const picture = pictureOf(info);
    if (picture && pictureOf(before)) {
      this.handles.run(SetConditionalRuleMutation.id, { subUnitId: info.sheetId, cfId: info.id, rule: this.ruleOf(info, picture) });
    } else if (picture) this.show(info);
    else if (pictureOf(before)) this.handles.run(DeleteConditionalRuleMutation.id, { subUnitId: info.sheetId, cfId: info.id });
  }

  private show(info: ConditionalFormatInfo): void {
    const picture = pictureOf(info);
    if (picture) this.handles.run(AddConditionalRuleMutation.id, { subUnitId: info.sheetId, rule: this.ruleOf(info, picture) });
  }

  private ruleOf({ id, rects, stopIfTrue }: ConditionalFormatInfo, rule: IConditionalFormattingRuleConfig): object {
    return { cfId: id, ranges: rects.map(toRange), stopIfTrue, rule };
  }
}

const OPERATORS: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};
const TEXT_OPERATORS = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;

/** The component's rule for a format; `undefined` where it has none. */
function pictureOf({ rule, rects }: ConditionalFormatInfo): IConditionalFormattingRuleConfig | undefined {
  if (rule.kind === 'other') return undefined;
  const base = { type: CFRuleType.highlightCell as const, style: styleOf(rule.style) };
  if (rule.kind === 'custom') return { ...base, subType: CFSubRuleType.formula, value: rule.formula };
  if (rule.kind === 'containsText')
    return { ...base, subType: CFSubRuleType.text, operator: TEXT_OPERATORS[rule.operator], value: rule.text };
  return cellValuePicture(rule, rects[0]) as IConditionalFormattingRuleConfig;

  /** Numbers and texts have rules of their own, which cost no formula for each cell. */
  function cellValuePicture(
    { operator, formula1, formula2 }: Extract<ConditionalRule, { kind: 'cellValue' }>,
    first: Rect | undefined,
  ): object {
    const numbers = [formula1, formula2].flatMap((formula) => plainNumber(formula) ?? []);
    const two = operator === 'Between' || operator === 'NotBetween';
    if (numbers.length === (two ? 2 : 1)) {
      return { ...base, subType: CFSubRuleType.number, operator: OPERATORS[operator], value: two ? numbers : numbers[0] };
    }
    const text = /^="((?:[^"]|"")*)"$/.exec(formula1)?.[1]?.replaceAll('""', '"');
    if (text !== undefined && (operator === 'EqualTo' || operator === 'NotEqualTo')) {
      return {
        ...base,
        subType: CFSubRuleType.text,
        operator: operator === 'EqualTo' ? CFTextOperator.equal : CFTextOperator.notEqual,
        value: text,
      };
    }
    const cell = first ? a1({ ...first, rows: 1, columns: 1 }) : 'A1';
    const [low, high] = [formula1, formula2 ?? ''].map((formula) => formula.replace(/^=/, ''));
    const between = `AND(${cell}>=(${low}),${cell}<=(${high}))`;
    const value = two ? (operator === 'Between' ? between : `NOT(${between})`) : `${cell}${SIGNS[operator] ?? '='}(${low})`;
    return { ...base, subType: CFSubRuleType.formula, value: `=${value}` };
  }
}

function plainNumber(formula: string | undefined): number | undefined {
  const body = formula?.replace(/^=/, '').trim();
  const value = body === undefined || body === '' ? Number.NaN : Number(body);
  return Number.isFinite(value) ? value : undefined;
}

const styleOf = (style: CellStyle): IStyleBase => patched(undefined, style) ?? {};
