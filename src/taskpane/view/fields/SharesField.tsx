import { useState, type ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { ParameterSpec } from '../../../methods/Method';
import { useWords } from '../../words/WordsContext';
import { CutRow } from './CutRow';

export interface SharesFieldProps {
  readonly spec: Extract<ParameterSpec, { readonly kind: 'shares' }>;
  readonly value: readonly number[];
  readonly words: ParameterWords;
  readonly tiers: readonly string[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Cuts as cumulative shares, shown in percent: `A until 80 %`. A list that does not rise is said so and not passed on. */
export const SharesField = ({ spec, value, words, tiers, onChange }: SharesFieldProps): ReactNode => {
  const { pane } = useWords();
  const [draft, setDraft] = useState<readonly number[]>();
  const shares = draft ?? value;
  const isValid = isAscendingShares(shares);
  const propose = (next: readonly number[]): void => {
    if (isAscendingShares(next)) {
      setDraft(undefined);
      onChange(next);
    } else setDraft(next);
  };
  const last = shares.at(-1) ?? 0;
  return (
    <CutRow
      legend={words.label}
      help={words.help}
      values={shares.map(toPercent)}
      label={(index) => pane.form.tierUntil(tiers[index] ?? String(index + 1))}
      unit={pane.form.percent}
      fault={isValid ? undefined : pane.form.mustAscend}
      onChange={(index, percent) => propose(shares.map((share, place) => (place === index ? percent / 100 : share)))}
      onAdd={shares.length >= spec.maximumLength ? undefined : () => propose([...shares, roundShare(last + (1 - last) / 2)])}
      onRemove={shares.length <= spec.minimumLength ? undefined : () => propose(shares.slice(0, -1))}
    />
  );
};

/** 0.1 + 0.2 must not show as 30.000000000000004 %. */
const toPercent = (share: number): number => Number((share * 100).toPrecision(12));

const roundShare = (share: number): number => Number(share.toPrecision(3));

const isAscendingShares = (shares: readonly number[]): boolean =>
  shares.every((share, index) => share > (shares[index - 1] ?? 0) && share < 1);
