/**
 * Why something cannot be done: a stable code plus the facts that a sentence needs. The words live in `i18n`, one per code and language.
 * A layer adds its codes here; the compiler then asks for the words.
 */
export type Problem =
  // table
  | { readonly code: 'table-empty'; readonly table: string }
  | { readonly code: 'role-missing'; readonly role: string }
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'measure-missing'; readonly measure: string }
  | { readonly code: 'column-no-numbers'; readonly column: string }
  | { readonly code: 'column-no-dates'; readonly column: string }
  | { readonly code: 'currencies-mixed'; readonly column: string; readonly currencies: readonly string[] }
  | { readonly code: 'date-order-unknown'; readonly column: string; readonly row: number; readonly found: string }
  // methods
  | { readonly code: 'no-positive-values'; readonly column: string }
  | { readonly code: 'parameter-invalid'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly code: 'weights-all-zero' }
  /** G1: a column of dates cannot be compared with a day that nobody stated. */
  | { readonly code: 'analysis-date-missing'; readonly column: string }
  | { readonly code: 'no-scored-customers' }
  /** M1: a model measure that the policy uses cannot be computed on this table. */
  | { readonly code: 'measure-not-computed'; readonly measures: readonly string[]; readonly cause: Problem }
  /** L1, L2: no parameters are likelier than all others; `reason` says why. */
  | {
      readonly code: 'model-not-fitted';
      readonly model: 'BG/NBD' | 'gamma-gamma';
      readonly reason: 'no-customers' | 'no-repeats' | 'no-time' | 'undetermined';
    }
  /** L2: the fitted spending has no mean (q at most 1). */
  | { readonly code: 'spend-without-mean'; readonly q: number }
  /** U6: everybody has a tier already in this column. */
  | { readonly code: 'no-prospects'; readonly column: string }
  // policy
  | { readonly code: 'policy-not-json'; readonly detail: string }
  | { readonly code: 'policy-invalid'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly code: 'policy-unknown-key'; readonly path: string; readonly key: string }
  | { readonly code: 'policy-too-new'; readonly schema: number }
  | { readonly code: 'policy-method-unknown'; readonly method: string }
  /** G1: a guard, by its name and its place from 1, allows a tier that the policy does not have; `tiers` are those it has. */
  | {
      readonly code: 'guard-tier-unknown';
      readonly guard: string;
      readonly place: number;
      readonly tier: string;
      readonly tiers: readonly string[];
    }
  /** G2: tiers of this method, set as it is, come from no cuts on a score or a share. */
  | { readonly code: 'band-without-cuts'; readonly method: string }
  // workbook
  | { readonly code: 'excel-busy' }
  | { readonly code: 'excel-protected'; readonly sheet: string }
  | { readonly code: 'excel-payload' }
  | { readonly code: 'excel-disconnected' }
  | { readonly code: 'excel-unsupported'; readonly member: string }
  | { readonly code: 'excel-failed'; readonly detail: string; readonly location: string }
  | { readonly code: 'nothing-selected' }
  | { readonly code: 'selection-many-areas' }
  | { readonly code: 'table-gone'; readonly table: string }
  | { readonly code: 'column-gone'; readonly table: string; readonly column: string }
  /** The rows are no longer those that were graded, and the ids do not tell which is which (O3). */
  | { readonly code: 'rows-changed'; readonly table: string; readonly row: number; readonly expected: string; readonly found: string }
  /** A block without names above its columns: ours could not be told from the user's on the next run (O2). */
  | { readonly code: 'header-row-missing'; readonly table: string }
  | { readonly code: 'no-room-for-columns'; readonly table: string; readonly columns: number }
  | { readonly code: 'write-rolled-back'; readonly cause: Problem }
  /** O4: Excel refused the repair; what is named still holds part of a cut-off write. */
  | { readonly code: 'write-not-repaired'; readonly cause: Problem; readonly place: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'policy-newer-in-workbook'; readonly name: string; readonly revision: number }
  | { readonly code: 'policy-too-large'; readonly kilobytes: number }
  | { readonly code: 'policy-not-kept'; readonly name: string }
  /** G2, G3: no snapshot of this name is in the workbook. */
  | { readonly code: 'snapshot-gone'; readonly name: string }
  /** The record of all snapshots is as large as Excel keeps well. */
  | { readonly code: 'snapshots-too-many'; readonly count: number }
  // run
  | { readonly code: 'table-not-loaded' }
  | { readonly code: 'engine-stopped'; readonly detail: string }
  /** The add-in's own server did not hand over the sample; `status` is its HTTP answer, 0 without one. */
  | { readonly code: 'sample-unreachable'; readonly status: number }
  | { readonly code: 'cancelled' };

export type ProblemCode = Problem['code'];
