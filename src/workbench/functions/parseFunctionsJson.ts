import { z } from 'zod';
import type { FunctionSignature } from './FunctionSignature';

/** The functions that this host can call, and those it refuses, with the reason in a sentence for developers. */
interface ParsedFunctions {
  readonly functions: readonly FunctionSignature[];
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
}

const parameterSchema = z.object({
  name: z.string(),
  description: z.string().default(''),
  type: z.enum(['number', 'string', 'boolean', 'any']).default('any'),
  dimensionality: z.enum(['scalar', 'matrix']).default('scalar'),
  optional: z.boolean().nullish(),
  repeating: z.boolean().nullish(),
});

const optionsSchema = z
  .object({
    stream: z.boolean(),
    volatile: z.boolean(),
    cancelable: z.boolean(),
    requiresAddress: z.boolean(),
    requiresParameterAddresses: z.boolean(),
  })
  .partial();

const functionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  parameters: z.array(parameterSchema),
  result: z.object({ dimensionality: z.enum(['scalar', 'matrix']).default('scalar') }).default({ dimensionality: 'scalar' }),
  options: optionsSchema.default({}),
});

const fileSchema = z.object({ allowErrorForDataTypeAny: z.boolean().default(false), functions: z.array(functionSchema) });

/**
 * Reads the metadata an add-in publishes for its custom functions.
 *
 * Streaming and volatile functions are refused rather than half-played: this host keeps a result for as long as the arguments stay the same.
 *
 * @param json The parsed file. @throws {z.ZodError} when it is not such a file at all.
 * @param namespace Put before each name with a period, as Excel does, unless empty.
 * Source: Microsoft's "Manually create JSON metadata for custom functions".
 */
export function parseFunctionsJson(json: unknown, namespace = ''): ParsedFunctions {
  const file = fileSchema.parse(json);
  const functions: FunctionSignature[] = [];
  const refused: { name: string; reason: string }[] = [];
  for (const entry of file.functions) {
    const name = (namespace === '' ? entry.name : `${namespace}.${entry.name}`).toUpperCase();
    const reason = refusal(entry);
    if (reason !== undefined) {
      refused.push({ name, reason });
      continue;
    }
    functions.push({
      id: entry.id,
      name,
      description: entry.description,
      parameters: entry.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description,
        type: parameter.type,
        dimensionality: parameter.dimensionality,
        optional: parameter.optional === true,
        repeating: parameter.repeating === true,
      })),
      returnsMatrix: entry.result.dimensionality === 'matrix',
      cancelable: entry.options.cancelable === true,
      requiresAddress: entry.options.requiresAddress === true,
      requiresParameterAddresses: entry.options.requiresParameterAddresses === true,
      errorsAllowed: file.allowErrorForDataTypeAny,
    });
  }
  return { functions, refused };
}

function refusal(entry: z.infer<typeof functionSchema>): string | undefined {
  if (entry.options.stream === true) return 'Streaming functions are not played by this host.';
  if (entry.options.volatile === true) return 'Volatile functions are not played by this host.';
  const early = entry.parameters.slice(0, -1).some((parameter) => parameter.repeating === true);
  return early ? 'Only the last parameter may repeat.' : undefined;
}
