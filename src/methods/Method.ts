import type { ZodType } from 'zod';
import type { Finding } from '../base/Finding';
import type { Problem } from '../base/Problem';
import type { ExplanationCode } from '../i18n/en/explanations';
import type { MethodId } from '../i18n/en/methods';
import type { Result } from '../base/Result';
import type { CustomerTable, FieldReference } from '../table/CustomerTable';
import type { ColumnRole, SourceKind } from '../table/ColumnRole';

/**
 * The contract of a classification method: one file that exports one `Method`, plus a line in the registry. Everything else (the form in the
 * pane, the policy's schema, the report, the docs) is made from what stands here.
 */
export interface Method<P = unknown> {
  /** A method without words in every language does not compile. */
  readonly id: MethodId;
  /** Roles that must be known before the method can run, by kind of source. A kind that is absent cannot be used. */
  readonly requires: Partial<Readonly<Record<SourceKind, readonly ColumnRole[]>>>;
  /** Parameters as data, in the order the form shows them. */
  readonly parameters: readonly ParameterSpec[];
  /** The columns and measures it works on, each once. */
  readonly fields: (params: P) => readonly FieldReference[];
  /** What cannot be seen in one parameter alone: how they fit each other and the number of tiers (0: the method's own). All problems. */
  readonly check: (params: P, tierCount: number) => readonly Problem[];
  /** What a reader of the parameters would want to know before any table: gaps, overlaps, tiers out of reach. Absent where nothing can go wrong so. */
  readonly lint?: (params: P) => readonly Finding[];
  /** Ids of parameters that the form shows and that decide nothing beside the others. */
  readonly idle?: (params: P) => readonly string[];
  /** Tier labels when the policy names none, for these parameters; best first. */
  readonly defaultTiers: (params: P) => readonly string[];
  /** The same parameters with a tier called otherwise, everywhere they name it. Absent where no parameter names tiers. */
  readonly renameTier?: (params: P, from: string, to: string) => P;
  /** Where the method was published. */
  readonly reference: string;
  /** The picture of the result. */
  readonly picture: 'pareto' | 'scores' | 'rfmGrid' | 'matrix' | 'tiers';
  /**
   * Pure: the same table and parameters give the same tiers, whatever the order of the rows.
   * Params have been completed with defaults and checked against `parameters`.
   */
  readonly classify: (table: CustomerTable, params: P, tiers: readonly string[]) => Result<Classification>;
  /**
   * Why this customer is where it is and, unless only the reasons are asked for (they are cheap enough for every row), what it would take to
   * reach the next tier up.
   */
  readonly explain: (
    row: number,
    table: CustomerTable,
    classification: Classification,
    params: P,
    depth?: 'reasons' | 'next',
  ) => Explanation;
  /** O1: the columns it writes by itself, in order: `tier`, or the key of a measure or text of the classification. */
  readonly outputs: (params: P) => readonly OutputSpec[];
}

export interface OutputSpec {
  readonly key: string;
  readonly type: 'text' | 'integer' | 'number' | 'share' | 'money' | 'date';
}

/** No tier: outside the population (unscored, insufficient data, excluded). */
export const NO_TIER = 255;

export interface Classification {
  /** Tier labels, best first; `tier` holds indices into it. */
  readonly tiers: readonly string[];
  readonly tier: Uint8Array;
  /** The number that decides and is shown: value (abc), score (weighted). NaN where there is none. */
  readonly value: Float64Array;
  /** Named measures of the method: `cumulativeShare`, `rank`, `score`, `recencyScore`, ... */
  readonly measures: Readonly<Record<string, Float64Array>>;
  /** Named texts: `code`, `segment`, `state`. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly Finding[];
  /** Cuts on `value` where the method has such (the smallest value of each tier but the last); for pictures and explanations. */
  readonly cuts?: readonly number[];
  /** R7, where values were scored: how many distinct values each measure has, and how many of the scores they reach. */
  readonly scoring?: readonly ScoringSummary[];
  /** Parameters of a model that was fitted to the customers, by their usual letters. */
  readonly model?: Readonly<Record<string, number>>;
}

export interface ScoringSummary {
  readonly measure: string;
  readonly distinctValues: number;
  readonly reachedScores: number;
  /** Groups of equal values with more than one score. */
  readonly splitTies: number;
}

/** Why a row has no tier; the `state` text of such rows. Words in `i18n`. */
export const STATES = ['Prospect', 'Returns only', 'insufficient data', 'excluded', 'no value', 'Existing customer'] as const;
export type State = (typeof STATES)[number];

/** One parameter, as data. `id` is the key in the policy's `method.params`. */
export type ParameterSpec = ParameterBase &
  (
    | { readonly kind: 'choice'; readonly options: readonly string[]; readonly default: string }
    | { readonly kind: 'boolean'; readonly default: boolean }
    | {
        readonly kind: 'number';
        readonly minimum: number;
        readonly maximum: number;
        readonly step?: number;
        readonly default: number;
        readonly unit?: Unit;
        /** G5: a weight of what the tiers are cut from, or a limit between tiers, and what hangs on it is told. */
        readonly lever?: 'weight' | 'limit';
        /** Ids of the parameters that a limit does not pass, downwards and upwards. */
        readonly within?: { readonly from?: string; readonly to?: string };
      }
    /** Ascending shares strictly between 0 and 1. */
    | { readonly kind: 'shares'; readonly default: readonly number[]; readonly minimumLength: number; readonly maximumLength: number }
    /** Descending cuts on a score. */
    | { readonly kind: 'scoreCuts'; readonly default: readonly number[]; readonly minimum: number; readonly maximum: number }
    /** A numeric column or measure. */
    | { readonly kind: 'field'; readonly default: FieldReference; readonly accepts: readonly ColumnRole[] }
    | {
        readonly kind: 'numbers';
        readonly default: readonly number[];
        readonly minimumLength: number;
        readonly maximumLength: number;
        /** G5: ascending limits between tiers; whole ones are of what is counted. */
        readonly lever?: 'limit' | 'wholeLimit';
      }
    /** A structure with an editor of its own (indicators, segments); the method exports the schema of it. */
    | {
        readonly kind: 'structure';
        readonly editor: 'indicators' | 'segments' | 'scoring' | 'rules' | 'matrix' | 'fields' | 'judgements';
        readonly default: unknown;
        readonly schema: ZodType;
      }
  );

interface ParameterBase {
  readonly id: string;
  /** Shown at once, or behind "more". */
  readonly prominence: 'main' | 'more';
  /** Another default when another parameter has this value: ABC by count has its own usual cuts. */
  readonly defaultWhen?: { readonly id: string; readonly is: string | boolean | number; readonly default: unknown };
  /** Kept with the parameter of this id and set by its editor; it has no field of its own. */
  readonly recordOf?: string;
  /** Shown only when another parameter has one of these values. */
  readonly when?: { readonly id: string; readonly is: readonly (string | boolean | number)[] };
}

export type Unit = 'days' | 'percent' | 'points' | 'customers' | 'months';

/** Facts in order of weight; the words are made from `code` and `facts` by `i18n`. */
export interface Explanation {
  readonly tier: string | undefined;
  readonly reasons: readonly ExplanationFact[];
  /** The smallest change that lifts the customer one tier, where there is one. */
  readonly next?: { readonly tier: string; readonly changes: readonly ExplanationFact[] };
}

export interface ExplanationFact {
  /** A code without words in every language does not compile. */
  readonly code: ExplanationCode;
  readonly facts: Readonly<Record<string, string | number>>;
}
