import type * as z from 'zod';
import type { Problem } from '../base/Problem';
import { failure, success, type Result } from '../base/Result';
import { methodById } from '../methods';
import { measureProblems, withoutUsual } from './measureSettings';
import { migratePolicy } from './migratePolicy';
import { withConditionalDefaults } from './parameterSchema';
import type { Policy, PolicyHysteresis } from './Policy';
import { POLICY_SCHEMA, policySchema } from './policySchema';
import { stepProblems } from './stepProblems';

/** P1: a policy from the text of a file. */
export const parsePolicyText = (text: string): Result<Policy> => {
  try {
    return parsePolicy(JSON.parse(text));
  } catch (error) {
    return failure({ code: 'policy-not-json', detail: (error as Error).message });
  }
};

/**
 * P1: a policy from JSON data: migrated if old, refused if newer than this product, completed with defaults, and checked as a whole. Problems: every key that is
 * unknown and every value that is not as expected, each with its path (`method.params.cuts[1]`).
 */
export const parsePolicy = (json: unknown): Result<Policy> => {
  if (!isRecord(json)) return failure({ code: 'policy-invalid', path: '', expected: 'object', found: show(json) });
  const { schema } = json;
  if (typeof schema === 'number' && schema > POLICY_SCHEMA) return failure({ code: 'policy-too-new', schema });

  const document = completed(migratePolicy(json));
  const parsed = policySchema.safeParse(document);
  if (parsed.success) {
    const policy = asPolicy(parsed.data);
    const misfits = misfitsOf(policy);
    return misfits.length > 0 ? { ok: false, problems: misfits } : success(policy);
  }
  const { issues } = parsed.error;
  const problems = issues.flatMap((issue) => problemsOf(issue, document, []));
  return { ok: false, problems: [...problems, ...misfitsBeside(issues, document)] };
};

/** How the settings fit each other. */
const misfitsOf = (policy: Policy): readonly Problem[] => {
  const method = methodById(policy.method.id);
  if (method === undefined) return [];
  return [...method.check(policy.method.params, policy.tiers.length), ...stepProblems(policy, method), ...measureProblems(policy)];
};

/** The parts of the document that are as expected are checked for how they fit even where others are not, so that everything is said at once. */
const misfitsBeside = (issues: readonly z.core.$ZodIssue[], document: Record<string, unknown>): readonly Problem[] => {
  const broken = new Set(
    issues.flatMap((issue) => (issue.path[0] === undefined && issue.code === 'unrecognized_keys' ? issue.keys : [issue.path[0]])),
  );
  if (broken.has('method')) return [];
  const sound = Object.fromEntries(Object.entries(document).filter(([key]) => !broken.has(key)));
  const parsed = policySchema.safeParse({ ...WHOLE, ...sound });
  return parsed.success ? misfitsOf(asPolicy(parsed.data)) : [];
};

/** What a document cannot do without, but for its method. */
const WHOLE = { schema: POLICY_SCHEMA, name: '-', source: { kind: 'customers' } };

/** The compiler checks here that schema and type say the same (the keys of the columns aside, which the schema makes from the list of roles). */
const asPolicy = ({ profile, measures, hysteresis, guards, override, review, ...rest }: z.output<typeof policySchema>): Policy => ({
  ...rest,
  ...(profile && { profile }),
  ...measuresPart(measures),
  ...(hysteresis && { hysteresis: withPrevious(hysteresis) }),
  // No guards are no guards, written or not: one content, one hash.
  ...(guards && guards.length > 0 && { guards }),
  ...(override && { override }),
  ...(review && { review }),
});

const withPrevious = ({ previous, ...rest }: NonNullable<z.output<typeof policySchema>['hysteresis']>): PolicyHysteresis => ({
  ...rest,
  ...(previous && { previous }),
});

/** Settings that are the usual ones are none, written or not. */
const measuresPart = (given: z.output<typeof policySchema>['measures']): Pick<Policy, 'measures'> => {
  const measures = given && withoutUsual(given);
  return measures === undefined ? {} : { measures };
};

/** Adds the defaults that depend on another parameter, where the method is known and its parameters are an object. */
const completed = (document: Record<string, unknown>): Record<string, unknown> => {
  const chosen = document['method'];
  if (!isRecord(chosen) || typeof chosen['id'] !== 'string') return document;
  const method = methodById(chosen['id']);
  const params = chosen['params'] ?? {};
  if (method === undefined || !isRecord(params)) return document;
  return { ...document, method: { ...chosen, params: withConditionalDefaults(method, params) } };
};

const problemsOf = (issue: z.core.$ZodIssue, document: unknown, prefix: readonly PropertyKey[]): Problem[] => {
  const path = [...prefix, ...issue.path];
  const found = show(valueAt(document, path));
  const invalid = (expected: string): Problem[] => [{ code: 'policy-invalid', path: pathText(path), expected, found }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'policy-unknown-key', path: pathText(path), key }));
    case 'invalid_type':
      return invalid(issue.expected === 'int' ? 'integer' : issue.expected);
    case 'invalid_value':
      return invalid(issue.values.map((value) => JSON.stringify(value)).join(' | '));
    case 'too_small':
      return invalid(`${sizeOf(issue.origin)}${issue.inclusive === false ? '>' : '>='} ${issue.minimum}`);
    case 'too_big':
      return invalid(`${sizeOf(issue.origin)}${issue.inclusive === false ? '<' : '<='} ${issue.maximum}`);
    case 'invalid_format':
      return invalid(issue.format === 'date' ? 'yyyy-mm-dd' : (issue.pattern ?? issue.format));
    case 'invalid_union':
      return unionProblems(issue, document, path);
    default:
      return invalid('params' in issue && isRecord(issue.params) ? String(issue.params['expected']) : issue.code);
  }
};

/** Of a union's alternatives the one that came nearest speaks; an unknown discriminator names what could stand there. */
const unionProblems = (issue: z.core.$ZodIssueInvalidUnion, document: unknown, path: readonly PropertyKey[]): Problem[] => {
  const found = valueAt(document, path);
  if (pathText(path) === 'method.id') return [{ code: 'policy-method-unknown', method: typeof found === 'string' ? found : show(found) }];
  if ('options' in issue && Array.isArray(issue.options)) {
    const expected = issue.options.map((option) => JSON.stringify(option)).join(' | ');
    return [{ code: 'policy-invalid', path: pathText(path), expected, found: show(found) }];
  }
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
  return nearest.flatMap((inner) => problemsOf(inner, document, path));
};

const sizeOf = (origin: string): string => (origin === 'array' || origin === 'string' ? 'length ' : '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

const LONGEST_SHOWN = 60;

const show = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};
