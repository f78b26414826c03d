import * as z from 'zod';

const points = z.number().min(0).max(100);

const limits = z
  .array(z.number())
  .min(1)
  .refine((values) => values.every((value, i) => i === 0 || value > (values[i - 1] as number)), { params: { expected: 'ascending' } });

const stepPoints = z
  .strictObject({
    kind: z.literal('points'),
    shape: z.literal('step'),
    limits,
    points: z.array(points),
    bound: z.enum(['reached', 'above']).default('reached'),
  })
  .refine((scaling) => scaling.points.length === scaling.limits.length + 1, { params: { expected: 'one more point than limits' } });

const linearPoints = z
  .strictObject({ kind: z.literal('points'), shape: z.literal('linear'), limits, points: z.array(points) })
  .refine((scaling) => scaling.points.length === scaling.limits.length, { params: { expected: 'as many points as limits' } });

const scaling = z.discriminatedUnion('kind', [
  z.discriminatedUnion('shape', [stepPoints, linearPoints]),
  z.strictObject({ kind: z.literal('categories'), points: z.record(z.string(), points), remainder: points.default(0) }),
  z.strictObject({ kind: z.literal('minmax'), winsorise: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('percentile') }),
  z.strictObject({ kind: z.literal('zscore'), winsorise: z.boolean().default(false) }),
  z.strictObject({ kind: z.literal('raw') }),
]);

/** W1: the list of indicators as a policy states it. */
export const indicatorsSchema = z
  .array(
    z.strictObject({
      field: z.union([z.strictObject({ column: z.string().min(1) }), z.strictObject({ measure: z.string().min(1) })]),
      weight: z.number().min(0).max(1_000_000),
      direction: z.enum(['benefit', 'cost']).default('benefit'),
      scaling,
      missing: z.enum(['reweight', 'worst', 'median', 'exclude']).default('reweight'),
    }),
  )
  .max(30);
