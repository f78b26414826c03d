import { serialOfIso } from '../../src/table/serialDate';
import { companyName } from './companyName';
import { INDUSTRIES, LAST_DAY, REGIONS } from './drawBusiness';
import { Draws } from './Draws';

/** Portfolios of other firms than the one with the invoices, for the ways of grading that need other columns. */
export interface Portfolios {
  readonly accounts: readonly Account[];
  readonly bankClients: readonly BankClient[];
  readonly pipeline: readonly Lead[];
}

/** A large customer of a manufacturer. '' is a blank cell. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  readonly annualSales: number;
  readonly salesLastYear: number | '';
  readonly yearsWithUs: number;
  /** 0 to 100, as judged by sales. */
  readonly potential: number | '';
  readonly credit: 'Good' | 'Fair' | 'Poor';
  readonly tierLastYear: string;
  /** What the method alone said a year ago. */
  readonly methodTierLastYear: string;
  readonly override: Override | undefined;
}

interface Override {
  readonly tier: string;
  readonly who: string;
  readonly why: string;
  /** Day serial. */
  readonly until: number;
}

export interface BankClient {
  readonly id: string;
  readonly name: string;
  readonly assets: number;
  readonly willingness: 'High' | 'Low' | '';
  readonly creditScore: number;
  readonly daysPastDue: number | '';
}

/** A customer who has a tier, or a firm that is not one yet. */
export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly margin: number | '';
  readonly industryGrowth: number;
  readonly dealsAYear: number;
  readonly isSupported: boolean;
  readonly tier: string;
}

/** A source of its own: what is drawn here moves nothing in the business. */
const SEED = 0.61803;
const ACCOUNTS = 120;
const BANK_CLIENTS = 300;
const CUSTOMERS = 80;
const PROSPECTS = 40;

/** Growth of an industry over five years, and whether a public programme supports it. One of them grows by exactly the published 15 %. */
const INDUSTRY_FACTS: Readonly<Record<string, readonly [growth: number, isSupported: boolean]>> = {
  Manufacturing: [0.12, true],
  Retail: [0.05, false],
  Construction: [0.08, false],
  Hospitality: [0.15, false],
  Logistics: [0.22, false],
  Health: [0.41, true],
  Education: [0.18, true],
};

export const drawPortfolios = (): Portfolios => {
  const draws = new Draws(SEED);
  const names = new Set<string>();
  return {
    accounts: drawAccounts(draws, names),
    bankClients: drawBankClients(draws, names),
    pipeline: drawPipeline(draws, names),
  };
};

/** Long-standing, growing and young accounts, and some that fit no pattern: sales and years from, to. */
const ACCOUNT_KINDS: readonly (readonly [readonly [number, number, number, number], number])[] = [
  [[8e6, 30e6, 3.2, 15], 30],
  [[4e6, 11e6, 0.9, 3.4], 28],
  [[6e4, 5e6, 0.1, 1.1], 27],
  [[6e4, 2e7, 0.1, 15], 15],
];

const drawAccounts = (draws: Draws, names: Set<string>): Account[] => {
  const drawn = Array.from({ length: ACCOUNTS }, (_, i) => {
    const industry = draws.weighted(INDUSTRIES);
    const [low, high, shortest, longest] = draws.weighted(ACCOUNT_KINDS);
    const yearsWithUs = Math.round(draws.uniform(shortest, longest) * 10) / 10;
    const annualSales = hundreds(low * (high / low) ** draws.uniform(0, 1));
    return {
      id: `A${101 + i}`,
      name: companyName(draws, industry, names),
      region: draws.weighted(REGIONS),
      industry,
      annualSales,
      salesLastYear: yearsWithUs < 1 ? ('' as const) : hundreds(annualSales / Math.max(0.4, draws.normal(1.06, 0.18))),
      yearsWithUs,
      potential: judged(draws, 58, 18),
      credit: draws.weighted([
        ['Good', 66],
        ['Fair', 24],
        ['Poor', 10],
      ] as const),
    };
  });
  const methodTiers = tiersBySales(drawn.map(({ salesLastYear }) => salesLastYear));
  return drawn.map((account, i) => {
    const methodTierLastYear = methodTiers[i] as string;
    // A sales manager kept some a step lower.
    const kept = { A: 'B', B: 'C', C: 'C' }[methodTierLastYear] ?? '';
    return {
      ...account,
      methodTierLastYear,
      tierLastYear: draws.chance(0.12) ? kept : methodTierLastYear,
      override: OVERRIDES[i],
    };
  });
};

const day = (iso: string): number => serialOfIso(iso) as number;

/** By place in the list; the last of them has run out by the day of grading. */
const OVERRIDES: Readonly<Record<number, Override>> = {
  7: { tier: 'A', who: 'Anna Li', why: 'Framework contract', until: day('2026-06-30') },
  31: { tier: 'A', who: 'Anna Li', why: 'Tender won', until: day('2026-12-31') },
  58: { tier: 'C', who: 'Tom Baker', why: 'Leaving the market', until: day('2026-03-31') },
  90: { tier: 'B', who: 'Tom Baker', why: 'New owner', until: LAST_DAY - 60 },
};

/** A up to 80 % of the sales, B up to 95 %, C the rest; nothing for those without. */
const tiersBySales = (sales: readonly (number | '')[]): readonly string[] => {
  const order = sales.flatMap((amount, i) => (amount === '' ? [] : [{ amount, i }])).sort((a, b) => b.amount - a.amount);
  const whole = order.reduce((sum, { amount }) => sum + amount, 0);
  const tiers = sales.map(() => '');
  let before = 0;
  for (const { amount, i } of order) {
    tiers[i] = before < 0.8 * whole ? 'A' : before < 0.95 * whole ? 'B' : 'C';
    before += amount;
  }
  return tiers;
};

const drawBankClients = (draws: Draws, names: Set<string>): BankClient[] =>
  Array.from({ length: BANK_CLIENTS }, (_, i) => ({
    id: `B${5001 + i}`,
    name: companyName(draws, draws.weighted(INDUSTRIES), names),
    assets: Math.round(draws.gamma(0.9, 1 / 900_000) / 1000) * 1000,
    willingness: draws.weighted([
      ['High', 34],
      ['Low', 52],
      ['', 14],
    ] as const),
    creditScore: Math.round(Math.min(850, Math.max(350, draws.normal(690, 75)))),
    daysPastDue: draws.weighted<() => number | ''>([
      [() => 0, 76],
      [() => draws.whole(1, 60), 14],
      [() => draws.whole(61, 180), 7],
      [() => '', 3],
    ])(),
  }));

const drawPipeline = (draws: Draws, names: Set<string>): Lead[] =>
  Array.from({ length: CUSTOMERS + PROSPECTS }, (_, i) => {
    const industry = draws.weighted(INDUSTRIES);
    const [industryGrowth, isSupported] = INDUSTRY_FACTS[industry] as readonly [number, boolean];
    const isCustomer = i < CUSTOMERS;
    const margin = Math.round(Math.max(-0.05, draws.normal(0.12, 0.07)) * 1000) / 1000;
    const dealsAYear = isCustomer ? draws.whole(1, 8) : draws.whole(0, 3);
    const strength = margin * 4 + industryGrowth + dealsAYear / 8 + draws.normal(0, 0.15);
    return {
      id: isCustomer ? `C${301 + i}` : `P${2001 + i - CUSTOMERS}`,
      name: companyName(draws, industry, names),
      industry,
      margin: !isCustomer && draws.chance(0.08) ? ('' as const) : margin,
      industryGrowth,
      dealsAYear,
      isSupported,
      tier: !isCustomer ? '' : strength > 1.4 ? 'A' : strength > 0.9 ? 'B' : 'C',
    };
  });

/** 0 to 100 in fives; '' where nobody has judged yet. */
export const judged = (draws: Draws, mean: number, deviation: number): number | '' =>
  draws.chance(0.06) ? '' : Math.round(Math.min(100, Math.max(0, draws.normal(mean, deviation))) / 5) * 5;

const hundreds = (amount: number): number => Math.round(amount / 100) * 100;
