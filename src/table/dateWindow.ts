import { addMonths, dateOfSerial, serialOfDate, serialOfIso } from './serialDate';
import type { WindowRequest } from './TableRequest';

/** The days a run looks at. All day serials, inclusive. */
export interface DateWindow {
  readonly analysisDate: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Analysis date and window (R1, T9). A stated analysis date is the last day of the window. Where it is left open it is the day after the last date in the data, and the window ends with
 * the data: the fiscal year of a list that ends on 31 December is that year, not the empty one that begins the day after.
 */
export const dateWindow = (request: WindowRequest, statedDate: string | null, firstDay: number, lastDay: number): DateWindow => {
  const stated = statedDate === null ? undefined : serialOfIso(statedDate);
  const analysisDate = stated ?? lastDay + 1;
  const end = stated ?? lastDay;
  switch (request.kind) {
    case 'last12Months':
      return { analysisDate, from: addMonths(end, -12) + 1, to: end };
    case 'last24Months':
      return { analysisDate, from: addMonths(end, -24) + 1, to: end };
    case 'fiscalYear': {
      const { year, month } = dateOfSerial(end);
      const startYear = month >= request.firstMonth ? year : year - 1;
      return { analysisDate, from: serialOfDate(startYear, request.firstMonth, 1) ?? firstDay, to: end };
    }
    case 'range':
      return { analysisDate, from: serialOfIso(request.from) ?? firstDay, to: Math.min(serialOfIso(request.to) ?? end, end) };
    default:
      return { analysisDate, from: Math.min(firstDay, end), to: end };
  }
};
