import type { Locale } from '../../i18n/Locale';
import { STARTING_RULES, type RuleList } from '../../methods/ruleList';
import { fourWayIndicators, judgedIndicators, usualIndicators } from './indicatorPresets';
import type { PolicyPreset, PresetSource, StartingParams } from './PanePorts';

const hasProfit = ({ columns }: PresetSource): boolean =>
  columns.profit !== undefined || columns.cost !== undefined || columns.margin !== undefined;

/** What the method card offers first; the first that the table's roles allow is tried without a click. */
export const PRESETS = [
  { id: 'abc-amount', methodId: 'abc', params: () => ({}) },
  {
    id: 'abc-profit',
    methodId: 'abc',
    isOffered: hasProfit,
    params: ({ kind, columns }) => ({
      value: kind === 'customers' && columns.profit !== undefined ? { column: columns.profit } : { measure: 'profitAmount' },
    }),
  },
  { id: 'abc-count', methodId: 'abc', params: () => ({ by: 'count' }) },
  { id: 'rfm-segments', methodId: 'rfm', params: () => ({}) },
  { id: 'rfm-eight', methodId: 'rfm', params: () => ({ scheme: 'eight' }) },
  {
    id: 'weighted-four',
    methodId: 'weightedScore',
    isOffered: (source) => fourWayIndicators(source).length > 1,
    params: (source) => ({ indicators: fourWayIndicators(source) }),
  },
  {
    id: 'weighted-judged',
    methodId: 'weightedScore',
    isOffered: (source) => judgedIndicators(source).length > 1,
    params: (source) => ({ indicators: judgedIndicators(source) }),
  },
] as const satisfies readonly PolicyPreset[];

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

/** Where a method starts otherwise than its defaults say: names that end up in the sheet are in the user's language, indicators come from the table. */
export const startingParams = (locale: Locale): StartingParams => ({
  rfm: () => ({ language: locale === 'zh-CN' ? 'zh' : 'en' }),
  weightedScore: (source) => ({ indicators: usualIndicators(source) }),
  rules: (source) => ({ rules: startingRules(source) }),
});
