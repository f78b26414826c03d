import type { FieldReference } from '../../table/CustomerTable';

/** U3. Shares in percent. */
export interface CreditParams {
  readonly onTime: FieldReference;
  readonly daysLate: FieldReference;
  readonly overdue: FieldReference;
  readonly open: FieldReference;
  readonly goodOnTime: number;
  readonly fairOnTime: number;
  readonly goodDaysLate: number;
  readonly fairDaysLate: number;
  readonly goodOverdue: number;
  readonly fairOverdue: number;
  readonly language: 'en' | 'zh';
}
