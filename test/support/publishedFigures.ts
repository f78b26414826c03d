/** How near a figure must come to what is published. */
export type Within = 'exact' | { readonly absolute: number } | { readonly relative: number } | { readonly decimals: number };

export interface PublishedFigure {
  readonly what: string;
  readonly source: string;
  readonly within: Within;
  /** Lies in the project; all others are read from published data beside it. */
  readonly isOwn?: true;
}

const FADER = 'Fader, Hardie & Lee 2005';
const SPENDING = 'Fader & Hardie 2013';
const RFM = 'R package rfm, its orders';
const UCI = 'UCI Online Retail (Chen)';
const SAATY = 'Saaty 2008, drinks';
const LIFETIMES = 'Python lifetimes, its tests';

/** What others have published and the product finds again, in the order of the table that `npm test` prints. */
export const PUBLISHED_FIGURES = {
  'heizer-abc': { what: 'ABC by count 20/30/50, classes of ten items', source: 'Heizer & Render, 12.1', within: 'exact', isOwn: true },
  'heizer-tier': { what: 'the same by =TIER(...)', source: 'Heizer & Render, 12.1', within: 'exact', isOwn: true },
  'rfm-measures': { what: 'days, orders and amount, customers alike', source: RFM, within: 'exact' },
  'rfm-documented': { what: 'scores and segments of its manual, customers alike', source: RFM, within: 'exact' },
  'rfm-tested': { what: 'scores and segments of its tests, customers alike', source: RFM, within: 'exact' },
  'rfm-breaks': { what: 'scores and segments by own limits, customers alike', source: RFM, within: 'exact' },
  'uci-customers': { what: 'customers', source: UCI, within: 'exact' },
  'uci-orders': { what: 'orders', source: UCI, within: 'exact' },
  'uci-gross': { what: 'amount of the orders', source: UCI, within: { absolute: 0.00005 } },
  'uci-net': { what: 'amount after returns', source: UCI, within: { absolute: 0.00005 } },
  'lifetimes-summary': { what: 'x, t_x, T and mean from transactions, customers alike', source: LIFETIMES, within: 'exact' },
  'cdnow-r': { what: 'CDNOW BG/NBD r', source: FADER, within: { absolute: 0.01 } },
  'cdnow-alpha': { what: 'CDNOW BG/NBD alpha', source: FADER, within: { absolute: 0.01 } },
  'cdnow-a': { what: 'CDNOW BG/NBD a', source: FADER, within: { absolute: 0.01 } },
  'cdnow-b': { what: 'CDNOW BG/NBD b', source: FADER, within: { absolute: 0.01 } },
  'cdnow-likelihood': { what: 'CDNOW BG/NBD log-likelihood', source: FADER, within: { absolute: 0.05 } },
  'cdnow-orders': { what: 'CDNOW E[Y(39) | 2, 30.43, 38.86]', source: FADER, within: { absolute: 0.001 } },
  'cdnow-p': { what: 'CDNOW gamma-gamma p', source: SPENDING, within: { relative: 0.01 } },
  'cdnow-q': { what: 'CDNOW gamma-gamma q', source: SPENDING, within: { relative: 0.01 } },
  'cdnow-v': { what: 'CDNOW gamma-gamma v', source: SPENDING, within: { relative: 0.01 } },
  'saaty-coffee': { what: 'AHP weight of coffee', source: SAATY, within: { decimals: 3 } },
  'saaty-wine': { what: 'AHP weight of wine', source: SAATY, within: { decimals: 3 } },
  'saaty-tea': { what: 'AHP weight of tea', source: SAATY, within: { decimals: 3 } },
  'saaty-beer': { what: 'AHP weight of beer', source: SAATY, within: { decimals: 3 } },
  'saaty-soda': { what: 'AHP weight of soda', source: SAATY, within: { decimals: 3 } },
  'saaty-milk': { what: 'AHP weight of milk', source: SAATY, within: { decimals: 3 } },
  'saaty-water': { what: 'AHP weight of water', source: SAATY, within: { decimals: 3 } },
  'saaty-ratio': { what: 'AHP consistency ratio', source: SAATY, within: { decimals: 3 } },
} as const satisfies Readonly<Record<string, PublishedFigure>>;

export type PublishedFigureId = keyof typeof PUBLISHED_FIGURES;

/** One line of the report that the tests leave. */
export interface FoundFigure {
  readonly id: PublishedFigureId;
  readonly published: number | string;
  readonly found: number | string;
  readonly holds: boolean;
}

/** Where the tests leave it; `npm test` clears it first. */
export const PUBLISHED_REPORT = 'out/published.jsonl';
