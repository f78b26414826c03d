import { useState, type ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { ParameterSpec } from '../../../methods/Method';
import { useWords } from '../../words/WordsContext';
import { CutRow } from './CutRow';

/** More tiers than this have no letters a reader can keep apart. */
const MOST_CUTS = 9;

export interface ScoreCutsFieldProps {
  readonly spec: Extract<ParameterSpec, { readonly kind: 'scoreCuts' }>;
  readonly value: readonly number[];
  readonly words: ParameterWords;
  readonly tiers: readonly string[];
  readonly onChange: (value: readonly number[]) => void;
}

/** Cuts on a score, falling: `A from 80`. */
export const ScoreCutsField = ({ spec, value, words, tiers, onChange }: ScoreCutsFieldProps): ReactNode => {
  const { pane } = useWords();
  const [draft, setDraft] = useState<readonly number[]>();
  const cuts = draft ?? value;
  const isValid = (candidate: readonly number[]): boolean =>
    candidate.every((cut, index) => cut < (candidate[index - 1] ?? Infinity) && cut >= spec.minimum && cut <= spec.maximum);
  const propose = (next: readonly number[]): void => {
    if (isValid(next)) {
      setDraft(undefined);
      onChange(next);
    } else setDraft(next);
  };
  const last = cuts.at(-1) ?? spec.maximum;
  const next = Math.floor((last + spec.minimum) / 2);
  return (
    <CutRow
      legend={words.label}
      help={words.help}
      values={cuts}
      label={(index) => pane.form.tierFrom(tiers[index] ?? String(index + 1))}
      fault={isValid(cuts) ? undefined : pane.form.mustDescend}
      onChange={(index, cut) => propose(cuts.map((former, place) => (place === index ? cut : former)))}
      onAdd={cuts.length >= MOST_CUTS || next >= last ? undefined : () => propose([...cuts, next])}
      onRemove={cuts.length <= 1 ? undefined : () => propose(cuts.slice(0, -1))}
    />
  );
};
