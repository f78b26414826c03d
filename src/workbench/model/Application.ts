import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import type { Model } from './Model';
import { dateSerial } from './typedDate';

/** `Excel.Application`. Conventions are those of US English whatever the display language is. */
export class Application implements HostObject {
  readonly $type = 'Application';
  readonly decimalSeparator = '.';
  readonly thousandsSeparator = ',';
  readonly useSystemSeparators = true;
  readonly calculationState = 'Done';

  constructor(private readonly model: Model) {}

  get calculationMode(): string {
    return 'Automatic';
  }
  set calculationMode(mode: string) {
    if (mode !== 'Automatic') throw new HostError('NotImplemented', 'This host always calculates automatically.');
  }
  get cultureInfo(): HostObject {
    return CULTURE;
  }
  calculate(): void {
    this.model.grid.recalculate();
  }
  suspendApiCalculationUntilNextSync(): void {
    // Nothing to suspend: an add-in sees no difference, the grid calculates in its own time.
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // As above, for painting.
  }
}

const NUMBER_FORMAT = { $type: 'NumberFormatInfo', numberDecimalSeparator: '.', numberGroupSeparator: ',' } as const;
const CULTURE = { $type: 'CultureInfo', name: 'en-US', numberFormat: NUMBER_FORMAT } as const;

/** `Excel.Functions`: only `date`, by which add-ins find out about the 1904 date system. */
export class Functions implements HostObject {
  readonly $type = 'Functions';

  constructor(private readonly model: Model) {}

  date(year: unknown, month: unknown, day: unknown): HostObject & { readonly value: number } {
    const parts = [year, month, day].map(Number);
    const [y = NaN, m = NaN, d = NaN] = parts;
    const serial = dateSerial({ year: y, month: m, day: d }, this.model.grid.date1904);
    if (serial === undefined) throw new HostError('NotImplemented', 'This host computes DATE for days of the calendar from 1904 on.');
    const result = { $type: 'FunctionResult', value: serial, error: '' } as const;
    return result;
  }
}
