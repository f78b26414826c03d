import { MATRIXTIER } from './matrixTier';
import { PARETOSHARE } from './paretoShare';
import { POINTS } from './points';
import { RFMSCORE } from './rfmScore';
import { RFMSEGMENT } from './rfmSegment';
import { RFMTABLE } from './rfmTable';
import { TIER } from './tier';
import { TIERBYSCORE } from './tierByScore';
import { TIERLIMITS } from './tierLimits';
import { WEIGHTEDSCORE } from './weightedScore';

/** Every custom function by its name, in the order of the docs. A new one is a file here, a line below, and its words in every language. */
export const catalogue = {
  TIER,
  TIERLIMITS,
  PARETOSHARE,
  POINTS,
  WEIGHTEDSCORE,
  TIERBYSCORE,
  MATRIXTIER,
  RFMSCORE,
  RFMTABLE,
  RFMSEGMENT,
} as const;

export type FunctionId = keyof typeof catalogue;
