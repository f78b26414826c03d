/** U2 to U6 as they are written, customer by customer. Days are whole numbers, amounts whole so that sums and shares need no care. */

export interface PlainInvoice {
  readonly due: number;
  /** `undefined` while it is open. */
  readonly paid: number | undefined;
  readonly amount: number;
}

const worseOf = (verdicts: readonly number[]): number => Math.max(...verdicts);

/** U3 from invoices: 0 good, 1 fair, 2 poor; `undefined` without a record. Limits in percent and days. */
export const plainCredit = (invoices: readonly PlainInvoice[], today: number): number | undefined => {
  const paid = invoices.filter((invoice) => invoice.paid !== undefined && invoice.paid <= today);
  const open = invoices.filter((invoice) => !paid.includes(invoice));
  const sum = (some: readonly PlainInvoice[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const overdue = sum(open.filter(({ due }) => due < today));
  const verdicts: number[] = [];
  if (paid.length > 0) {
    const onTime = paid.filter((invoice) => (invoice.paid as number) <= invoice.due).length;
    verdicts.push(onTime * 100 >= 90 * paid.length ? 0 : onTime * 100 >= 70 * paid.length ? 1 : 2);
    const late = paid.reduce((total, invoice) => total + (invoice.paid as number) - invoice.due, 0);
    verdicts.push(late <= 0 ? 0 : late <= 30 * paid.length ? 1 : 2);
  }
  if (open.length > 0) verdicts.push(overdue === 0 ? 0 : overdue * 100 <= 20 * sum(open) ? 1 : 2);
  if (paid.length === 0 && overdue === 0) return undefined;
  return worseOf(verdicts);
};

/** U4 from the days of all orders: the first stage that holds. */
export const plainStage = (
  days: readonly number[],
  today: number,
  limits: { newDays: number; activeDays: number; lapsedDays: number; activeMultiple?: number; lapsedMultiple?: number },
): string => {
  if (days.length === 0) return 'Potential';
  const sorted = [...days].sort((a, b) => a - b);
  const [first, last] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  const before = sorted.filter((day) => day < last).at(-1);
  const own = (last - first) / (days.length - 1);
  const byOwn = limits.activeMultiple !== undefined && limits.lapsedMultiple !== undefined && days.length >= 3 && own > 0;
  const active = byOwn ? (limits.activeMultiple as number) * own : limits.activeDays;
  const lapsed = byOwn ? (limits.lapsedMultiple as number) * own : limits.lapsedDays;
  if (today - last <= active && before !== undefined && last - before > lapsed) return 'Recovered';
  if (today - first <= limits.newDays) return 'New';
  if (today - last <= active) return 'Active';
  return today - last <= lapsed ? 'Dormant' : 'Lapsed';
};

/** U2: the lowest level is 0; a value on a cut belongs to the level above it. */
export const plainLevel = (value: number | undefined, cuts: readonly number[]): number | undefined =>
  value === undefined ? undefined : cuts.filter((cut) => value >= cut).length;

export interface PlainCustomer {
  readonly id: string;
  /** `undefined` is missing. */
  readonly values: readonly (number | string | undefined)[];
  /** '' for a prospect. */
  readonly tier: string;
}

/** U6: Gower's distance as a fraction, so that what is equally far is equally far. Numbers are whole. */
const plainGower = (one: PlainCustomer, other: PlainCustomer, all: readonly PlainCustomer[]): { sum: bigint; of: bigint } | undefined => {
  // Over a common denominator: the product of all ranges.
  const ranges = one.values.map((_, column) => {
    const numbers = all.flatMap(({ values }) => (typeof values[column] === 'number' ? [values[column]] : []));
    return numbers.length === 0 || Math.max(...numbers) === Math.min(...numbers) ? 1n : BigInt(Math.max(...numbers) - Math.min(...numbers));
  });
  const product = ranges.reduce((a, b) => a * b, 1n);
  let sum = 0n;
  let compared = 0n;
  one.values.forEach((value, column) => {
    const theirs = other.values[column];
    if (value === undefined || theirs === undefined) return;
    compared++;
    if (typeof value === 'number' && typeof theirs === 'number')
      sum += (BigInt(Math.abs(value - theirs)) * product) / (ranges[column] as bigint);
    else if (value !== theirs) sum += product;
  });
  return compared === 0n ? undefined : { sum, of: compared * product };
};

/** U6: the nearest existing customers, and the tier most of them have; ties to the lower, which stands later among the tiers. */
export const plainProposal = (
  prospect: PlainCustomer,
  all: readonly PlainCustomer[],
  k: number,
  tiers: readonly string[],
): { readonly nearest: readonly string[]; readonly tier: string } => {
  const nearest = all
    .filter(({ tier }) => tier !== '')
    .flatMap((customer) => {
      const distance = plainGower(prospect, customer, all);
      return distance ? [{ customer, distance }] : [];
    })
    .sort((a, b) => {
      const difference = a.distance.sum * b.distance.of - b.distance.sum * a.distance.of;
      return difference < 0n ? -1 : difference > 0n ? 1 : a.customer.id < b.customer.id ? -1 : 1;
    })
    .slice(0, k)
    .map(({ customer }) => customer);
  const votes = (tier: string): number => nearest.filter((each) => each.tier === tier).length;
  const most = Math.max(0, ...tiers.map(votes));
  return { nearest: nearest.map(({ id }) => id), tier: most === 0 ? '' : (tiers.findLast((tier) => votes(tier) === most) ?? '') };
};
