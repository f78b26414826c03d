import { PARETOSHARE } from './paretoShare';
import { TIER } from './tier';
import { TIERBYSCORE } from './tierByScore';
import { TIERLIMITS } from './tierLimits';

/** Every custom function by its name, in the order of the docs. A new one is a file here, a line below, and its words in every language. */
export const catalogue = {
  TIER,
  TIERLIMITS,
  PARETOSHARE,
  TIERBYSCORE,
} as const;

export type FunctionId = keyof typeof catalogue;
