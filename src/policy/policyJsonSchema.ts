import * as z from 'zod';
import { policySchema } from './policySchema';

/** P1: the JSON Schema (draft 2020-12) of policy files, as one writes them: what has a default may be left out. */
export const policyJsonSchema = (): Record<string, unknown> => ({
  title: 'Tierwise policy',
  ...z.toJSONSchema(policySchema, { io: 'input' }),
});
