import { lifetimeFamily } from './lifetimeFamily';
import type { MeasureFamily } from './MeasureFamily';
import { rememberByTable } from './rememberByTable';
import { rfmFamily } from './rfmFamily';

/** All models that make measures. */
export const MEASURE_FAMILIES: readonly MeasureFamily[] = [
  rememberByTable(rfmFamily) as MeasureFamily,
  rememberByTable(lifetimeFamily) as MeasureFamily,
];
