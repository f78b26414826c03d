import { atMost } from '../../stats/tolerance';
import type { RfmScoreTriple } from './rfmScores';
import { ownSegment, type SegmentList } from './rfmSegmentList';

export type SegmentLanguage = 'en' | 'zh';

/** The bins that the grid is made for. */
export const GRID_BINS = 5;

/** R6: labels of the grid, best first, in the order in which the rule lists them. */
const GRID_LABELS: Readonly<Record<SegmentLanguage, readonly string[]>> = {
  en: [
    'Champions',
    'Loyal',
    'Potential loyalists',
    'New',
    'Promising',
    'Need attention',
    'About to sleep',
    'At risk',
    "Can't lose",
    'Hibernating',
  ],
  zh: ['冠军', '忠诚', '潜在忠诚', '新客', '有望', '需关注', '将流失', '有风险', '不能失去', '休眠'],
};

/** Index of the label by recency score (rows, 1 first) and frequency score (columns, 1 first). */
const GRID: readonly (readonly number[])[] = [
  [9, 9, 7, 7, 8],
  [9, 9, 7, 7, 8],
  [6, 6, 5, 1, 1],
  [4, 2, 2, 1, 1],
  [3, 2, 2, 0, 0],
];

/** R6: labels of the eight, best first; high monetary first, then recency over frequency. */
const EIGHT_LABELS: Readonly<Record<SegmentLanguage, readonly string[]>> = {
  en: [
    'High value',
    'High potential',
    'High keep',
    'High win-back',
    'General value',
    'General potential',
    'General keep',
    'General win-back',
  ],
  zh: ['重要价值', '重要发展', '重要保持', '重要挽留', '一般价值', '一般发展', '一般保持', '一般挽留'],
};

export interface SegmentScheme {
  /** Best first. */
  readonly labels: readonly string[];
  /** Index into `labels`. */
  readonly indexOf: (scores: RfmScoreTriple) => number;
}

export const gridScheme = (language: SegmentLanguage): SegmentScheme => ({
  labels: GRID_LABELS[language],
  indexOf: ([recency, frequency]) => GRID[recency - 1]?.[frequency - 1] as number,
});

/** The three thresholds above which a score is high: `(k + 1) / 2` each, or the mean scores. */
export const eightScheme = (language: SegmentLanguage, thresholds: RfmScoreTriple): SegmentScheme => ({
  labels: EIGHT_LABELS[language],
  indexOf: (scores) => {
    const [recencyLow, frequencyLow, monetaryLow] = scores.map((score, i) => (atMost(score, thresholds[i] as number) ? 1 : 0)) as [
      number,
      number,
      number,
    ];
    return 4 * monetaryLow + 2 * recencyLow + frequencyLow;
  },
});

export const ownScheme = (list: SegmentList): SegmentScheme => ({
  labels: [...list.segments.map(({ name }) => name), list.remainder],
  indexOf: (scores) => ownSegment(list, scores),
});

/** R5: what stands in the segment column for customers without scores. */
export const STATE_LABELS: Readonly<Record<SegmentLanguage, Readonly<Record<string, string>>>> = {
  en: { Prospect: 'Prospect', 'Returns only': 'Returns only', 'no value': '' },
  zh: { Prospect: '潜在客户', 'Returns only': '仅有退货', 'no value': '' },
};
