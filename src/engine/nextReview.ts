import type { PolicyReview } from '../policy/Policy';
import { addMonths, isoOfSerial, serialOfIso } from '../table/serialDate';

/**
 * G3: the day, as an ISO date, on which the next review is due after one of `last` (the analysis date of its run): the same day so many months later, or the last
 * of a shorter month. `undefined` where the policy has no rhythm or the run had no date.
 */
export const nextReview = (last: string | undefined, review: PolicyReview | undefined): string | undefined => {
  const serial = last === undefined ? undefined : serialOfIso(last);
  return serial === undefined || review === undefined ? undefined : isoOfSerial(addMonths(serial, review.everyMonths));
};
