import { plainText } from '../../methods/fields/FieldValue';
import type { ExplanationFact } from '../../methods/Method';
import { sumOfDecimals } from '../../stats/exactSum';
import type { Migration, MigrationMatrix, MigrationSum, Mover, Place } from './Migration';

/** One grading: an entry a customer in each list; '' where there is no tier. */
export interface MigrationSide {
  readonly ids: readonly string[];
  readonly names: readonly string[] | undefined;
  readonly amounts: ArrayLike<number>;
  readonly tiers: readonly string[];
  /** Labels, best first. */
  readonly labels: readonly string[];
  readonly policyHash: string;
  readonly amountName: string | undefined;
}

export interface MigrationOptions {
  readonly ignoreIdCase?: boolean;
  /** Why a customer of the side after is where it is. */
  readonly reasons?: (row: number) => readonly ExplanationFact[];
}

/** A list is to be read by a person. */
const MOST_LISTED = 100;

/** Rows of the same customer before and after; -1 where it is not there. */
interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * G4: who went where between two gradings. Customers are matched by id, several of one id in the order in which they stand. Tiers are one where their
 * labels are, whatever their case and width; the order is that of the side after. Every customer of both sides is in exactly one cell. Cost: O(n log n).
 */
export const migrate = (
  before: MigrationSide,
  after: MigrationSide,
  { ignoreIdCase = false, reasons }: MigrationOptions = {},
): Migration => {
  const places = placesOf(before, after);
  const pairs = pairUp(before, after, ignoreIdCase);
  const cells = places.labels.map(() => places.labels.map((): Pair[] => []));
  const { fresh, lost } = places;
  for (const pair of pairs) {
    const from = pair.before < 0 ? fresh : places.of(before.tiers[pair.before]);
    const to = pair.after < 0 ? lost : places.of(after.tiers[pair.after]);
    cells[from]?.[to]?.push(pair);
  }
  const amountOf = ({ amounts }: MigrationSide, row: number): number => (row < 0 ? 0 : (amounts[row] ?? 0));
  const idOf = (pair: Pair): string => (pair.after < 0 ? before.ids[pair.before] : after.ids[pair.after]) ?? '';
  const sumOf = (members: readonly Pair[]): MigrationSum => ({
    customers: members.length,
    amountBefore: sumOfDecimals(members.map((pair) => amountOf(before, pair.before))),
    amountAfter: sumOfDecimals(members.map((pair) => amountOf(after, pair.after))),
  });

  const isRanked = (place: number): boolean => place < places.ranked;
  const stepsOf = (from: number, to: number): number | undefined => (isRanked(from) && isRanked(to) ? from - to : undefined);
  const moverOf = (pair: Pair, from: number, to: number): Mover => ({
    id: idOf(pair),
    name: after.names?.[pair.after] ?? before.names?.[pair.before] ?? '',
    from: places.labels[from],
    to: places.labels[to],
    steps: stepsOf(from, to),
    amountBefore: amountOf(before, pair.before),
    amountAfter: amountOf(after, pair.after),
    reasons: pair.after < 0 ? [] : (reasons?.(pair.after) ?? []),
  });
  const flows = cells.flatMap((row, from) => row.flatMap((members, to) => members.map((pair) => ({ pair, from, to }))));
  type Flow = (typeof flows)[number];
  const weight = ({ pair }: Flow): number => Math.max(Math.abs(amountOf(before, pair.before)), Math.abs(amountOf(after, pair.after)));
  const listOf = (some: readonly Flow[]): readonly Mover[] =>
    [...some]
      .sort((one, other) => weight(other) - weight(one) || (idOf(one.pair) < idOf(other.pair) ? -1 : 1))
      .slice(0, MOST_LISTED)
      .map(({ pair, from, to }) => moverOf(pair, from, to));

  const staying = flows.filter(({ from, to }) => from !== fresh && to !== lost);
  const moving = staying.filter(({ from, to }) => from !== to);
  const count = (isCounted: (steps: number | undefined) => boolean): number =>
    moving.filter(({ from, to }) => isCounted(stepsOf(from, to))).length;
  return {
    matrix: matrixOf(cells, places, sumOf),
    up: count((steps) => steps !== undefined && steps > 0),
    down: count((steps) => steps !== undefined && steps < 0),
    same: staying.length - moving.length,
    sideways: count((steps) => steps === undefined),
    fresh: flows.filter(({ from }) => from === fresh).length,
    lost: flows.filter(({ to }) => to === lost).length,
    movers: listOf(moving),
    freshList: listOf(flows.filter(({ from }) => from === fresh)),
    lostList: listOf(flows.filter(({ to }) => to === lost)),
    amountName: after.amountName,
    isSamePolicy: before.policyHash === after.policyHash,
  };
};

interface Places {
  /** Tiers, then '' for none, then `undefined` for absent. */
  readonly labels: readonly Place[];
  readonly of: (tier: string | undefined) => number;
  /** So many are tiers of the side after, best first. */
  readonly ranked: number;
  readonly noTier: number;
  /** Row of new customers, and column of lost ones: the last. */
  readonly fresh: number;
  readonly lost: number;
}

/** Tiers of the side after, then those only of the side before, then labels that people typed. */
const placesOf = (before: MigrationSide, after: MigrationSide): Places => {
  const found = new Map<string, number>();
  const labels: Place[] = [];
  const add = (label: string): void => {
    const key = plainText(label);
    if (key === '' || found.has(key)) return;
    found.set(key, labels.length);
    labels.push(label);
  };
  after.labels.forEach(add);
  const ranked = labels.length;
  for (const label of [...before.labels, ...new Set([...before.tiers, ...after.tiers])]) add(label);
  const noTier = labels.length;
  const absent = noTier + 1;
  const known = new Map<string | undefined, number>();
  const of = (tier: string | undefined): number => {
    let place = known.get(tier);
    if (place === undefined) known.set(tier, (place = found.get(plainText(tier ?? '')) ?? noTier));
    return place;
  };
  return { labels: [...labels, '', undefined], of, ranked, noTier, fresh: absent, lost: absent };
};

const pairUp = (before: MigrationSide, after: MigrationSide, ignoreIdCase: boolean): readonly Pair[] => {
  const keyOf = (id: string): string => (ignoreIdCase ? id.toLowerCase() : id);
  const waiting = new Map<string, number[]>();
  after.ids.forEach((id, row) => {
    const key = keyOf(id);
    const rows = waiting.get(key);
    if (rows === undefined) waiting.set(key, [row]);
    else rows.push(row);
  });
  // Taken from the end.
  for (const rows of waiting.values()) rows.reverse();
  const isTaken = new Uint8Array(after.ids.length);
  const pairs: Pair[] = before.ids.map((id, row) => {
    const found = waiting.get(keyOf(id))?.pop() ?? -1;
    if (found >= 0) isTaken[found] = 1;
    return { before: row, after: found };
  });
  after.ids.forEach((_, row) => {
    if (isTaken[row] === 0) pairs.push({ before: -1, after: row });
  });
  return pairs;
};

/** Without the rows and columns besides tiers in which nobody is. */
const matrixOf = (
  cells: readonly (readonly (readonly Pair[])[])[],
  { labels, noTier }: Places,
  sumOf: (members: readonly Pair[]) => MigrationSum,
): MigrationMatrix => {
  const rowMembers = (row: number): readonly Pair[] => (cells[row] ?? []).flat();
  const columnMembers = (column: number): readonly Pair[] => cells.flatMap((row) => row[column] ?? []);
  const all = labels.map((_, place) => place);
  const from = all.filter((place) => place < noTier || rowMembers(place).length > 0);
  const to = all.filter((place) => place < noTier || columnMembers(place).length > 0);
  return {
    from: from.map((place) => labels[place]),
    to: to.map((place) => labels[place]),
    cells: from.map((row) => to.map((column) => sumOf(cells[row]?.[column] ?? []))),
    rowTotals: from.map((row) => sumOf(rowMembers(row))),
    columnTotals: to.map((column) => sumOf(columnMembers(column))),
    total: sumOf(cells.flat(2)),
  };
};
