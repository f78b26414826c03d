import type { RunReport } from '../../engine/Run';
import type { SnapshotRequest } from '../../excel/ExcelGateway';
import type { Words } from './createWords';

export interface SnapshotSubject {
  readonly report: RunReport;
  /** Name of the table, or of the sheet of a block. */
  readonly source: string;
  readonly keptAt: Date;
}

export type SnapshotText = Pick<SnapshotRequest, 'sheetName' | 'title' | 'lines' | 'headers'>;

/** G3: what people without the add-in read on the sheet of a snapshot. Dates as yyyy-mm-dd, which nobody takes for another; the hour is that of the clock on the wall. */
export const snapshotText =
  ({ snapshots, method, field, outputHeader, f }: Words) =>
  ({ report, source, keptAt }: SnapshotSubject): SnapshotText => {
    const { sheet, headers, sheetName } = snapshots;
    const { stamp } = report;
    const today = [keptAt.getFullYear(), keptAt.getMonth() + 1, keptAt.getDate()].map(twoDigits).join('-');
    const hour = [keptAt.getHours(), keptAt.getMinutes()].map(twoDigits).join(':');
    return {
      sheetName: sheetName(stamp.analysisDate ?? today),
      title: sheet.title(source),
      lines: [
        [sheet.policy, stamp.policyName],
        [sheet.revision, stamp.policyRevision === 0 ? sheet.notSaved : String(stamp.policyRevision)],
        [sheet.method, method(stamp.methodId).name],
        [sheet.analysisDate, stamp.analysisDate ?? sheet.unknown],
        [sheet.period, stamp.window === undefined ? sheet.unknown : sheet.range(stamp.window.from, stamp.window.to)],
        [sheet.rows, f.integer(stamp.rowCount)],
        [sheet.keptAt, `${today} ${hour}`],
        ...(stamp.previousSnapshot === undefined ? [] : [[sheet.previous, stamp.previousSnapshot] as const]),
        [sheet.policyHash, stamp.policyHash],
        [sheet.dataHash, stamp.dataHash],
      ],
      headers: {
        ...Object.fromEntries(['customer', 'name', 'amount', 'methodTier', 'systemTier'].map((key) => [key, outputHeader(key)])),
        ...headers,
        // The field's own name says more than "Amount".
        ...(report.amountName === undefined ? {} : { amount: field({ measure: report.amountName }) }),
      },
    };
  };

const twoDigits = (number: number): string => String(number).padStart(2, '0');
