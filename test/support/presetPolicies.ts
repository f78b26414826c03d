import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chineseWord } from '../../scripts/sample/inChinese';
import type { CellValue } from '../../src/base/CellValue';
import { gradeTable } from '../../src/engine/gradeTable';
import type { GradedTable } from '../../src/engine/GradedTable';
import { tableRequest } from '../../src/engine/tableRequest';
import { lintPolicy } from '../../src/policy/lintPolicy';
import { parsePolicyText } from '../../src/policy/parsePolicy';
import type { Policy } from '../../src/policy/Policy';
import { readCustomerTable } from '../../src/table/readCustomerTable';
import { storeOf } from './tableStore';

export type Cells = Readonly<Record<string, readonly CellValue[]>>;

const FOLDER = resolve(__dirname, '../../src/policy/presets');

/** Names of all policy files in English, without their ending; each has a Chinese one beside it. */
export const PRESET_NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => !file.endsWith('-zh.json'))
  .map((file) => file.replace(/\.json$/, ''));

export const presetText = (name: string): string => readFileSync(resolve(FOLDER, `${name}.json`), 'utf8');

export const presetPolicy = (name: string): Policy => {
  const parsed = parsePolicyText(presetText(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

/** A table graded by a policy that is complete for it. */
export const gradedBy = (policy: Policy, cells: Cells): GradedTable => {
  const misfits = lintPolicy(policy, Object.keys(cells));
  if (misfits.length > 0) throw new Error(JSON.stringify(misfits));
  const table = readCustomerTable(storeOf(cells), tableRequest(policy));
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const run = gradeTable(table.value, policy);
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
};

/** Headers and texts as in the Chinese sample. */
export const cellsInChinese = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, values]) => [
      chineseWord(name),
      values.map((value) => (typeof value === 'string' ? chineseWord(value) : value)),
    ]),
  );
