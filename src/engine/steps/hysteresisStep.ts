import { failure, success, type Result } from '../../base/Result';
import { hardenedCuts } from '../../methods/levers/cuts';
import { NO_TIER, type Classification, type Method } from '../../methods/Method';
import { LATEST_SNAPSHOT, type Policy, type PolicyHysteresis, type PolicyPrevious } from '../../policy/Policy';
import type { CustomerTable } from '../../table/CustomerTable';
import type { TiersBefore } from '../snapshot/tiersBefore';
import { steadyTier, type SteadyTier } from './steadyTier';
import { tierIndices, tierLabelColumn } from './tierLabelColumn';

/** G2 for one customer; the tier that the method gives where nothing else is known. */
export interface HysteresisStep {
  readonly apply: (row: number) => SteadyTier;
  /** The tier before this review; negative where none is known. */
  readonly previous: (row: number) => number;
  /** The classification by the harder cuts, which a customer must pass to rise; absent without a band. */
  readonly harder: { readonly params: Policy['method']['params']; readonly classification: Classification } | undefined;
  /** Whether what the method gave at the last review has a say. */
  readonly countsReviews: boolean;
}

/** The tiers of before, as indices among those of today. */
interface Before {
  readonly previous: (row: number) => number;
  readonly last: ((row: number) => number) | undefined;
}

/** Problems: the columns are not there, or the snapshot that the policy names. Cost: with a band, the method twice more. */
export const hysteresisStep = (
  table: CustomerTable,
  policy: Policy,
  method: Method,
  classification: Classification,
  snapshot: TiersBefore | undefined,
): Result<HysteresisStep | undefined> => {
  const { hysteresis } = policy;
  const { tiers } = classification;
  if (hysteresis === undefined) return success(undefined);
  const before =
    hysteresis.previous === undefined ? fromColumns(table, policy, hysteresis, tiers) : fromSnapshot(hysteresis.previous, tiers, snapshot);
  if (!before.ok) return before;
  const { previous, last } = before.value;

  const moved = (by: number): Result<{ params: Policy['method']['params']; classification: Classification }> => {
    const params = hardenedCuts(method, policy.method.params, by);
    const result = method.classify(table, params, tiers);
    return result.ok ? success({ params, classification: result.value }) : result;
  };
  const harder = hysteresis.band === null ? undefined : moved(hysteresis.band);
  const easier = hysteresis.band === null ? undefined : moved(-hysteresis.band);
  if (harder?.ok === false) return harder;
  if (easier?.ok === false) return easier;

  const at = (other: typeof harder, row: number): number => other?.value.classification.tier[row] as number;
  return success({
    previous,
    harder: harder?.value,
    countsReviews: last !== undefined,
    apply: (row) => {
      const now = classification.tier[row] as number;
      const was = previous(row);
      if (now === NO_TIER || was < 0) return { tier: now, cause: undefined };
      return steadyTier({
        now,
        previous: was,
        band: harder === undefined ? undefined : { harder: at(harder, row), easier: at(easier, row) },
        lastReview: last?.(row),
      });
    },
  });
};

const fromColumns = (table: CustomerTable, policy: Policy, hysteresis: PolicyHysteresis, tiers: readonly string[]): Result<Before> => {
  const column = policy.source.columns.previousTier;
  if (column === undefined) return failure({ code: 'role-missing', role: 'previousTier' });
  const previous = tierLabelColumn(table, column, tiers);
  if (!previous.ok) return previous;
  const last = hysteresis.lastMethodTier === null ? undefined : tierLabelColumn(table, hysteresis.lastMethodTier, tiers);
  if (last?.ok === false) return last;
  return success({ previous: previous.value, last: last?.value });
};

/** Before the first review there is none to look back to: everybody is new. */
const fromSnapshot = (
  { snapshot: name, twoReviews }: PolicyPrevious,
  tiers: readonly string[],
  snapshot: TiersBefore | undefined,
): Result<Before> => {
  if (snapshot === undefined && name !== LATEST_SNAPSHOT) return failure({ code: 'snapshot-gone', name });
  const indices = (labels: readonly string[] = []): ((row: number) => number) => tierIndices(labels, labels.length, tiers);
  return success({ previous: indices(snapshot?.tiers), last: twoReviews ? indices(snapshot?.methodTiers) : undefined });
};
