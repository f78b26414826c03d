import { serialOfIso } from '../../src/table/serialDate';
import { companyName } from './companyName';
import { Draws } from './Draws';

export interface Business {
  readonly customers: readonly Customer[];
  /** By date, then by number. */
  readonly invoices: readonly Invoice[];
  readonly prospects: readonly Prospect[];
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  /** Cost as a share of revenue. */
  readonly costShare: number;
}

export interface Invoice {
  /** A number, or `C` and a number where it takes back an earlier one. */
  readonly id: number | string;
  readonly customerId: string;
  /** Day serials; `paid` is '' while open. */
  readonly date: number;
  readonly due: number;
  readonly paid: number | '';
  readonly amount: number;
  readonly reason: '' | 'Disputed' | 'Return' | 'Damaged';
}

export interface Prospect {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  /** 0 to 100; '' where nobody has judged yet. */
  readonly financialStrength: number | '';
  readonly marketPotential: number | '';
  readonly willingness: number | '';
  readonly influence: number | '';
  readonly expectedSales: number;
}

/** Fader, Hardie & Lee 2005, table 2: CDNOW, time in weeks. */
const BG_NBD = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
/** Fader & Hardie 2013: CDNOW, dollars a purchase day. The rate is in a currency unit a hundred times larger here: firms, not record buyers. */
const GAMMA_GAMMA = { p: 6.25, q: 3.74, v: 1544 };

const SEED = 0.20251231;
const CUSTOMERS = 4000;
const PROSPECTS = 200;
const FIRST_DAY = serialOfIso('2023-01-02') as number;
export const LAST_DAY = serialOfIso('2025-12-31') as number;

export const REGIONS: readonly (readonly [string, number])[] = [
  ['East', 34],
  ['South', 26],
  ['North', 20],
  ['West', 12],
  ['Central', 8],
];
export const INDUSTRIES: readonly (readonly [string, number])[] = [
  ['Manufacturing', 24],
  ['Retail', 22],
  ['Construction', 16],
  ['Hospitality', 13],
  ['Logistics', 11],
  ['Health', 9],
  ['Education', 5],
];

/** How customers pay, by share: days from due to paid, mean and deviation. */
const PAYERS: readonly (readonly [{ readonly late: number; readonly deviation: number }, number])[] = [
  [{ late: -4, deviation: 3 }, 68],
  [{ late: 8, deviation: 9 }, 23],
  [{ late: 41, deviation: 22 }, 9],
];

/**
 * A firm's customers and all they were billed, drawn from the models that lifetime value is fitted with: customers arrive evenly, order at a rate
 * of their own, may stop after each repeat order (BG/NBD), and spend around a mean of their own (gamma-gamma). An order may be billed in parts.
 */
export const drawBusiness = (): Business => {
  const draws = new Draws(SEED);
  const names = new Set<string>();
  const arrivals = Array.from({ length: CUSTOMERS }, () => draws.uniform(0, LAST_DAY - FIRST_DAY + 1)).sort((a, b) => a - b);
  const customers: Customer[] = [];
  const drafts: Draft[] = [];
  arrivals.forEach((arrival, i) => {
    const industry = draws.weighted(INDUSTRIES);
    const customer: Customer = {
      id: `K${10001 + i}`,
      name: companyName(draws, industry, names),
      region: draws.weighted(REGIONS),
      industry,
      costShare: Math.max(0.35, draws.normal(0.7, 0.11)),
    };
    customers.push(customer);
    drafts.push(...drawInvoices(draws, customer.id, FIRST_DAY + arrival));
  });
  return { customers, invoices: numberInvoices(drafts), prospects: drawProspects(draws, names) };
};

/** An invoice before it has a number; `takesBack` points at the one it credits. */
interface Draft extends Omit<Invoice, 'id'> {
  readonly takesBack?: Draft;
}

const drawInvoices = (draws: Draws, customerId: string, firstMoment: number): Draft[] => {
  const rate = draws.gamma(BG_NBD.r, BG_NBD.alpha) / 7;
  const stopping = draws.beta(BG_NBD.a, BG_NBD.b);
  const spendRate = draws.gamma(GAMMA_GAMMA.q, GAMMA_GAMMA.v);
  const terms = draws.weighted([
    [30, 60],
    [14, 25],
    [60, 15],
  ] as const);
  const payer = draws.weighted(PAYERS);
  const drafts: Draft[] = [];
  let moment = firstMoment;
  let repeats = 0;
  // Nobody stops before the first repeat order: BG/NBD takes a customer without one for alive.
  while (moment < LAST_DAY + 1) {
    const date = Math.floor(moment);
    for (const amount of inParts(draws, draws.gamma(GAMMA_GAMMA.p, spendRate))) {
      drafts.push(...billed(draws, { customerId, date, amount, due: date + terms }, payer));
    }
    if (repeats > 0 && draws.chance(stopping)) break;
    repeats++;
    moment += draws.exponential(rate);
  }
  return drafts;
};

/** One amount in one to four deliveries, to the cent. */
const inParts = (draws: Draws, amount: number): number[] => {
  const count = draws.weighted([
    [1, 46],
    [2, 26],
    [3, 18],
    [4, 10],
  ] as const);
  const shares = Array.from({ length: count }, () => draws.uniform(0.5, 1.5));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.max(1, cents((amount * share) / whole)));
};

const billed = (
  draws: Draws,
  { customerId, date, amount, due }: Pick<Invoice, 'customerId' | 'date' | 'amount' | 'due'>,
  payer: { readonly late: number; readonly deviation: number },
): Draft[] => {
  const disputed = draws.chance(0.02);
  const late = Math.round(draws.normal(payer.late, payer.deviation)) + (disputed ? draws.whole(30, 60) : 0);
  const paid = Math.max(date + 1, due + late);
  const invoice: Draft = { customerId, date, due, paid: paid > LAST_DAY ? '' : paid, amount, reason: disputed ? 'Disputed' : '' };
  if (!draws.chance(0.045)) return [invoice];
  const back = date + draws.whole(3, 35);
  if (back > LAST_DAY) return [invoice];
  const share = draws.chance(0.55) ? 1 : draws.uniform(0.1, 0.8);
  const reason = draws.chance(0.7) ? 'Return' : 'Damaged';
  const credit: Draft = { customerId, date: back, due: back, paid: back, amount: -cents(amount * share), reason, takesBack: invoice };
  return [invoice, credit];
};

const numberInvoices = (drafts: readonly Draft[]): Invoice[] => {
  const ordered = drafts.map((draft, i) => ({ draft, i })).sort((a, b) => a.draft.date - b.draft.date || a.i - b.i);
  return ordered.map(({ draft: { takesBack, ...invoice } }, i) => ({ id: takesBack ? `C${200001 + i}` : 200001 + i, ...invoice }));
};

const drawProspects = (draws: Draws, names: Set<string>): Prospect[] =>
  Array.from({ length: PROSPECTS }, (_, i) => {
    const industry = draws.weighted(INDUSTRIES);
    // What one judge thinks of a firm colours all of his scores a little.
    const impression = draws.normal(55, 12);
    const judged = (): number | '' =>
      draws.chance(0.06) ? '' : Math.round(Math.min(100, Math.max(0, draws.normal(impression, 16))) / 5) * 5;
    return {
      id: `P${1001 + i}`,
      name: companyName(draws, industry, names),
      region: draws.weighted(REGIONS),
      industry,
      financialStrength: judged(),
      marketPotential: judged(),
      willingness: judged(),
      influence: judged(),
      expectedSales: Math.round(draws.gamma(1.4, 1 / 9000) / 500) * 500,
    };
  });

const cents = (amount: number): number => Math.round(amount * 100) / 100;
