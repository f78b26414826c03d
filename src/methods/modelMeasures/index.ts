import { lifetimeFamily } from './lifetimeFamily';
import type { MeasureFamily } from './MeasureFamily';
import { rfmFamily } from './rfmFamily';

/** All models that make measures. */
export const MEASURE_FAMILIES: readonly MeasureFamily[] = [rfmFamily as MeasureFamily, lifetimeFamily as MeasureFamily];
