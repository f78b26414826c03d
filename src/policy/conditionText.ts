import { fieldFigure } from '../i18n/Facts';
import type { Formats } from '../i18n/Formats';
import type { Messages } from '../i18n/Messages';
import { wordOr } from '../i18n/Wording';
import type { Condition } from '../methods/conditions/condition';
import type { FieldReference } from '../table/CustomerTable';

export const isField = (value: unknown): value is FieldReference =>
  typeof value === 'object' && value !== null && ('column' in value || 'measure' in value);

/** A column by its name, a measure by its word. */
export const fieldText = (field: FieldReference, messages: Messages): string =>
  'column' in field ? field.column : wordOr(messages.measures, field.measure);

/** `Share paid on time less than 70 %`. Only a table knows which of its columns are shares; without one they are numbers. */
export const conditionText = (
  condition: Condition,
  messages: Messages,
  f: Formats,
  isShare: (field: FieldReference) => boolean = () => false,
): string => {
  const name = fieldText(condition.field, messages);
  const measure = 'measure' in condition.field ? condition.field.measure : '';
  const figure = (value: number): string => (isShare(condition.field) ? f.cut(value) : fieldFigure(measure, value, f));
  if (condition.operator === 'between') return `${name} ${figure(condition.from)} – ${figure(condition.to)}`;
  const asked = `${name} ${messages.pane.rules.operators[condition.operator]}`;
  if ('value' in condition) return `${asked} ${figure(condition.value)}`;
  if ('values' in condition) return `${asked} ${f.list(condition.values)}`;
  return 'text' in condition ? `${asked} ${condition.text}` : asked;
};
