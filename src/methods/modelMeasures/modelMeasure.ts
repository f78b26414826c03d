import type { FieldReference } from '../../table/CustomerTable';

/** The measures that a model makes of all customers together; the others of the vocabulary come from reading the table (`MeasureName`). */
export const RFM_SCORE_MEASURES = ['recencyScore', 'frequencyScore', 'monetaryScore', 'rfmScore'] as const;

export const LIFETIME_MEASURES = ['pAlive', 'expectedOrders', 'expectedSpend', 'lifetimeValue'] as const;

/** M1: measures that a model makes of all customers together. */
export const MODEL_MEASURES = [...RFM_SCORE_MEASURES, ...LIFETIME_MEASURES] as const;

export type ModelMeasure = (typeof MODEL_MEASURES)[number];

/** The model measures among some fields, each once, in the order of the vocabulary. */
export const modelMeasuresAmong = (fields: readonly FieldReference[]): readonly ModelMeasure[] => {
  const names = new Set(fields.flatMap((field) => ('measure' in field ? [field.measure] : [])));
  return MODEL_MEASURES.filter((measure) => names.has(measure));
};
