import type { ReactNode } from 'react';
import { NO_TIER_COLOR } from '../../../base/tierPalette';
import type { Picture, TierRow } from '../../../engine/Run';
import { useWords } from '../../words/WordsContext';
import { LevelGrid, type LevelGridCell } from './LevelGrid';

type Grid = Extract<Picture, { readonly kind: 'rfmGrid' }>;

/** Customers by recency score (upwards) and frequency score (to the right); the colour is that of the segment most of the cell belongs to. */
export const RfmGridPicture = ({ picture, tiers }: { readonly picture: Grid; readonly tiers: readonly TierRow[] }): ReactNode => {
  const { pane, f } = useWords();
  const words = pane.rfmGrid;
  const scores = Array.from({ length: picture.bins }, (_, index) => index + 1);
  const cellOf = (recency: number, frequency: number): LevelGridCell => {
    const at = <T,>(values: readonly (readonly T[])[]): T | undefined => values[recency - 1]?.[frequency - 1];
    const customers = at(picture.counts) ?? 0;
    const segment = at(picture.segments) ?? '';
    const label = words.cell(recency, frequency, segment, f.integer(customers), f.money(at(picture.amounts) ?? 0));
    if (customers === 0) return { label, content: '·' };
    return {
      label,
      content: customers < 10_000 ? f.integer(customers) : f.short(customers),
      color: tiers.find((row) => row.tier === segment)?.color ?? NO_TIER_COLOR,
    };
  };
  return (
    <LevelGrid
      size="scores"
      rows={scores.map(String)}
      columns={scores.map(String)}
      cells={scores.map((recency) => scores.map((frequency) => cellOf(recency, frequency)))}
      caption={
        <>
          {words.recency} ↑ {words.frequency} →<span className="visually-hidden"> {words.description}</span>
        </>
      }
    />
  );
};
