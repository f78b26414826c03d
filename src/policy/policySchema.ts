import * as z from 'zod';
import { METHODS } from '../methods';
import { MEASURE_FAMILIES } from '../methods/modelMeasures';
import { COLUMN_ROLES } from '../table/ColumnRole';
import { parametersSchema } from './parameterSchema';
import { guardsSchema, hysteresisSchema, overrideSchema, reviewSchema } from './stepSchemas';

// The compiled fast path of zod builds functions from text, which a content security policy forbids.
z.config({ jitless: true });

/** The newest version of the document this product reads and the one it writes (P1). */
export const POLICY_SCHEMA = 1;

/** What may stand in `output.extraColumns`. */
const EXTRA_COLUMNS = [
  'rank',
  'share',
  'action',
  'contactDays',
  'nextContact',
  'creditLimit',
  'reason',
  'methodTier',
  'systemTier',
  'changedBy',
] as const;

const isoDate = z.iso.date();
const columnName = z.string().min(1);

const window = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('last12Months') }),
  z.strictObject({ kind: z.literal('last24Months') }),
  z.strictObject({ kind: z.literal('fiscalYear'), firstMonth: z.int().min(1).max(12) }),
  z
    .strictObject({ kind: z.literal('range'), from: isoDate, to: isoDate })
    .refine(({ from, to }) => from <= to, { params: { expected: 'from <= to' } }),
]);

const source = z.strictObject({
  kind: z.enum(['customers', 'transactions', 'invoices']),
  table: z.string().min(1).nullable().default(null),
  columns: z.strictObject(Object.fromEntries(COLUMN_ROLES.map((role) => [role, columnName.optional()]))).default({}),
  dateOrder: z.enum(['dmy', 'mdy']).nullable().default(null),
  currencies: z.enum(['ignore']).nullable().default(null),
  ignoreIdCase: z.boolean().default(false),
  excludedReasons: z.array(z.string()).default([]),
});

const tier = z.strictObject({
  label: z.string().min(1).max(60),
  color: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .nullable()
    .default(null),
  action: z.string().default(''),
  contactDays: z.int().min(1).max(3660).nullable().default(null),
  creditLimit: z.number().min(0).nullable().default(null),
});

const fieldReference = z.union([z.strictObject({ column: columnName }), z.strictObject({ measure: z.string().min(1) })]);

/** The whole document. Unknown keys are errors everywhere; what may be left out has a default. */
export const policySchema = z.strictObject({
  schema: z.literal(POLICY_SCHEMA),
  name: z.string().min(1).max(200),
  revision: z.int().min(0).default(0),
  source,
  analysisDate: isoDate.nullable().default(null),
  window: window.default({ kind: 'all' }),
  method: z.discriminatedUnion(
    'id',
    METHODS.map((method) => z.strictObject({ id: z.literal(method.id), params: parametersSchema(method).prefault({}) })) as unknown as [
      z.ZodObject<{ id: z.ZodLiteral<string>; params: z.ZodType<Record<string, unknown>> }>,
    ],
  ),
  tiers: z
    .array(tier)
    .max(20)
    .refine((tiers) => new Set(tiers.map(({ label }) => label)).size === tiers.length, { params: { expected: 'distinct labels' } })
    .default([]),
  output: z.strictObject({ extraColumns: z.array(z.enum(EXTRA_COLUMNS)).default([]), tierColors: z.boolean().default(false) }).prefault({}),
  profile: z
    .strictObject({ measures: z.array(fieldReference).max(5).default([]), texts: z.array(columnName).max(3).default([]) })
    .optional(),
  measures: z
    .strictObject(Object.fromEntries(MEASURE_FAMILIES.map(({ id, parameters }) => [id, parametersSchema({ parameters }).optional()])))
    .optional(),
  hysteresis: hysteresisSchema.optional(),
  guards: guardsSchema.optional(),
  override: overrideSchema.optional(),
  review: reviewSchema.optional(),
});
