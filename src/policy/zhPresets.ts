import abcRevenue from './presets/abc-revenue-zh.json';
import abcProfit from './presets/abc-profit-zh.json';
import abcCount from './presets/abc-count-zh.json';
import abcCountNarrow from './presets/abc-count-narrow-zh.json';
import rfmSegments from './presets/rfm-segments-zh.json';
import rfmEight from './presets/rfm-eight-zh.json';
import weightedFourWay from './presets/weighted-four-way-zh.json';
import weightedJudgement from './presets/weighted-judgement-zh.json';
import salesYears from './presets/sales-years-zh.json';
import assetsWillingness from './presets/assets-willingness-zh.json';
import credit from './presets/credit-zh.json';
import lifeCycle from './presets/life-cycle-zh.json';
import bankRisk from './presets/bank-risk-zh.json';
import b2bImportance from './presets/b2b-importance-zh.json';
import retailLoyalty from './presets/retail-loyalty-zh.json';
import lifetimeQuintiles from './presets/lifetime-quintiles-zh.json';
import prospectsWeighed from './presets/prospects-40-30-20-10-zh.json';
import type { PresetPolicies } from './presetFiles';

export const zhPresets: PresetPolicies = {
  'abc-amount': abcRevenue,
  'abc-profit': abcProfit,
  'abc-count': abcCount,
  'abc-count-narrow': abcCountNarrow,
  'rfm-segments': rfmSegments,
  'rfm-eight': rfmEight,
  'weighted-four': weightedFourWay,
  'weighted-judged': weightedJudgement,
  'sales-years': salesYears,
  'assets-willingness': assetsWillingness,
  credit: credit,
  'life-cycle': lifeCycle,
  'bank-risk': bankRisk,
  'b2b-importance': b2bImportance,
  'retail-loyalty': retailLoyalty,
  'lifetime-quintiles': lifetimeQuintiles,
  'prospects-thresholds': prospectsWeighed,
};
