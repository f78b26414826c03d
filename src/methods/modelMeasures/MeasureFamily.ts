import type { Finding } from '../../base/Finding';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import type { Method, ParameterSpec } from '../Method';
import type { ModelMeasure } from './modelMeasure';

/** Measures that one model makes, with its settings: those of the method that is built on the model, as far as they concern the numbers and not the tiers. */
export interface MeasureFamily<S = unknown> {
  /** Key of the settings in the policy's `measures`. */
  readonly id: 'rfm' | 'lifetime';
  /** The method that writes the same numbers; a policy that grades by it measures by the method's own settings. */
  readonly method: Method;
  readonly measures: readonly ModelMeasure[];
  readonly parameters: readonly ParameterSpec[];
  /** Ids of the settings that say what the columns of a customer table hold; a list of orders knows by itself. */
  readonly columnSettings: readonly string[];
  /** The columns and measures that these measures are made from. */
  readonly fields: (settings: S, measures: readonly ModelMeasure[]) => readonly FieldReference[];
  /** Whether a measure hangs on a setting. */
  readonly decides: (setting: string, measure: ModelMeasure) => boolean;
  /** How the settings fit each other. All problems. */
  readonly check: (settings: S) => readonly Problem[];
  /** Pure. Problems: fields that are not there, a model that cannot be fitted. */
  readonly compute: (table: CustomerTable, settings: S, measures: readonly ModelMeasure[]) => Result<ComputedMeasures>;
}

export interface ComputedMeasures {
  /** At least those asked for; NaN for a customer of whom the model knows nothing. */
  readonly values: ReadonlyMap<ModelMeasure, Float64Array>;
  readonly findings: readonly Finding[];
}
