import { tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Picture, TierRow } from '../../../engine/Run';
import { useWords } from '../../words/WordsContext';
import { usePictureStyles } from './pictureStyles';
import { PictureTable } from './PictureTable';

type Scores = Extract<Picture, { readonly kind: 'scores' }>;

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 8;
const RIGHT = 8;
const TOP = 16;
const BOTTOM = 20;

/** How the scores are spread, from low to high, with the cuts between tiers; bars take the colour of the tier of their middle. */
export const ScoresPicture = ({ picture, tiers }: { readonly picture: Scores; readonly tiers: readonly TierRow[] }): ReactNode => {
  const styles = usePictureStyles();
  const { pane, f } = useWords();
  const words = pane.scores;
  const first = picture.bins[0]?.from ?? 0;
  const last = picture.bins.at(-1)?.to ?? 100;
  const highest = Math.max(1, ...picture.bins.map((bin) => bin.customers));
  const x = (score: number): number => LEFT + ((score - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (customers: number): number => TOP + (1 - customers / highest) * (HEIGHT - TOP - BOTTOM);
  const tierOf = (score: number): TierRow | undefined => tiers[picture.cuts.filter((cut) => score < cut).length];
  return (
    <>
      <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.description}>
        {picture.bins.map((bin) => (
          <rect
            key={bin.from}
            className={styles.bar}
            x={x(bin.from) + 0.5}
            width={Math.max(1, x(bin.to) - x(bin.from) - 1)}
            y={y(bin.customers)}
            height={y(0) - y(bin.customers)}
            fill={tierOf((bin.from + bin.to) / 2)?.color ?? tokens.colorNeutralBackground5}
          />
        ))}
        <line className={styles.axis} x1={x(first)} x2={x(last)} y1={y(0)} y2={y(0)} />
        {picture.cuts.map((cut) => (
          <g key={cut}>
            <line className={styles.cut} x1={x(cut)} x2={x(cut)} y1={TOP - 4} y2={y(0)} />
            <text className={styles.label} x={x(cut)} y={TOP - 6} textAnchor="middle">
              {f.number(Math.round(cut * 100) / 100)}
            </text>
          </g>
        ))}
        {[first, (first + last) / 2, last].map((score, index) => (
          <text
            key={score}
            className={styles.label}
            x={x(score)}
            y={HEIGHT - 7}
            style={{ textAnchor: (['start', 'middle', 'end'] as const)[index] }}
          >
            {f.number(score)}
          </text>
        ))}
      </svg>
      <PictureTable
        caption={words.title}
        headers={[words.from, words.to, words.customers]}
        rows={picture.bins.map((bin) => [f.number(bin.from), f.number(bin.to), f.integer(bin.customers)])}
      />
    </>
  );
};
