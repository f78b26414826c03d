/** As much of a policy file as is read before it is parsed. */
export interface PolicyFile {
  readonly name: string;
  readonly window?: object;
  readonly method: { readonly params: object };
}

/** A policy to start from: a file in `presets` and the same in Chinese, `-zh`, which differs from it in words only. */
interface PresetFile {
  /** Stable: choices and words go by it. */
  readonly id: string;
  /** Name of the English file, without its ending. */
  readonly file: string;
}

/** All presets, in the order in which they are offered. */
export const PRESET_FILES = [
  { id: 'abc-amount', file: 'abc-revenue' },
  { id: 'abc-profit', file: 'abc-profit' },
  { id: 'abc-count', file: 'abc-count' },
  { id: 'abc-count-narrow', file: 'abc-count-narrow' },
  { id: 'rfm-segments', file: 'rfm-segments' },
  { id: 'rfm-eight', file: 'rfm-eight' },
  { id: 'weighted-four', file: 'weighted-four-way' },
  { id: 'weighted-judged', file: 'weighted-judgement' },
  { id: 'sales-years', file: 'sales-years' },
  { id: 'assets-willingness', file: 'assets-willingness' },
  { id: 'credit', file: 'credit' },
  { id: 'life-cycle', file: 'life-cycle' },
  { id: 'bank-risk', file: 'bank-risk' },
  { id: 'b2b-importance', file: 'b2b-importance' },
  { id: 'retail-loyalty', file: 'retail-loyalty' },
  { id: 'lifetime-quintiles', file: 'lifetime-quintiles' },
  { id: 'prospects-thresholds', file: 'prospects-40-30-20-10' },
] as const satisfies readonly PresetFile[];

export type PresetId = (typeof PRESET_FILES)[number]['id'];

/** The presets of one language. */
export type PresetPolicies = Readonly<Record<PresetId, PolicyFile>>;
