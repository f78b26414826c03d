import type { Locale } from '../../i18n/Locale';
import { STARTING_MATRIX, type MatrixGrid } from '../../methods/matrix/matrixGrid';
import { STARTING_RULES, type RuleList } from '../../methods/rules/ruleList';
import { usualIndicators } from './indicatorPresets';
import type { PresetSource, StartingParams } from './PanePorts';

/** The method's own first rule, asked of the column that holds the amount where there is one. */
const startingRules = ({ kind, columns }: PresetSource): RuleList => {
  const { amount } = columns;
  if (kind !== 'customers' || amount === undefined) return STARTING_RULES;
  const tiers = STARTING_RULES.tiers.map((tier) => ({
    ...tier,
    when: tier.when.map(({ all }) => ({ all: all.map((condition) => ({ ...condition, field: { column: amount } })) })),
  }));
  return { ...STARTING_RULES, tiers };
};

/** The method's own first matrix, on the columns that hold amount and orders where there are such. */
const startingMatrix = ({ kind, columns }: PresetSource): MatrixGrid => {
  const { amount, orders } = columns;
  if (kind !== 'customers') return STARTING_MATRIX;
  return {
    ...STARTING_MATRIX,
    rows: amount === undefined ? STARTING_MATRIX.rows : { ...STARTING_MATRIX.rows, field: { column: amount } },
    columns: orders === undefined ? STARTING_MATRIX.columns : { ...STARTING_MATRIX.columns, field: { column: orders } },
  };
};

/** How a customer pays, where a customer table says so: columns found by the words of their headers. */
const CREDIT_WORDS: Readonly<Record<string, RegExp>> = {
  onTime: /on.?time|按时|准时/i,
  daysLate: /days late|days past due|payment delay|逾期天数|延迟天数/i,
  overdue: /overdue (amount|balance)|amount overdue|逾期金额/i,
  open: /open (amount|balance)|outstanding|receivable|未付|应收/i,
};

const creditColumns = ({ kind, header }: PresetSource): Readonly<Record<string, unknown>> =>
  kind !== 'customers'
    ? {}
    : Object.fromEntries(
        Object.entries(CREDIT_WORDS).flatMap(([id, words]) => {
          const column = header.columns.find(({ name }) => words.test(name))?.name;
          return column === undefined ? [] : [[id, { column }]];
        }),
      );

/** Where a method starts otherwise than its defaults say: names that end up in the sheet are in the user's language, indicators come from the table. */
export const startingParams = (locale: Locale): StartingParams => ({
  rfm: () => ({ language: locale === 'zh-CN' ? 'zh' : 'en' }),
  weightedScore: (source) => ({ indicators: usualIndicators(source) }),
  rules: (source) => ({ rules: startingRules(source) }),
  matrix: (source) => ({ matrix: startingMatrix(source) }),
  profit: ({ kind, columns }) => (kind === 'customers' && columns.profit !== undefined ? { value: { column: columns.profit } } : {}),
  credit: (source) => ({ ...creditColumns(source), language: locale === 'zh-CN' ? 'zh' : 'en' }),
  lifeCycle: () => ({ language: locale === 'zh-CN' ? 'zh' : 'en' }),
});
