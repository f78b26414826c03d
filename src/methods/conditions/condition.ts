import { atLeast, atMost } from '../../stats/tolerance';
import type { FieldReference } from '../../table/CustomerTable';
import { isMissing, plainText, type FieldValue } from '../fields/FieldValue';

/** U1: one question about a customer, asked of a column or a measure. What is missing answers only `blank` with yes. */
export type Condition = NumberCondition | TextCondition | { readonly field: FieldReference; readonly operator: 'blank' | 'notBlank' };

type NumberCondition =
  | { readonly field: FieldReference; readonly operator: '>=' | '>' | '<=' | '<' | '='; readonly value: number }
  /** Both ends belong to it. */
  | { readonly field: FieldReference; readonly operator: 'between'; readonly from: number; readonly to: number };

type TextCondition =
  /** Texts, trimmed, whatever their case. */
  | { readonly field: FieldReference; readonly operator: 'oneOf' | 'notOneOf'; readonly values: readonly string[] }
  | { readonly field: FieldReference; readonly operator: 'contains' | 'notContains'; readonly text: string };

/** Conditions that must hold together. */
export interface ConditionGroup {
  readonly all: readonly Condition[];
}

/** Whether a condition asks for a number. */
export const asksNumber = (condition: Condition): condition is NumberCondition => 'value' in condition || 'from' in condition;

export const conditionHolds = (condition: Condition, value: FieldValue): boolean => {
  if (condition.operator === 'blank') return isMissing(value);
  if (isMissing(value)) return false;
  if (asksNumber(condition)) return typeof value === 'number' && numberHolds(condition, value);
  switch (condition.operator) {
    case 'notBlank':
      return true;
    case 'oneOf':
      return isOneOf(condition.values, value);
    case 'notOneOf':
      return !isOneOf(condition.values, value);
    case 'contains':
      return plainText(String(value)).includes(plainText(condition.text));
    case 'notContains':
      return !plainText(String(value)).includes(plainText(condition.text));
  }
};

const isOneOf = (values: readonly string[], value: FieldValue): boolean => {
  const plain = plainText(String(value));
  return values.some((wanted) => plainText(wanted) === plain);
};

const numberHolds = (condition: NumberCondition, value: number): boolean => {
  switch (condition.operator) {
    case '>=':
      return atLeast(value, condition.value);
    case '>':
      return !atMost(value, condition.value);
    case '<=':
      return atMost(value, condition.value);
    case '<':
      return !atLeast(value, condition.value);
    case '=':
      return atLeast(value, condition.value) && atMost(value, condition.value);
    case 'between':
      return atLeast(value, condition.from) && atMost(value, condition.to);
  }
};
