import abcRevenue from './presets/abc-revenue.json';
import abcProfit from './presets/abc-profit.json';
import abcCount from './presets/abc-count.json';
import abcCountNarrow from './presets/abc-count-narrow.json';
import rfmSegments from './presets/rfm-segments.json';
import rfmEight from './presets/rfm-eight.json';
import weightedFourWay from './presets/weighted-four-way.json';
import weightedJudgement from './presets/weighted-judgement.json';
import salesYears from './presets/sales-years.json';
import assetsWillingness from './presets/assets-willingness.json';
import credit from './presets/credit.json';
import lifeCycle from './presets/life-cycle.json';
import bankRisk from './presets/bank-risk.json';
import b2bImportance from './presets/b2b-importance.json';
import retailLoyalty from './presets/retail-loyalty.json';
import lifetimeQuintiles from './presets/lifetime-quintiles.json';
import prospectsWeighed from './presets/prospects-40-30-20-10.json';
import type { PresetPolicies } from './presetFiles';

export const enPresets: PresetPolicies = {
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
