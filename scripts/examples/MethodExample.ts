/** What is written in two languages, in the language of the page. */
export type Say = (en: string, zh: string) => string;

export type ExampleCell = string | number;

/** A method at work on a few rows, with the result that a person reckons by hand; a test grades the rows and compares every figure. */
export interface MethodExample {
  readonly source: 'customers' | 'transactions';
  /** Where the columns with a role stand; by role. */
  readonly roles: Readonly<Record<string, string>>;
  readonly analysisDate?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ExampleCell[])[];
  /** The method's parameters where they are not the usual ones. */
  readonly params: Readonly<Record<string, unknown>>;
  /** One row a customer, in the order of first appearance. */
  readonly customers: readonly string[];
  /** By name of the figure, as written: `92 %`, `19.86`; '' where there is none. A figure holds to half a unit of its last digit. */
  readonly results: Readonly<Record<string, readonly string[]>>;
  /** A line that is about customers begins with their names and a colon, and states their figures. Sums such as `500 + 300 = 800` are computed by a test. */
  readonly reckoning: readonly string[];
}

/** Eight customers; a page takes as many as it needs. */
export const namesIn = (say: Say): readonly [string, string, string, string, string, string, string, string] => [
  say('Ann', '甲'),
  say('Bob', '乙'),
  say('Cid', '丙'),
  say('Dee', '丁'),
  say('Eve', '戊'),
  say('Fay', '己'),
  say('Gus', '庚'),
  say('Hal', '辛'),
];
