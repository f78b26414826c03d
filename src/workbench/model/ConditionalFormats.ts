import { HostError } from '../executor/HostError';
import type { HostCollection, HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { ConditionalFormatInfo, ConditionalRule, Rect } from '../grid/Grid';
import { conditionalRuleObject } from './conditionalRules';
import { invalidArgument, itemNotFound, type Model } from './Model';
import { Range } from './Range';
import { overlap } from '../grid/rectangles';

type RuleKind = Exclude<ConditionalRule['kind'], 'other'>;

/** `ConditionalFormat.type` by the grid's word for it. */
const TYPES: Readonly<Record<RuleKind, string>> = { cellValue: 'CellValue', containsText: 'ContainsText', custom: 'Custom' };

/** A new format matches nothing until its rule is set (assumed; Excel's own first rule is not documented). */
const UNSET: Readonly<Record<RuleKind, ConditionalRule>> = {
  cellValue: { kind: 'cellValue', operator: 'EqualTo', formula1: '="\u0001"', style: {} },
  containsText: { kind: 'containsText', operator: 'Contains', text: '\u0001', style: {} },
  custom: { kind: 'custom', formula: '=FALSE', style: {} },
};

/** `Excel.ConditionalFormatCollection` of a range: the formats that touch it, highest priority first. */
export class ConditionalFormatCollection implements HostCollection {
  readonly $type = 'ConditionalFormatCollection';

  constructor(
    private readonly model: Model,
    private readonly sheetId: string,
    private readonly place: () => Rect,
  ) {}

  get items(): readonly ConditionalFormat[] {
    return this.infos.map(({ id }) => new ConditionalFormat(this.model, this.sheetId, id));
  }
  getCount(): number {
    return this.infos.length;
  }
  getItem(id: string): ConditionalFormat {
    if (!this.infos.some((info) => info.id === id)) throw itemNotFound();
    return new ConditionalFormat(this.model, this.sheetId, id);
  }
  getItemAt(index: number): ConditionalFormat {
    const item = this.items[index];
    if (!item) throw invalidArgument('There is no such conditional format.');
    return item;
  }
  add(type: string): ConditionalFormat {
    this.model.protections.demand(this.sheetId, 'format');
    const kind = (Object.keys(TYPES) as RuleKind[]).find((key) => TYPES[key] === type);
    if (!kind) throw new HostError('NotImplemented', `This host has no conditional formats of type ${type}.`);
    const { id } = this.model.grid.addConditionalFormat(this.sheetId, [this.place()], UNSET[kind]);
    return new ConditionalFormat(this.model, this.sheetId, id);
  }
  /** Removes formats that lie within the range; of those that reach beyond it only the part inside is cleared, as Excel does (assumed). */
  clearAll(): void {
    this.model.protections.demand(this.sheetId, 'format');
    const place = this.place();
    for (const info of this.infos) {
      const left = info.rects.flatMap((rect) => without(rect, place));
      this.model.grid.deleteConditionalFormat(this.sheetId, info.id);
      if (left.length > 0) this.model.grid.addConditionalFormat(this.sheetId, left, info.rule, info.stopIfTrue);
    }
  }

  private get infos(): readonly ConditionalFormatInfo[] {
    const place = this.place();
    return this.model.grid.conditionalFormats(this.sheetId).filter(({ rects }) => rects.some((rect) => overlap(rect, place)));
  }
}

/** `Excel.ConditionalFormat`. */
class ConditionalFormat implements HostObject {
  readonly $type = 'ConditionalFormat';

  constructor(
    private readonly model: Model,
    private readonly sheetId: string,
    readonly id: string,
  ) {}

  get type(): string {
    const { rule } = this.info;
    if (rule.kind === 'other')
      throw new HostError('NotImplemented', `This host does not know the conditional format "${rule.description}".`);
    return TYPES[rule.kind];
  }
  /** 0 is the highest. */
  get priority(): number {
    return this.model.grid.conditionalFormats(this.sheetId).findIndex(({ id }) => id === this.info.id);
  }
  get stopIfTrue(): boolean {
    return this.info.stopIfTrue;
  }
  set stopIfTrue(stopIfTrue: boolean) {
    this.update(this.info.rule, stopIfTrue);
  }

  get cellValue(): HostObject {
    return this.ruleObject('cellValue') ?? this.refuseType();
  }
  get cellValueOrNullObject(): HostObject {
    return this.ruleObject('cellValue') ?? NULL_OBJECT;
  }
  get textComparison(): HostObject {
    return this.ruleObject('containsText') ?? this.refuseType();
  }
  get textComparisonOrNullObject(): HostObject {
    return this.ruleObject('containsText') ?? NULL_OBJECT;
  }
  get custom(): HostObject {
    return this.ruleObject('custom') ?? this.refuseType();
  }
  get customOrNullObject(): HostObject {
    return this.ruleObject('custom') ?? NULL_OBJECT;
  }

  getRange(): Range {
    const [rect, ...more] = this.info.rects;
    if (!rect || more.length > 0) throw new HostError('InvalidOperation', 'The conditional format lies on more than one range.');
    return new Range(this.model, this.sheetId, rect);
  }
  getRangeOrNullObject(): HostObject {
    const [rect, ...more] = this.info.rects;
    return rect && more.length === 0 ? new Range(this.model, this.sheetId, rect) : NULL_OBJECT;
  }
  delete(): void {
    this.model.protections.demand(this.sheetId, 'format');
    this.model.grid.deleteConditionalFormat(this.sheetId, this.info.id);
  }

  private get info(): ConditionalFormatInfo {
    const info = this.model.grid.conditionalFormats(this.sheetId).find(({ id }) => id === this.id);
    if (!info) throw new HostError('ItemNotFound', "The conditional format doesn't exist any more.");
    return info;
  }
  private update(rule: ConditionalRule, stopIfTrue?: boolean): void {
    this.model.protections.demand(this.sheetId, 'format');
    this.model.grid.updateConditionalFormat(this.sheetId, this.info.id, rule, stopIfTrue);
  }
  private ruleObject(kind: RuleKind): HostObject | undefined {
    if (this.info.rule.kind !== kind) return undefined;
    return conditionalRuleObject({ read: () => this.info.rule, write: (rule) => this.update(rule, this.info.stopIfTrue) });
  }
  private refuseType(): never {
    throw new HostError('InvalidOperation', 'The conditional format is of another type.');
  }
}

/** What is left of `rect` outside of `hole`: at most four rects. */
function without(rect: Rect, hole: Rect): Rect[] {
  const common = overlap(rect, hole);
  if (!common) return [rect];
  const pieces: Rect[] = [
    { ...rect, rows: common.row - rect.row },
    { ...rect, row: common.row + common.rows, rows: rect.row + rect.rows - common.row - common.rows },
    { ...common, column: rect.column, columns: common.column - rect.column },
    { ...common, column: common.column + common.columns, columns: rect.column + rect.columns - common.column - common.columns },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
