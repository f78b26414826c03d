import abcCount from './presets/abc-count.json';
import abcCountZh from './presets/abc-count-zh.json';
import abcCountNarrow from './presets/abc-count-narrow.json';
import abcCountNarrowZh from './presets/abc-count-narrow-zh.json';
import abcProfit from './presets/abc-profit.json';
import abcProfitZh from './presets/abc-profit-zh.json';
import abcRevenue from './presets/abc-revenue.json';
import abcRevenueZh from './presets/abc-revenue-zh.json';
import assetsWillingness from './presets/assets-willingness.json';
import assetsWillingnessZh from './presets/assets-willingness-zh.json';
import b2bImportance from './presets/b2b-importance.json';
import b2bImportanceZh from './presets/b2b-importance-zh.json';
import bankRisk from './presets/bank-risk.json';
import bankRiskZh from './presets/bank-risk-zh.json';
import credit from './presets/credit.json';
import creditZh from './presets/credit-zh.json';
import lifeCycle from './presets/life-cycle.json';
import lifeCycleZh from './presets/life-cycle-zh.json';
import lifetimeQuintiles from './presets/lifetime-quintiles.json';
import lifetimeQuintilesZh from './presets/lifetime-quintiles-zh.json';
import prospectsWeighed from './presets/prospects-40-30-20-10.json';
import prospectsWeighedZh from './presets/prospects-40-30-20-10-zh.json';
import retailLoyalty from './presets/retail-loyalty.json';
import retailLoyaltyZh from './presets/retail-loyalty-zh.json';
import rfmEight from './presets/rfm-eight.json';
import rfmEightZh from './presets/rfm-eight-zh.json';
import rfmSegments from './presets/rfm-segments.json';
import rfmSegmentsZh from './presets/rfm-segments-zh.json';
import salesYears from './presets/sales-years.json';
import salesYearsZh from './presets/sales-years-zh.json';
import weightedFourWay from './presets/weighted-four-way.json';
import weightedFourWayZh from './presets/weighted-four-way-zh.json';
import weightedJudgement from './presets/weighted-judgement.json';
import weightedJudgementZh from './presets/weighted-judgement-zh.json';
import type { Locale } from '../i18n/Locale';

/** As much of a policy file as is read before it is parsed. */
export interface PolicyFile {
  readonly name: string;
  readonly window?: object;
  readonly method: { readonly params: object };
}

/** A policy to start from: a file in `presets` and the same in Chinese, `-zh`, which differs from it in words only. */
export interface PresetFile {
  /** Stable: choices and words go by it. */
  readonly id: string;
  /** Name of the English file, without its ending. */
  readonly file: string;
  readonly policies: Readonly<Record<Locale, PolicyFile>>;
}

const preset = <Id extends string>(id: Id, file: string, en: PolicyFile, zh: PolicyFile) => ({
  id,
  file,
  policies: { en, 'zh-CN': zh },
});

/** All presets, in the order in which they are offered. */
export const PRESET_FILES = [
  preset('abc-amount', 'abc-revenue', abcRevenue, abcRevenueZh),
  preset('abc-profit', 'abc-profit', abcProfit, abcProfitZh),
  preset('abc-count', 'abc-count', abcCount, abcCountZh),
  preset('abc-count-narrow', 'abc-count-narrow', abcCountNarrow, abcCountNarrowZh),
  preset('rfm-segments', 'rfm-segments', rfmSegments, rfmSegmentsZh),
  preset('rfm-eight', 'rfm-eight', rfmEight, rfmEightZh),
  preset('weighted-four', 'weighted-four-way', weightedFourWay, weightedFourWayZh),
  preset('weighted-judged', 'weighted-judgement', weightedJudgement, weightedJudgementZh),
  preset('sales-years', 'sales-years', salesYears, salesYearsZh),
  preset('assets-willingness', 'assets-willingness', assetsWillingness, assetsWillingnessZh),
  preset('credit', 'credit', credit, creditZh),
  preset('life-cycle', 'life-cycle', lifeCycle, lifeCycleZh),
  preset('bank-risk', 'bank-risk', bankRisk, bankRiskZh),
  preset('b2b-importance', 'b2b-importance', b2bImportance, b2bImportanceZh),
  preset('retail-loyalty', 'retail-loyalty', retailLoyalty, retailLoyaltyZh),
  preset('lifetime-quintiles', 'lifetime-quintiles', lifetimeQuintiles, lifetimeQuintilesZh),
  preset('prospects-thresholds', 'prospects-40-30-20-10', prospectsWeighed, prospectsWeighedZh),
] as const satisfies readonly PresetFile[];

export type PresetId = (typeof PRESET_FILES)[number]['id'];
