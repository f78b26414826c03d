import * as z from 'zod';

/** Columns and measures, each once. */
export const fieldListSchema = z
  .array(z.union([z.strictObject({ column: z.string().min(1) }), z.strictObject({ measure: z.string().min(1) })]))
  .max(30)
  .refine((fields) => new Set(fields.map((field) => JSON.stringify(field))).size === fields.length, {
    params: { expected: 'distinct names' },
  });
