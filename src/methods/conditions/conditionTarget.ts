import { atLeast, atMost } from '../../stats/tolerance';
import { asksNumber, conditionHolds, type Condition } from './condition';
import { isMissing, type FieldValue } from '../fields/FieldValue';
import { stepsPerUnitFor } from '../fields/stepsPerUnit';

/**
 * The value nearest to the present one with which all the conditions on one field hold; `undefined` when none is found. Numbers move in whole
 * units where the field holds such, else in hundredths or finer; texts become one that a condition names.
 */
export const conditionTarget = (conditions: readonly Condition[], own: FieldValue, isWhole: boolean): FieldValue | undefined => {
  const holds = (value: FieldValue): boolean => conditions.every((condition) => conditionHolds(condition, value));
  if (holds(own)) return own;
  const candidates = conditions.some(asksNumber) ? numberTargets(conditions, own, isWhole) : textTargets(conditions);
  return candidates.find(holds);
};

/** The ends of what each condition allows, the nearest first. */
const numberTargets = (conditions: readonly Condition[], own: FieldValue, isWhole: boolean): number[] => {
  const ends = conditions.flatMap((condition): number[] => {
    switch (condition.operator) {
      case '>=':
        return [stepUp(condition.value, isWhole, (value) => atLeast(value, condition.value))];
      case '>':
        return [stepUp(condition.value, isWhole, (value) => !atMost(value, condition.value))];
      case '<=':
        return [stepDown(condition.value, isWhole, (value) => atMost(value, condition.value))];
      case '<':
        return [stepDown(condition.value, isWhole, (value) => !atLeast(value, condition.value))];
      case '=':
        return [condition.value];
      case 'between':
        return [
          stepUp(condition.from, isWhole, (value) => atLeast(value, condition.from)),
          stepDown(condition.to, isWhole, (value) => atMost(value, condition.to)),
        ];
      default:
        return [];
    }
  });
  const distance = (value: number): number => (typeof own === 'number' && !isMissing(own) ? Math.abs(value - own) : 0);
  return ends.sort((a, b) => distance(a) - distance(b));
};

const textTargets = (conditions: readonly Condition[]): string[] =>
  conditions.flatMap((condition) => {
    if (condition.operator === 'oneOf') return condition.values;
    return condition.operator === 'contains' ? [condition.text] : [];
  });

const stepsFor = (limit: number, isWhole: boolean): number => (isWhole ? 1 : stepsPerUnitFor(limit === 0 ? 1 : Math.abs(limit)));

/** The first value of the grid, from a limit upwards, that is far enough; the limit itself where it does and no whole numbers are asked for. */
export const stepUp = (limit: number, isWhole: boolean, isEnough: (value: number) => boolean): number => {
  if (!isWhole && isEnough(limit)) return limit;
  const perUnit = stepsFor(limit, isWhole);
  let steps = Math.ceil(limit * perUnit);
  while (!isEnough(steps / perUnit)) steps++;
  return steps / perUnit;
};

/** The mirror of `stepUp`: the nearest value below a limit that is enough. */
export const stepDown = (limit: number, isWhole: boolean, isEnough: (value: number) => boolean): number =>
  -stepUp(-limit, isWhole, (value) => isEnough(-value)) + 0;
