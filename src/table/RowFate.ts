import type { LeftOutReason } from './ControlTotal';
import { BLANK_ID } from './CustomerKeys';
import { NumberStatus } from './NumberColumn';

/** Why a row is left out, as small numbers for a million rows; 0 is counted in. */
export const LEFT_OUT_REASONS: readonly LeftOutReason[] = [
  'blank-id',
  'error-id',
  'blank',
  'unreadable',
  'error-cell',
  'date-missing',
  'after-analysis-date',
  'outside-window',
  'reason-excluded',
];

export const fate = (reason: LeftOutReason): number => LEFT_OUT_REASONS.indexOf(reason) + 1;

/** Fate by the row's customer index (`CustomerKeys.customerOf`); 0 when it has one. */
export const fateOfId = (customer: number): number => (customer >= 0 ? 0 : fate(customer === BLANK_ID ? 'blank-id' : 'error-id'));

/** Fate by `NumberStatus` of the row's amount; 0 when there is a number. */
export const fateOfAmount = (status: number): number => {
  if (status === NumberStatus.blank) return fate('blank');
  if (status === NumberStatus.unreadable) return fate('unreadable');
  return status === NumberStatus.error ? fate('error-cell') : 0;
};
