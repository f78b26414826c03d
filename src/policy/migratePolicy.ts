import { POLICY_SCHEMA } from './policySchema';

/** Turns a document of one version into one of the next. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** By the version they start from. Version 1 is the first. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** P1: brings an older document to the present version, step by step; one without a known version is left for the schema to judge. */
export const migratePolicy = (
  document: Record<string, unknown>,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  newest: number = POLICY_SCHEMA,
): Record<string, unknown> => {
  let current = document;
  for (let version = current['schema']; typeof version === 'number' && version < newest; version++) {
    const migrate = migrations.get(version);
    if (migrate === undefined) return current;
    current = { ...migrate(current), schema: version + 1 };
  }
  return current;
};
