import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import type { CellStyle, ConditionalRule } from '../grid/Grid';
import { invalidArgument } from './Model';
import { hexColor, truth } from './RangeFormat';

type KnownRule = Exclude<ConditionalRule, { readonly kind: 'other' }>;
type RuleOf<K extends KnownRule['kind']> = Extract<KnownRule, { readonly kind: K }>;

/** Where a rule is kept. */
interface RulePlace {
  read(): ConditionalRule;
  write(rule: ConditionalRule): void;
}

/** The object Office.js shows for a rule: `cellValue`, `textComparison` or `custom` of a conditional format. */
export function conditionalRuleObject(place: RulePlace): HostObject {
  switch (place.read().kind) {
    case 'cellValue':
      return new CellValueRule(place);
    case 'containsText':
      return new TextRule(place);
    default:
      return new CustomRule(place);
  }
}

function ruleOf<K extends KnownRule['kind']>(place: RulePlace, kind: K): RuleOf<K> {
  const rule = place.read();
  if (rule.kind !== kind) throw new HostError('InvalidOperation', 'The conditional format is of another type.');
  return rule as RuleOf<K>;
}

const VALUE_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

/** `Excel.CellValueConditionalFormat`. */
class CellValueRule implements HostObject {
  readonly $type = 'CellValueConditionalFormat';

  constructor(private readonly place: RulePlace) {}

  get format(): HostObject {
    return new ConditionalRangeFormat(this.place);
  }
  get rule(): unknown {
    const { operator, formula1, formula2 } = ruleOf(this.place, 'cellValue');
    return formula2 === undefined ? { operator, formula1 } : { operator, formula1, formula2 };
  }
  set rule(value: unknown) {
    const { operator, formula1, formula2 } = record(value);
    if (!VALUE_OPERATORS.includes(String(operator)) || typeof formula1 !== 'string') throw invalidArgument('The rule is not complete.');
    const { style } = ruleOf(this.place, 'cellValue');
    const rule = { kind: 'cellValue', operator: String(operator), formula1, style } as const;
    this.place.write(typeof formula2 === 'string' ? { ...rule, formula2 } : rule);
  }
}

/** `Excel.TextConditionalFormat`. */
class TextRule implements HostObject {
  readonly $type = 'TextConditionalFormat';

  constructor(private readonly place: RulePlace) {}

  get format(): HostObject {
    return new ConditionalRangeFormat(this.place);
  }
  get rule(): unknown {
    const { operator, text } = ruleOf(this.place, 'containsText');
    return { operator, text };
  }
  set rule(value: unknown) {
    const { operator, text } = record(value);
    const known = TEXT_OPERATORS.find((item) => item === operator);
    if (!known || typeof text !== 'string') throw invalidArgument('The rule is not complete.');
    this.place.write({ ...ruleOf(this.place, 'containsText'), operator: known, text });
  }
}

/** `Excel.CustomConditionalFormat`. */
class CustomRule implements HostObject {
  readonly $type = 'CustomConditionalFormat';

  constructor(private readonly place: RulePlace) {}

  get format(): HostObject {
    return new ConditionalRangeFormat(this.place);
  }
  get rule(): HostObject {
    return new CustomRuleFormula(this.place);
  }
}

class CustomRuleFormula implements HostObject {
  readonly $type = 'ConditionalFormatRule';

  constructor(private readonly place: RulePlace) {}

  get formula(): string {
    return ruleOf(this.place, 'custom').formula;
  }
  set formula(formula: string) {
    if (!formula.startsWith('=')) throw invalidArgument('The rule is a formula and begins with =.');
    this.place.write({ ...ruleOf(this.place, 'custom'), formula });
  }
}

/** `Excel.ConditionalRangeFormat`: what the rule paints. */
class ConditionalRangeFormat implements HostObject {
  readonly $type = 'ConditionalRangeFormat';

  constructor(private readonly place: RulePlace) {}

  get fill(): HostObject {
    return new ConditionalRangeFill(this.place);
  }
  get font(): HostObject {
    return new ConditionalRangeFont(this.place);
  }
}

class ConditionalRangeFill implements HostObject {
  readonly $type = 'ConditionalRangeFill';

  constructor(private readonly place: RulePlace) {}

  get color(): string {
    return styleOf(this.place).fillColor ?? '';
  }
  set color(value: unknown) {
    patchStyle(this.place, { fillColor: hexColor(value) });
  }
  clear(): void {
    patchStyle(this.place, { fillColor: null });
  }
}

class ConditionalRangeFont implements HostObject {
  readonly $type = 'ConditionalRangeFont';

  constructor(private readonly place: RulePlace) {}

  get color(): string {
    return styleOf(this.place).fontColor ?? '';
  }
  set color(value: unknown) {
    patchStyle(this.place, { fontColor: hexColor(value) });
  }
  get bold(): boolean | null {
    return styleOf(this.place).bold ?? null;
  }
  set bold(value: unknown) {
    patchStyle(this.place, { bold: truth(value) });
  }
  get italic(): boolean | null {
    return styleOf(this.place).italic ?? null;
  }
  set italic(value: unknown) {
    patchStyle(this.place, { italic: truth(value) });
  }
  get strikethrough(): boolean | null {
    return styleOf(this.place).strikethrough ?? null;
  }
  set strikethrough(value: unknown) {
    patchStyle(this.place, { strikethrough: truth(value) });
  }
  clear(): void {
    patchStyle(this.place, { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null });
  }
}

function styleOf(place: RulePlace): CellStyle {
  const rule = place.read();
  return rule.kind === 'other' ? {} : rule.style;
}

function patchStyle(place: RulePlace, patch: CellStyle): void {
  const rule = place.read();
  if (rule.kind === 'other') throw new HostError('NotImplemented', `This host does not know the conditional format "${rule.description}".`);
  place.write({ ...rule, style: { ...rule.style, ...patch } });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw invalidArgument('A rule is an object.');
  return value as Readonly<Record<string, unknown>>;
}
