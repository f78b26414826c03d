import * as z from 'zod';
import { conditionGroupsSchema } from '../methods/conditions/conditionSchema';

const columnName = z.string().min(1);

/** G1: tried in this order, the hard ones last. */
export const guardsSchema = z
  .array(
    z.strictObject({
      name: z.string().max(200).default(''),
      when: conditionGroupsSchema,
      limit: z.enum(['atMost', 'atLeast']),
      tier: z.string().min(1).max(60),
      hard: z.boolean().default(false),
    }),
  )
  .max(50);

/** G1: the columns of tiers set by hand. */
export const overrideSchema = z.strictObject({
  tier: columnName,
  who: columnName.nullable().default(null),
  why: columnName.nullable().default(null),
  until: columnName.nullable().default(null),
});

/** G2: what it takes to leave the previous tier. */
export const hysteresisSchema = z.strictObject({
  band: z.number().min(0).max(100).nullable().default(null),
  lastMethodTier: columnName.nullable().default(null),
  previous: z.strictObject({ snapshot: z.string().min(1).max(255), twoReviews: z.boolean().default(false) }).optional(),
});

/** G3. */
export const reviewSchema = z.strictObject({ everyMonths: z.int().min(1).max(120) });
