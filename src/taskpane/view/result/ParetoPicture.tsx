import { area, line } from 'd3-shape';
import type { ReactNode } from 'react';
import { textColorOn } from '../../../base/tierPalette';
import type { Picture, TierRow } from '../../../engine/Run';
import { useWords } from '../../words/WordsContext';
import { usePictureStyles } from './pictureStyles';
import { PictureTable } from './PictureTable';

type Pareto = Extract<Picture, { readonly kind: 'pareto' }>;
type Point = Pareto['points'][number];

const WIDTH = 320;
const HEIGHT = 128;
const LEFT = 34;
const RIGHT = 6;
const TOP = 8;
const BOTTOM = 20;

/** The Pareto curve: customers by value from left to right, their share of the amount so far upwards, each tier's part in its colour. */
export const ParetoPicture = ({ picture, tiers }: { readonly picture: Pareto; readonly tiers: readonly TierRow[] }): ReactNode => {
  const styles = usePictureStyles();
  const { pane, f } = useWords();
  const words = pane.pareto;
  // With losses the curve rises above 100 % before it comes down again (A8).
  const top = Math.max(1, ...picture.points.map((point) => point.valueShare));
  const x = (share: number): number => LEFT + share * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => TOP + (1 - share / top) * (HEIGHT - TOP - BOTTOM);
  const curve = line<Point>(
    (point) => x(point.customerShare),
    (point) => y(point.valueShare),
  );
  const under = area<Point>(
    (point) => x(point.customerShare),
    y(0),
    (point) => y(point.valueShare),
  );
  const parts = tierParts(picture);
  const cuts = picture.cuts.filter((cut) => cut.customerShare > 0 && cut.customerShare < 1);
  return (
    <>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.description(picture.cuts.map((cut) => words.cut(cut.tier, f.share(cut.customerShare), f.share(cut.valueShare))))}
      >
        {[0.5, 1].map((share) => (
          <g key={share}>
            <line className={styles.grid} x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
            <text className={styles.label} x={LEFT - 4} y={y(share) + 3} textAnchor="end">
              {f.cut(share)}
            </text>
          </g>
        ))}
        {parts.map((points, tier) => {
          const row = tiers[tier];
          return row === undefined || points.length < 2 ? null : <path key={row.tier} d={under(points) ?? ''} fill={row.color} />;
        })}
        <path className={styles.curve} d={curve(picture.points) ?? ''} />
        {cuts.map((cut) => (
          <line
            key={cut.tier}
            className={styles.cut}
            x1={x(cut.customerShare)}
            x2={x(cut.customerShare)}
            y1={y(cut.valueShare)}
            y2={y(0)}
          />
        ))}
        <line className={styles.axis} x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
        {parts.map((points, tier) => {
          const row = tiers[tier];
          const from = points[0]?.customerShare ?? 0;
          const to = points.at(-1)?.customerShare ?? 0;
          const isWideEnough = x(to) - x(from) >= 10 * (row?.tier.length ?? 1);
          return row === undefined || !isWideEnough ? null : (
            <text key={row.tier} className={styles.letter} x={(x(from) + x(to)) / 2} y={y(0) - 5} fill={textColorOn(row.color)}>
              {row.tier}
            </text>
          );
        })}
        {[0, 0.5, 1].map((share) => (
          <text
            key={share}
            className={styles.label}
            x={x(share)}
            y={HEIGHT - 7}
            textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
          >
            {share === 0.5 ? words.xAxis : f.cut(share)}
          </text>
        ))}
      </svg>
      <PictureTable
        caption={words.title}
        headers={[pane.result.tier, words.customersShare, words.valueShare]}
        rows={picture.cuts.map((cut) => [cut.tier, f.share(cut.customerShare), f.share(cut.valueShare)])}
      />
    </>
  );
};

/** The points of each tier; neighbours share the point where they meet. */
const tierParts = (picture: Pareto): readonly (readonly Point[])[] => {
  const ends = [...picture.cuts.map((cut) => cut.customerShare), 1];
  return ends.map((end, tier) => {
    const start = ends[tier - 1] ?? 0;
    return picture.points.filter((point) => point.customerShare >= start && point.customerShare <= end);
  });
};
