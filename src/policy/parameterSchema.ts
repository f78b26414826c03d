import * as z from 'zod';
import type { Method, ParameterSpec } from '../methods/Method';

/** A column by its name, or a measure by its word. */
const fieldSchema = z.union([z.strictObject({ column: z.string().min(1) }), z.strictObject({ measure: z.string().min(1) })]);

const isAscending = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value > (values[i - 1] as number));
const isDescending = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || value < (values[i - 1] as number));

const schemaOf = (spec: ParameterSpec): z.ZodType => {
  switch (spec.kind) {
    case 'choice':
      return z.enum(spec.options as [string, ...string[]]);
    case 'boolean':
      return z.boolean();
    case 'number':
      return z.number().min(spec.minimum).max(spec.maximum);
    case 'shares':
      return z
        .array(z.number().gt(0).lt(1))
        .min(spec.minimumLength)
        .max(spec.maximumLength)
        .refine(isAscending, { params: { expected: 'ascending' } });
    case 'scoreCuts':
      return z
        .array(z.number().min(spec.minimum).max(spec.maximum))
        .min(1)
        .refine(isDescending, { params: { expected: 'descending' } });
    case 'field':
      return fieldSchema;
    case 'numbers':
      return z.array(z.number()).min(spec.minimumLength).max(spec.maximumLength);
    case 'structure':
      return spec.schema;
  }
};

/** The schema of a method's `params`, made from its parameters; what is left out takes its default. */
export const parametersSchema = (method: Pick<Method, 'parameters'>): z.ZodType<Record<string, unknown>> =>
  z.strictObject(Object.fromEntries(method.parameters.map((spec) => [spec.id, schemaOf(spec).default(spec.default)])));

/** Fills in the defaults that hang on another parameter, which a schema cannot know. */
export const withConditionalDefaults = (method: Method, params: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const completed = { ...params };
  for (const { id, defaultWhen } of method.parameters) {
    if (defaultWhen && completed[id] === undefined && completed[defaultWhen.id] === defaultWhen.is) completed[id] = defaultWhen.default;
  }
  return completed;
};

/** Parameters that take all defaults, but for those given. */
export const defaultParameters = (method: Method, given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
  parametersSchema(method).parse(withConditionalDefaults(method, given));
