import type { FunctionId } from '../../../functions/catalogue';
import type { FormulaHelpMessages } from '../../../i18n/en/formulaHelp';

type Group = keyof FormulaHelpMessages['groups'];

/** What each function is for; a new one without a purpose does not compile. */
const PURPOSE: Readonly<Record<FunctionId, Group>> = {
  TIER: 'tiers',
  TIERLIMITS: 'tiers',
  TIERBYSCORE: 'tiers',
  PARETOSHARE: 'tiers',
  MATRIXTIER: 'tiers',
  TIERMOVE: 'tiers',
  WEIGHTEDSCORE: 'scores',
  POINTS: 'scores',
  AHPWEIGHTS: 'scores',
  AHPCONSISTENCY: 'scores',
  ENTROPYWEIGHTS: 'scores',
  RFMTABLE: 'rfm',
  RFMSCORE: 'rfm',
  RFMSEGMENT: 'rfm',
  CREDITGRADE: 'conduct',
  LIFECYCLE: 'conduct',
  BGNBDFIT: 'lifetime',
  PALIVE: 'lifetime',
  EXPECTEDORDERS: 'lifetime',
  GAMMAGAMMAFIT: 'lifetime',
  EXPECTEDSPEND: 'lifetime',
  CLV: 'lifetime',
};

const GROUPS: readonly Group[] = ['tiers', 'scores', 'rfm', 'conduct', 'lifetime'];

/** The functions by purpose, in the order in which one meets them. */
export const functionGroups: readonly { readonly group: Group; readonly functions: readonly FunctionId[] }[] = GROUPS.map((group) => ({
  group,
  functions: (Object.keys(PURPOSE) as FunctionId[]).filter((id) => PURPOSE[id] === group),
}));

/** The first sentence of a description: one line in a list. */
export const firstSentence = (description: string): string => {
  const stops = [...description.matchAll(/\.(?=\s|$)|。/g)].map(({ index }) => index + 1);
  const end = stops.find((stop) => !description.slice(0, stop).endsWith('e.g.')) ?? description.length;
  return description.slice(0, end);
};
