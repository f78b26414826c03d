import * as z from 'zod';

const field = z.union([z.strictObject({ column: z.string().min(1) }), z.strictObject({ measure: z.string().min(1) })]);

const condition = z.discriminatedUnion('operator', [
  z.strictObject({ field, operator: z.enum(['>=', '>', '<=', '<', '=']), value: z.number() }),
  z
    .strictObject({ field, operator: z.literal('between'), from: z.number(), to: z.number() })
    .refine(({ from, to }) => from <= to, { params: { expected: 'from <= to' } }),
  z.strictObject({ field, operator: z.enum(['oneOf', 'notOneOf']), values: z.array(z.string().trim().min(1)).min(1).max(100) }),
  z.strictObject({ field, operator: z.enum(['contains', 'notContains']), text: z.string().trim().min(1) }),
  z.strictObject({ field, operator: z.enum(['blank', 'notBlank']) }),
]);

/** Any of the groups is enough; in a group all conditions must hold. */
export const conditionGroupsSchema = z
  .array(z.strictObject({ all: z.array(condition).min(1).max(12) }))
  .min(1)
  .max(12);
