import { atLeast } from '../../stats/tolerance';
import type { CustomerTable, FieldReference } from '../../table/CustomerTable';
import { changeSize, compareChanges, type ChangeSize } from '../fields/changeSize';
import { isMissing, type FieldValue } from '../fields/FieldValue';
import { stepDown, stepUp } from '../conditions/conditionTarget';
import { changeFact } from '../fields/fieldChange';
import { fieldName } from '../fields/field';
import { levelCount, levelOf, matrixTier, type MatrixAxis, type MatrixParams } from './matrixGrid';
import { axisValues } from './matrixClassify';
import type { Classification, Explanation, ExplanationFact } from '../Method';
import { holdsWholeNumbers } from '../fields/wholeMeasure';

interface Place {
  readonly axis: MatrixAxis;
  readonly value: FieldValue;
  readonly level: number;
}

/** The levels of both dimensions and their cell; the one or two levels whose change leads to a better tier with the least to do. */
export const explainMatrix = (
  row: number,
  table: CustomerTable,
  classification: Classification,
  { matrix }: MatrixParams,
  depth: 'reasons' | 'next' = 'next',
): Explanation => {
  const placeOf = (axis: MatrixAxis): Place => {
    const read = axisValues(table, axis);
    const value = read.ok ? (read.value[row] as FieldValue) : '';
    return { axis, value, level: levelOf(axis, value) };
  };
  const places = [placeOf(matrix.rows), placeOf(matrix.columns)] as const;
  const tier = classification.tier[row] as number;
  const label = classification.tiers[tier] as string;
  const isKnown = places.every(({ level }) => level >= 0);
  const reasons: ExplanationFact[] = [
    ...places.map((place) => levelFact(place, label)),
    ...(isKnown ? [{ code: 'matrix-cell' as const, facts: { tier: label } }] : []),
  ];
  if (depth === 'reasons' || tier === 0) return { tier: label, reasons };
  const moves: Move[] = [];
  for (let r = 0; r < levelCount(matrix.rows); r++) {
    for (let c = 0; c < levelCount(matrix.columns); c++) {
      const reached = matrixTier(matrix, r, c);
      if (reached >= tier) continue;
      const changes = [changeTo(places[0], r, table), changeTo(places[1], c, table)];
      if (changes.some((change) => change === undefined)) continue;
      moves.push({ tier: reached, changes: changes.flatMap((change) => change ?? []) });
    }
  }
  const best = moves.sort((a, b) => compareChanges(sizesOf(a), sizesOf(b)))[0];
  if (best === undefined) return { tier: label, reasons };
  return {
    tier: label,
    reasons,
    next: {
      tier: classification.tiers[best.tier] as string,
      changes: best.changes.map(({ field, from, to }) => changeFact(field, from, to)),
    },
  };
};

const levelFact = ({ axis, value, level }: Place, tier: string): ExplanationFact =>
  level < 0
    ? { code: 'matrix-unknown', facts: { column: fieldName(axis.field), tier } }
    : { code: 'matrix-level', facts: { column: fieldName(axis.field), value, level: level + 1, levels: levelCount(axis) } };

interface Change {
  readonly field: FieldReference;
  readonly from: FieldValue;
  readonly to: FieldValue;
  readonly size: ChangeSize;
}

interface Move {
  readonly tier: number;
  readonly changes: readonly Change[];
}

const sizesOf = ({ changes }: Move): readonly ChangeSize[] => changes.map(({ size }) => size);

/** The value nearest to the present one that lies on a level; nothing to do on the present level, `undefined` when no value was found. */
const changeTo = ({ axis, value, level }: Place, wanted: number, table: CustomerTable): readonly Change[] | undefined => {
  if (wanted === level) return [];
  const from = isMissing(value) ? '' : value;
  if ('values' in axis) {
    const steps = level < 0 ? levelCount(axis) : Math.abs(wanted - level);
    return [
      { field: axis.field, from, to: axis.values[wanted] as string, size: { proportion: steps / levelCount(axis), distance: steps } },
    ];
  }
  const isWhole = holdsWholeNumbers(table, axis.field);
  const to =
    wanted > level && wanted > 0
      ? enter(axis.cuts[wanted - 1] as number, isWhole)
      : stepDown(axis.cuts[wanted] as number, isWhole, (candidate) => !atLeast(candidate, axis.cuts[wanted] as number));
  if (levelOf(axis, to) !== wanted) return undefined;
  return [{ field: axis.field, from, to, size: changeSize(from, to) }];
};

const enter = (cut: number, isWhole: boolean): number => stepUp(cut, isWhole, (candidate) => atLeast(candidate, cut));
