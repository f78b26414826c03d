import { fieldName, readField } from '../methods/fields/field';
import type { Classification } from '../methods/Method';
import type { Policy } from '../policy/Policy';
import { exactSum } from '../stats/exactSum';
import { median } from '../stats/quantile';
import type { CustomerTable } from '../table/CustomerTable';
import type { TierProfile } from './Run';

/** Values of a text column that are compared; the less frequent ones say little. */
const VALUES_SHOWN = 12;

/** A9; `undefined` when the policy asks for nothing. Fields that are not there are left out: the policy's lint names them. */
export const tierProfile = (table: CustomerTable, classification: Classification, policy: Policy): TierProfile | undefined => {
  if (policy.profile === undefined) return undefined;
  return {
    measures: policy.profile.measures.flatMap((field) => {
      const read = readField(table, field);
      return read.ok ? [{ name: fieldName(field), tiers: measureByTier(read.value, classification) }] : [];
    }),
    texts: policy.profile.texts.flatMap((column) => {
      const texts = table.texts.get(column);
      return texts ? [{ column, values: textByTier(texts, classification) }] : [];
    }),
  };
};

const measureByTier = (values: Float64Array, classification: Classification): TierProfile['measures'][number]['tiers'] =>
  classification.tiers.map((tier, index) => {
    const inTier = values.filter((_, row) => classification.tier[row] === index);
    return { tier, customers: inTier.length, total: exactSum(inTier), median: median(inTier) };
  });

const textByTier = (texts: readonly string[], classification: Classification): TierProfile['texts'][number]['values'] => {
  const tierSizes = new Uint32Array(classification.tiers.length);
  const counts = new Map<string, { all: number; byTier: Uint32Array }>();
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row] as string;
    let entry = counts.get(text);
    if (entry === undefined) counts.set(text, (entry = { all: 0, byTier: new Uint32Array(tierSizes.length) }));
    entry.all++;
    const tier = classification.tier[row] as number;
    if (tier >= tierSizes.length) continue;
    tierSizes[tier] = (tierSizes[tier] as number) + 1;
    entry.byTier[tier] = (entry.byTier[tier] as number) + 1;
  }
  return [...counts]
    .sort(([a, { all: countA }], [b, { all: countB }]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, VALUES_SHOWN)
    .map(([value, { all, byTier }]) => {
      const share = all / texts.length;
      const tiers = classification.tiers.map((tier, index) => {
        const size = tierSizes[index] as number;
        const shareInTier = size === 0 ? 0 : (byTier[index] as number) / size;
        return { tier, share: shareInTier, lift: shareInTier / share };
      });
      return { value, share, tiers };
    });
};
