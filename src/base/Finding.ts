/**
 * Something noticed that does not by itself stop the work: what, in which column, on which rows. Findings of one code and column are
 * grouped and counted. The words live in `i18n`, as for problems.
 */
export interface Finding {
  readonly code: FindingCode;
  /** `stop`: the run needs the user's answer first. `warning`: look at it. `info`: good to know. */
  readonly severity: 'stop' | 'warning' | 'info';
  readonly column?: string;
  readonly count: number;
  /** The first few places: row index in the table body (0 = first body row) and what was found there. */
  readonly examples: readonly { readonly row: number; readonly found: string }[];
  /** Further facts a sentence needs, e.g. `{ tier: 'A' }`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

export type FindingCode =
  // reading (T)
  | 'number-unreadable'
  | 'number-ambiguous'
  | 'number-was-text'
  | 'number-error-cell'
  | 'number-blank'
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'date-error-cell'
  | 'date-blank'
  | 'currency-mixed'
  | 'id-duplicate'
  | 'id-blank'
  | 'id-mixed-types'
  | 'id-error-cell'
  | 'rows-hidden'
  | 'totals-row-left-out'
  | 'rows-after-analysis-date'
  | 'rows-outside-window'
  | 'header-duplicate'
  // ABC
  | 'tier-empty'
  | 'no-concentration'
  | 'few-customers'
  | 'non-positive'
  // RFM
  | 'few-days'
  | 'fewer-customers-than-bins'
  | 'scores-unreachable'
  | 'ties-split'
  | 'net-not-positive'
  | 'unscored-customers'
  | 'segments-gap'
  | 'segments-overlap'
  | 'segment-unreachable'
  // weighted
  | 'weights-rescaled'
  | 'insufficient-data'
  | 'constant-indicator'
  | 'raw-outside'
  | 'values-winsorised'
  | 'weight-zero'
  // measures (U7)
  | 'growth-periods'
  | 'growth-without-earlier'
  | 'measure-without-value'
  | 'measure-settings-idle'
  | 'margin-reading'
  // rules
  | 'rules-gap'
  | 'rules-overlap'
  | 'rule-unreachable'
  | 'rules-too-many'
  | 'rules-missing-value'
  // steps after the method (G)
  | 'tiers-kept'
  | 'guard-applied'
  | 'override-held'
  | 'override-ended'
  | 'previous-tier-unknown'
  | 'previous-snapshot'
  | 'previous-snapshot-none'
  | 'previous-tier-ambiguous'
  | 'override-tier-unknown'
  // what a policy's reader would want to know (P)
  | 'guard-idle'
  | 'band-too-wide'
  | 'cut-at-end'
  | 'points-all-equal'
  | 'score-out-of-reach'
  | 'rfm-weights-idle'
  | 'level-out-of-reach'
  | 'guard-never'
  | 'window-hides-orders'
  // matrix, credit, life cycle, profit
  | 'matrix-unknown'
  | 'matrix-unnamed-text'
  | 'matrix-tier-unused'
  | 'credit-unknown'
  | 'credit-part-absent'
  | 'life-gap-unknown'
  | 'life-first-unknown'
  | 'loss-makers'
  // lifetime value
  | 'lifetime-model'
  | 'frequency-value-correlation'
  | 'history-impossible'
  // prospects
  | 'prospects-alone';
