import * as z from 'zod';

const scoreRange = z
  .tuple([z.int().min(1).max(10), z.int().min(1).max(10)])
  .refine(([low, high]) => low <= high, { params: { expected: 'low <= high' } });

/** Shape of the user's own segments; apart from their reading, so that formulas need no schema library. */
export const segmentListSchema = z
  .strictObject({
    segments: z
      .array(z.strictObject({ name: z.string().min(1), recency: scoreRange, frequency: scoreRange, monetary: scoreRange }))
      .min(1)
      .max(30),
    remainder: z.string().min(1),
  })
  .refine(({ segments, remainder }) => new Set([...segments.map(({ name }) => name), remainder]).size === segments.length + 1, {
    params: { expected: 'distinct names' },
  });
