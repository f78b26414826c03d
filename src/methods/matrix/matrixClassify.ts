import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import { success, type Result } from '../../base/Result';
import type { CustomerTable } from '../../table/CustomerTable';
import { isMissing, type FieldValue } from '../fields/FieldValue';
import { emptyTierFindings } from '../emptyTiers';
import { fieldName, readField } from '../fields/field';
import { fieldValues } from '../fields/fieldValues';
import { levelOf, matrixTier, type MatrixAxis, type MatrixParams } from './matrixGrid';
import type { Classification } from '../Method';

/** U2. Problems: a dimension that is not there, or holds no number where it has cuts. Cost: O(n). */
export const classifyMatrix = (table: CustomerTable, { matrix }: MatrixParams, tiers: readonly string[]): Result<Classification> => {
  const rows = axisValues(table, matrix.rows);
  const columns = axisValues(table, matrix.columns);
  if (!rows.ok || !columns.ok) {
    const problems: Problem[] = [rows, columns].flatMap((read) => (read.ok ? [] : read.problems));
    return { ok: false, problems };
  }
  const rowLevel = levelByRow(rows.value, matrix.rows);
  const columnLevel = levelByRow(columns.value, matrix.columns);
  const tier = new Uint8Array(table.rowCount);
  let unknown = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const [r, c] = [rowLevel[row] as number, columnLevel[row] as number];
    if (r < 0 || c < 0) unknown++;
    tier[row] = matrixTier(matrix, r, c);
  }
  const levels = (values: Int8Array): Float64Array => Float64Array.from(values, (level) => (level < 0 ? NaN : level + 1));
  return success({
    tiers,
    tier,
    value: new Float64Array(table.rowCount).fill(NaN),
    measures: { rowLevel: levels(rowLevel), columnLevel: levels(columnLevel) },
    texts: { state: new Array<string>(table.rowCount).fill('') },
    findings: [
      ...unnamedTexts(rows.value, matrix.rows, table),
      ...unnamedTexts(columns.value, matrix.columns, table),
      ...(unknown === 0 ? [] : [unknownFinding(unknown, tiers[matrixTier(matrix, -1, -1)] ?? '')]),
      ...emptyTierFindings(tier, tiers),
    ],
  });
};

type Values = readonly FieldValue[] | Float64Array;

export const axisValues = (table: CustomerTable, axis: MatrixAxis): Result<Values> =>
  'cuts' in axis ? readField(table, axis.field) : fieldValues(table, axis.field);

const levelByRow = (values: Values, axis: MatrixAxis): Int8Array => {
  const levels = new Int8Array(values.length);
  for (let row = 0; row < levels.length; row++) levels[row] = levelOf(axis, values[row] as FieldValue);
  return levels;
};

const unknownFinding = (count: number, tier: string): Finding => ({
  code: 'matrix-unknown',
  severity: 'info',
  count,
  examples: [],
  facts: { tier },
});

const EXAMPLES = 5;

/** Texts that stand in a dimension and are none of its levels: most likely a slip of the pen. */
const unnamedTexts = (values: Values, axis: MatrixAxis, table: CustomerTable): Finding[] => {
  if ('cuts' in axis) return [];
  const examples: { row: number; found: string }[] = [];
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as FieldValue;
    if (isMissing(value) || levelOf(axis, value) >= 0) continue;
    count++;
    if (examples.length < EXAMPLES) examples.push({ row: table.sourceRows[row] as number, found: String(value) });
  }
  return count === 0 ? [] : [{ code: 'matrix-unnamed-text', severity: 'warning', column: fieldName(axis.field), count, examples }];
};
