import { AHPCONSISTENCY } from './ahpConsistency';
import { AHPWEIGHTS } from './ahpWeights';
import { BGNBDFIT } from './bgnbdFit';
import { CLV } from './clv';
import { CREDITGRADE } from './creditGrade';
import { ENTROPYWEIGHTS } from './entropyWeights';
import { EXPECTEDORDERS } from './expectedOrders';
import { EXPECTEDSPEND } from './expectedSpend';
import { GAMMAGAMMAFIT } from './gammaGammaFit';
import { LIFECYCLE } from './lifeCycle';
import { MATRIXTIER } from './matrixTier';
import { PALIVE } from './pAlive';
import { PARETOSHARE } from './paretoShare';
import { POINTS } from './points';
import { RFMSCORE } from './rfmScore';
import { RFMSEGMENT } from './rfmSegment';
import { RFMTABLE } from './rfmTable';
import { TIER } from './tier';
import { TIERBYSCORE } from './tierByScore';
import { TIERLIMITS } from './tierLimits';
import { TIERMOVE } from './tierMove';
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
  CREDITGRADE,
  LIFECYCLE,
  TIERMOVE,
  AHPWEIGHTS,
  AHPCONSISTENCY,
  ENTROPYWEIGHTS,
  BGNBDFIT,
  PALIVE,
  EXPECTEDORDERS,
  GAMMAGAMMAFIT,
  EXPECTEDSPEND,
  CLV,
} as const;

export type FunctionId = keyof typeof catalogue;
