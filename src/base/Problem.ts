/**
 * Why something cannot be done: a stable code plus the facts that a sentence needs. The words live in `i18n`, one per code and language.
 * A layer adds its codes here; the compiler then asks for the words.
 */
export type Problem =
  // table
  | { readonly code: 'table-empty'; readonly table: string }
  | { readonly code: 'role-missing'; readonly role: string }
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'column-no-numbers'; readonly column: string }
  | { readonly code: 'column-no-dates'; readonly column: string }
  | { readonly code: 'currencies-mixed'; readonly column: string; readonly currencies: readonly string[] }
  | { readonly code: 'date-order-unknown'; readonly column: string; readonly row: number; readonly found: string }
  // methods
  | { readonly code: 'no-positive-values'; readonly column: string }
  | { readonly code: 'parameter-invalid'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly code: 'weights-all-zero' }
  | { readonly code: 'no-scored-customers' }
  // policy
  | { readonly code: 'policy-not-json'; readonly detail: string }
  | { readonly code: 'policy-invalid'; readonly path: string; readonly expected: string; readonly found: string }
  | { readonly code: 'policy-unknown-key'; readonly path: string; readonly key: string }
  | { readonly code: 'policy-too-new'; readonly schema: number }
  | { readonly code: 'policy-method-unknown'; readonly method: string }
  // run
  | { readonly code: 'cancelled' };

export type ProblemCode = Problem['code'];
