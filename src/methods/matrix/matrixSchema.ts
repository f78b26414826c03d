import * as z from 'zod';
import { plainText } from '../fields/FieldValue';

const field = z.union([z.strictObject({ column: z.string().min(1) }), z.strictObject({ measure: z.string().min(1) })]);
const label = z.string().trim().min(1).max(60);
const isDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

const axis = z.union([
  z.strictObject({
    field,
    cuts: z
      .array(z.number())
      .min(1)
      .max(8)
      .refine((values) => values.every((value, i) => i === 0 || value > (values[i - 1] as number)), { params: { expected: 'ascending' } }),
  }),
  z.strictObject({
    field,
    values: z
      .array(z.string().trim().min(1))
      .min(2)
      .max(9)
      .refine((texts) => isDistinct(texts.map(plainText)), { params: { expected: 'distinct names' } }),
  }),
]);

/** Shape of a matrix; apart from its reading, so that formulas need no schema library. */
export const matrixSchema = z
  .strictObject({
    rows: axis,
    columns: axis,
    tiers: z
      .array(label)
      .min(2)
      .max(20)
      .refine(isDistinct, { params: { expected: 'distinct names' } }),
    cells: z.array(z.array(label)),
    unknown: label,
  })
  .refine(({ rows, cells }) => cells.length === levels(rows), { params: { expected: 'a row of cells for each level' } })
  .refine(({ columns, cells }) => cells.every((row) => row.length === levels(columns)), { params: { expected: 'a cell for each level' } })
  .refine(({ tiers, cells, unknown }) => [unknown, ...cells.flat()].every((each) => tiers.includes(each)), {
    params: { expected: 'only labels of tiers' },
  });

const levels = (value: z.output<typeof axis>): number => ('cuts' in value ? value.cuts.length + 1 : value.values.length);
