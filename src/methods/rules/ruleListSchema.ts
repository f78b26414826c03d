import * as z from 'zod';
import { conditionGroupsSchema } from '../conditions/conditionSchema';

const label = z.string().trim().min(1).max(60);

/** Shape of a list of rules; apart from their reading, so that formulas need no schema library. */
export const ruleListSchema = z
  .strictObject({
    tiers: z
      .array(z.strictObject({ label, when: conditionGroupsSchema }))
      .min(1)
      .max(19),
    remainder: label,
  })
  .refine(({ tiers }) => new Set(tiers.map(({ label: each }) => each)).size === tiers.length, { params: { expected: 'distinct names' } });
