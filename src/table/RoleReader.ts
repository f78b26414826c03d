import { failure, type Result } from '../base/Result';
import type { Problem } from '../base/Problem';
import type { CellColumn } from './CellColumn';
import type { ColumnRole } from './ColumnRole';
import { readDateColumn, type DateColumn } from './DateColumn';
import type { FindingCollector } from './FindingCollector';
import { holdsFigures } from './holdsFigures';
import { looksNumeric } from './looksNumeric';
import { readNumberColumn, type NumberColumn } from './NumberColumn';
import { readShares } from './readShares';
import type { TableRequest } from './TableRequest';
import type { TableStore } from './TableStore';

/** Reads columns by role and keeps what stands in the way, so that all of it is told at once. */
export class RoleReader {
  private readonly problems: Problem[] = [];

  constructor(
    readonly store: TableStore,
    readonly request: TableRequest,
    readonly rowCount: number,
    readonly findings: FindingCollector,
  ) {}

  /** The column in a role; a required one that is absent is a problem. */
  cells(role: ColumnRole, need: 'required' | 'optional' = 'optional'): { name: string; cells: CellColumn } | undefined {
    const name = this.request.columns[role];
    if (name === undefined) {
      if (need === 'required') this.problems.push({ code: 'role-missing', role });
      return undefined;
    }
    const cells = this.store.column(name);
    if (!cells) {
      this.problems.push({ code: 'column-missing', column: name });
      return undefined;
    }
    return { name, cells };
  }

  numbers(role: ColumnRole, need: 'required' | 'optional' = 'optional'): NumberColumn | undefined {
    const column = this.cells(role, need);
    if (!column) return undefined;
    const numbers = this.readNumbers(column.name, column.cells, this.findings);
    if (numbers.numberCount === 0) this.problems.push({ code: 'column-no-numbers', column: column.name });
    if (MONEY.has(role) && numbers.currencies.length > 1) {
      if (this.request.currencies === null) {
        this.problems.push({ code: 'currencies-mixed', column: column.name, currencies: numbers.currencies });
      }
      this.findings.counted(
        'currency-mixed',
        this.request.currencies === null ? 'stop' : 'warning',
        numbers.currencies.length,
        column.name,
        {
          currencies: numbers.currencies.join(', '),
        },
      );
    }
    return numbers;
  }

  /** The values of a column that was read, as shares of 1 (T11). */
  shares(column: NumberColumn): Float64Array {
    const cells = this.store.column(column.name);
    return cells ? readShares(column, cells, this.store.numberFormat(column.name), this.findings) : column.values;
  }

  dates(role: ColumnRole, need: 'required' | 'optional' = 'optional', mayBeBlank = false): DateColumn | undefined {
    const column = this.cells(role, need);
    if (!column) return undefined;
    const dates = this.readDates(column.name, column.cells, mayBeBlank);
    if (dates.dateCount === 0 && dates.ambiguous) {
      this.problems.push({ code: 'date-order-unknown', column: dates.name, ...dates.ambiguous });
    } else if (dates.dateCount === 0 && !mayBeBlank) {
      this.problems.push({ code: 'column-no-dates', column: dates.name });
    }
    return dates;
  }

  /** Whether a column without a role is one of numbers: most of its cells are, or read as such where numbers are asked for. */
  isOfNumbers(name: string, cells: CellColumn): boolean {
    if (looksNumeric(cells, this.rowCount)) return true;
    return (this.request.numbers?.includes(name) ?? false) && holdsFigures(cells, this.rowCount, this.store.header.separators);
  }

  /** A column without a role, read as numbers. */
  readNumbers(name: string, cells: CellColumn, findings: FindingCollector): NumberColumn {
    return readNumberColumn(
      { name, cells, rowCount: this.rowCount, separators: this.store.header.separators, numberFormat: this.store.numberFormat(name) },
      findings,
    );
  }

  /** A column without a role, read as dates. */
  readDates(name: string, cells: CellColumn, mayBeBlank: boolean): DateColumn {
    const { header } = this.store;
    return readDateColumn(
      { name, cells, rowCount: this.rowCount, date1904: header.date1904, order: this.request.dateOrder, mayBeBlank },
      this.findings,
    );
  }

  /** What stood in the way so far, as a failure; `undefined` when nothing did. */
  failed(): Result<never> | undefined {
    const [first, ...others] = this.problems;
    return first && failure(first, ...others);
  }
}

/** Columns whose numbers are money, where mixed currencies make every sum meaningless (T3). */
const MONEY: ReadonlySet<ColumnRole> = new Set(['amount', 'previousAmount', 'profit', 'cost']);
