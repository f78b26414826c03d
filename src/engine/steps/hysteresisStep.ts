import { success, type Result } from '../../base/Result';
import { hardenedCuts } from '../../methods/cuts';
import { NO_TIER, type Classification, type Method } from '../../methods/Method';
import type { Policy } from '../../policy/Policy';
import type { CustomerTable } from '../../table/CustomerTable';
import { steadyTier, type SteadyTier } from './steadyTier';
import { tierLabelColumn } from './tierLabelColumn';

/** G2 for one customer; the tier that the method gives where nothing else is known. */
export interface HysteresisStep {
  readonly apply: (row: number) => SteadyTier;
  /** The tier before this review; negative where none is known. */
  readonly previous: (row: number) => number;
  /** The classification by the harder cuts, which a customer must pass to rise; absent without a band. */
  readonly harder: { readonly params: Policy['method']['params']; readonly classification: Classification } | undefined;
}

/** Problems: the columns are not there. Cost: with a band, the method twice more. */
export const hysteresisStep = (
  table: CustomerTable,
  policy: Policy,
  method: Method,
  classification: Classification,
): Result<HysteresisStep | undefined> => {
  const { hysteresis } = policy;
  const { tiers } = classification;
  if (hysteresis === undefined) return success(undefined);
  const column = policy.source.columns.previousTier;
  if (column === undefined) return { ok: false, problems: [{ code: 'role-missing', role: 'previousTier' }] };
  const previous = tierLabelColumn(table, column, tiers);
  if (!previous.ok) return previous;
  const last = hysteresis.lastMethodTier === null ? undefined : tierLabelColumn(table, hysteresis.lastMethodTier, tiers);
  if (last?.ok === false) return last;

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
    previous: previous.value,
    harder: harder?.value,
    apply: (row) => {
      const now = classification.tier[row] as number;
      const before = previous.value(row);
      if (now === NO_TIER || before < 0) return { tier: now, cause: undefined };
      return steadyTier({
        now,
        previous: before,
        band: harder === undefined ? undefined : { harder: at(harder, row), easier: at(easier, row) },
        lastReview: last?.value(row),
      });
    },
  });
};
