/** R6: the segments of the two schemes, in English and in Chinese. */
const GRID_WORDS = {
  champions: ['Champions', '冠军'],
  loyal: ['Loyal', '忠诚'],
  potential: ['Potential loyalists', '潜在忠诚'],
  new: ['New', '新客'],
  promising: ['Promising', '有望'],
  attention: ['Need attention', '需关注'],
  sleeping: ['About to sleep', '将流失'],
  risk: ['At risk', '有风险'],
  lose: ["Can't lose", '不能失去'],
  hibernating: ['Hibernating', '休眠'],
} as const satisfies Readonly<Record<string, Words>>;

type Words = readonly [en: string, zh: string];
type GridSegment = keyof typeof GRID_WORDS;

/** By recency score from 5 down, each by frequency score from 5 down. */
const GRID: readonly (readonly GridSegment[])[] = [
  ['champions', 'champions', 'potential', 'potential', 'new'],
  ['loyal', 'loyal', 'potential', 'potential', 'promising'],
  ['loyal', 'loyal', 'attention', 'sleeping', 'sleeping'],
  ['lose', 'risk', 'risk', 'hibernating', 'hibernating'],
  ['lose', 'risk', 'risk', 'hibernating', 'hibernating'],
];

/** By high M, R and F as the bits 4, 2 and 1. */
const EIGHT_WORDS: readonly Words[] = [
  ['General win-back', '一般挽留'],
  ['General keep', '一般保持'],
  ['General potential', '一般发展'],
  ['General value', '一般价值'],
  ['High win-back', '重要挽留'],
  ['High keep', '重要保持'],
  ['High potential', '重要发展'],
  ['High value', '重要价值'],
];

export type SegmentLanguage = 'en' | 'zh';

/** The bins that the grid is made for. */
export const GRID_BINS = 5;

/** Segment by recency and frequency score, each from 1 to 5. */
export const gridSegment = (recency: number, frequency: number, language: SegmentLanguage): string =>
  inLanguage(GRID_WORDS[(GRID[GRID_BINS - recency] as readonly GridSegment[])[GRID_BINS - frequency] as GridSegment], language);

/** One of eight by whether each score is in the upper half: above (k + 1)/2. */
export const eightSegment = (scores: readonly [r: number, f: number, m: number], bins: number, language: SegmentLanguage): string => {
  const [recency, frequency, monetary] = scores.map((score) => (2 * score > bins + 1 ? 1 : 0)) as [number, number, number];
  return inLanguage(EIGHT_WORDS[4 * monetary + 2 * recency + frequency] as Words, language);
};

const inLanguage = (words: Words, language: SegmentLanguage): string => words[language === 'en' ? 0 : 1];
