import { bandUnit } from '../../../methods/levers/cuts';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { Words } from '../../words/createWords';

/** What is set after the method, in a few words; empty where nothing is. */
export const stepSummary = ({ hysteresis, guards, override, review, method: { params } }: Policy, method: Method, words: Words): string => {
  const { f, pane } = words;
  const { comma, summary } = pane.steps;
  const parts: string[] = [];
  if (hysteresis !== undefined) {
    const unit = hysteresis.band === null ? undefined : bandUnit(method, params);
    const band = hysteresis.band ?? 0;
    parts.push(unit === undefined ? summary.steady : summary.band(unit === 'share' ? f.cut(band) : summary.points(band, f)));
  }
  if (guards !== undefined) parts.push(summary.guards(guards.length, f));
  if (override !== undefined) parts.push(summary.override(override.tier));
  if (review !== undefined) parts.push(summary.review(review.everyMonths, f));
  return parts.join(comma);
};
