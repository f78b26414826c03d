import { POLICY_SCHEMA } from './policySchema';

/** Turns a document of one version into one of the next. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** What a document has that was written before versions were: drafts of version 1, without a number or with 0. */
const DRAFT = 0;

/** By the version they start from. Drafts differ from version 1 by nothing but the number: what they leave out has a usual value. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([[DRAFT, (document) => document]]);

/** P1: brings an older document to the present version, step by step; one of an unknown version is left for the schema to judge. */
export const migratePolicy = (
  document: Record<string, unknown>,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  newest: number = POLICY_SCHEMA,
): Record<string, unknown> => {
  let current = document;
  const { schema = DRAFT } = document;
  for (let version = schema; typeof version === 'number' && version < newest; version++) {
    const migrate = migrations.get(version);
    if (migrate === undefined) return current;
    current = { ...migrate(current), schema: version + 1 };
  }
  return current;
};
