import type { Finding } from '../../base/Finding';
import type { Method } from '../Method';
import { fieldKey } from '../fields/field';
import { classifyMatrix } from './matrixClassify';
import { explainMatrix } from './matrixExplain';
import { STARTING_MATRIX, withMatrixTier, type MatrixParams } from './matrixGrid';
import { matrixSchema } from './matrixSchema';
import { tierCountProblem } from '../tierLabels';

export const matrix: Method<MatrixParams> = {
  id: 'matrix',
  requires: {
    customers: ['customer'],
    transactions: ['customer', 'date', 'amount'],
    invoices: ['customer', 'dueDate', 'paidDate', 'amount'],
  },
  parameters: [{ kind: 'structure', id: 'matrix', prominence: 'main', editor: 'matrix', default: STARTING_MATRIX, schema: matrixSchema }],
  fields: ({ matrix: { rows, columns } }) => [...new Map([rows.field, columns.field].map((field) => [fieldKey(field), field])).values()],
  check: (params, tierCount) => {
    const expected = params.matrix.tiers.length;
    return tierCount === 0 || tierCount === expected ? [] : [tierCountProblem(expected, tierCount)];
  },
  lint: ({ matrix: { tiers, cells, unknown } }) => {
    const used = new Set([unknown, ...cells.flat()]);
    return tiers.flatMap((tier): Finding[] =>
      used.has(tier) ? [] : [{ code: 'matrix-tier-unused', severity: 'warning', count: 1, examples: [], facts: { tier } }],
    );
  },
  defaultTiers: (params) => params.matrix.tiers,
  renameTier: (params, from, to) => ({ ...params, matrix: withMatrixTier(params.matrix, from, to) }),
  reference: 'R. Fiocca, "Account portfolio analysis for strategy development", Industrial Marketing Management 11 (1982)',
  picture: 'matrix',
  classify: classifyMatrix,
  explain: explainMatrix,
  outputs: () => [{ key: 'tier', type: 'text' }],
};
