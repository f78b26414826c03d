import type { ReactNode } from 'react';
import { NO_TIER_COLOR } from '../../../base/tierPalette';
import type { MatrixPictureCell, Picture, TierRow } from '../../../engine/Run';
import { levelWords } from '../../words/levelWords';
import { useWords } from '../../words/WordsContext';
import { LevelGrid, type LevelGridCell } from './LevelGrid';

type Matrix = Extract<Picture, { readonly kind: 'matrix' }>;

/** U2: customers by level of both dimensions, the highest at the top right, in the colour of the pair's tier. */
export const MatrixPicture = ({ picture, tiers }: { readonly picture: Matrix; readonly tiers: readonly TierRow[] }): ReactNode => {
  const words = useWords();
  const { pane, f, field } = words;
  const text = pane.matrix;
  const nameOf = (name: string): string => field({ measure: name });
  const rows = picture.rows.levels.map((level) => levelWords(words, picture.rows.name, level));
  const columns = picture.columns.levels.map((level) => levelWords(words, picture.columns.name, level));
  const cellOf = ({ tier, customers, amount }: MatrixPictureCell, row: string, column: string): LevelGridCell => ({
    label: text.cellTitle(row, column, tier, f.integer(customers), f.money(amount)),
    color: tiers.find((each) => each.tier === tier)?.color ?? NO_TIER_COLOR,
    content: (
      <>
        {tier}
        <br />
        {customers < 10_000 ? f.integer(customers) : f.short(customers)}
      </>
    ),
  });
  return (
    <LevelGrid
      size="levels"
      rows={rows}
      columns={columns}
      cells={picture.cells.map((cells, row) => cells.map((cell, column) => cellOf(cell, rows[row] ?? '', columns[column] ?? '')))}
      caption={
        <>
          {nameOf(picture.rows.name)} ↑ {nameOf(picture.columns.name)} →<span className="visually-hidden"> {text.picture}</span>
          {picture.unknown.customers > 0 && (
            <>
              <br />
              {text.unknownCustomers(f.integer(picture.unknown.customers), picture.unknown.tier)}
            </>
          )}
        </>
      }
    />
  );
};
