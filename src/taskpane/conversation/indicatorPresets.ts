import type { Indicator } from '../../methods/indicator';
import type { FieldReference } from '../../table/CustomerTable';
import type { ColumnRole } from '../../table/ColumnRole';
import type { PresetSource } from './PanePorts';

/** W6: what a preset weighs, and how to find it in a table: by the words of a header, by role, or as a measure of an order or invoice list. */
interface Wanted {
  readonly weight: number;
  readonly words?: RegExp;
  readonly roles?: readonly ColumnRole[];
  readonly measure?: string;
  readonly direction?: Indicator['direction'];
  readonly scaling?: Indicator['scaling'];
}

/** Judgements are given in points already. */
const JUDGEMENT = { scaling: { kind: 'raw' } } as const;

/** W6: financial strength, market potential, willingness to buy and influence in the industry, 40/30/20/10. */
const JUDGED: readonly Wanted[] = [
  { weight: 40, words: /financ|财务|资金|实力/i, ...JUDGEMENT },
  { weight: 30, words: /potential|潜力/i, ...JUDGEMENT },
  { weight: 20, words: /willing|intent|意愿|意向/i, ...JUDGEMENT },
  { weight: 10, words: /influence|影响/i, ...JUDGEMENT },
];

/** W6: the four-way grading by credit, order amount, prospects and contribution to profit. */
const FOUR_WAY: readonly Wanted[] = [
  { weight: 25, words: /on.?time|按时|准时|credit|信用/i, measure: 'onTimeShare' },
  { weight: 25, roles: ['amount'], measure: 'netAmount' },
  { weight: 25, words: /prospect|potential|前景|潜力/i, roles: ['score'] },
  { weight: 25, roles: ['profit'], measure: 'profitAmount' },
];

/** Without a preset: what the table says about money and orders, in equal parts. */
const USUAL: readonly Wanted[] = [
  { weight: 1, roles: ['amount'], measure: 'netAmount' },
  { weight: 1, roles: ['profit'], measure: 'profitAmount' },
  { weight: 1, roles: ['orders'], measure: 'orders' },
  { weight: 1, roles: ['score'] },
];

export const judgedIndicators = (source: PresetSource): readonly Indicator[] => found(JUDGED, source);

export const fourWayIndicators = (source: PresetSource): readonly Indicator[] => found(FOUR_WAY, source);

export const usualIndicators = (source: PresetSource): readonly Indicator[] => {
  const indicators = found(USUAL, source);
  const share = Math.floor(100 / Math.max(1, indicators.length));
  return indicators.map((indicator, index) => ({ ...indicator, weight: index === 0 ? 100 - share * (indicators.length - 1) : share }));
};

/** The wanted that the source has; the others are left out, and the weights that remain are rescaled by the method (W1). */
const found = (wanted: readonly Wanted[], source: PresetSource): readonly Indicator[] =>
  wanted.flatMap(({ weight, direction = 'benefit', scaling = { kind: 'percentile' }, ...where }) => {
    const field = fieldOf(where, source);
    return field === undefined ? [] : [{ field, weight, direction, scaling, missing: 'reweight' as const }];
  });

const fieldOf = (
  { words, roles = [], measure }: Omit<Wanted, 'weight'>,
  { kind, columns, header }: PresetSource,
): FieldReference | undefined => {
  if (kind !== 'customers') return measure === undefined || !isDerivable(measure, kind, columns) ? undefined : { measure };
  const taken = new Set([columns.customer, columns.name]);
  const byWord = words === undefined ? undefined : header.columns.find(({ name }) => words.test(name) && !taken.has(name))?.name;
  const column = byWord ?? roles.map((role) => columns[role]).find((name) => name !== undefined);
  return column === undefined ? undefined : { column };
};

const isDerivable = (measure: string, kind: PresetSource['kind'], columns: PresetSource['columns']): boolean => {
  if (measure === 'onTimeShare') return kind === 'invoices';
  if (measure === 'profitAmount') return columns.profit !== undefined || columns.cost !== undefined || columns.margin !== undefined;
  return measure !== 'orders' || kind === 'transactions';
};
