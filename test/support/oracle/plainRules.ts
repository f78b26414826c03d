import type { Condition } from '../../../src/methods/conditions/condition';
import type { RuleList } from '../../../src/methods/rules/ruleList';

/** U1 as it is written, on a customer given by the names of its fields; `undefined` is missing. Numbers must not lie within the tolerance of a limit without being on it. */
export type PlainCustomer = Readonly<Record<string, number | string | undefined>>;

const nameOf = ({ field }: Condition): string => ('column' in field ? field.column : field.measure);

/** Full-width forms, case and outer blanks make no other text. */
const read = (text: string): string =>
  [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) as number;
      return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : code === 0x3000 ? ' ' : letter;
    })
    .join('')
    .trim()
    .toLowerCase();

const plainHolds = (condition: Condition, customer: PlainCustomer): boolean => {
  const value = customer[nameOf(condition)];
  if ('value' in condition || 'from' in condition) return typeof value === 'number' && plainCompares(condition, value);
  switch (condition.operator) {
    case 'blank':
      return value === undefined;
    case 'notBlank':
      return value !== undefined;
    case 'oneOf':
      return value !== undefined && condition.values.some((each) => read(each) === read(String(value)));
    case 'notOneOf':
      return value !== undefined && condition.values.every((each) => read(each) !== read(String(value)));
    case 'contains':
      return value !== undefined && read(String(value)).split(read(condition.text)).length > 1;
    case 'notContains':
      return value !== undefined && read(String(value)).split(read(condition.text)).length === 1;
  }
};

const plainCompares = (condition: Extract<Condition, { value: number } | { from: number }>, value: number): boolean => {
  switch (condition.operator) {
    case '>=':
      return value >= condition.value;
    case '>':
      return value > condition.value;
    case '<=':
      return value <= condition.value;
    case '<':
      return value < condition.value;
    case '=':
      return value === condition.value;
    case 'between':
      return condition.from <= value && value <= condition.to;
  }
};

/** All rules that hold, the first first; the first decides. */
export const plainRulesThatHold = ({ tiers }: RuleList, customer: PlainCustomer): readonly number[] =>
  tiers.flatMap(({ when }, rule) => (when.some(({ all }) => all.every((condition) => plainHolds(condition, customer))) ? [rule] : []));
