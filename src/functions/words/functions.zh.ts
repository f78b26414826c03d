import type { FunctionWords } from './FunctionWords';

const VALUES = '用于分级的整列数值。文本、空白和错误值不计。默认:value。';
const SHARES = '各等级截止的累计占比,从小到大,例如 {0.8,0.95}(默认);按数量时为 {0.2,0.5}。';
const BY = '"value"(默认):占总额的比例;"count":占客户数的比例。';
const BOUNDARY = '跨线者归属:"up"(默认)归较高等级,"down" 归较低等级,"nearest" 归其中点所在等级。';

export const functionsZh: FunctionWords = {
  TIER: {
    description: '按累计占比分级(A、B、C)。一次溢出最快:=TIER(B2:B500)。',
    parameters: {
      value: '要分级的数值,或一个区域。',
      values: VALUES,
      cuts: SHARES,
      labels: '等级名称,从高到低:比 cuts 多一个;多两个时,小于等于 0 的值单独成级。',
      by: BY,
      boundary: BOUNDARY,
    },
  },
  TIERLIMITS: {
    description: '除最低级外各等级的最小值。在不能溢出的地方用作 TIERBYSCORE 的 cuts。',
    parameters: {
      values: '用于分级的整列数值。文本、空白和错误值不计。',
      cuts: SHARES,
      by: BY,
      boundary: BOUNDARY,
    },
  },
  PARETOSHARE: {
    description: '所有不小于该值的数值的累计占比(0 到 1)。小于等于 0 的值为 1。',
    parameters: { value: '数值,或一个区域。', values: VALUES },
  },
  TIERBYSCORE: {
    description: '按得分分级:第一个门槛不高于得分的等级。',
    parameters: {
      score: '得分,或一个区域。',
      cuts: '除最低级外各等级的最低得分,从大到小。默认 {80,60}。',
      labels: '等级名称,从高到低:比 cuts 多一个。默认 "A"、"B"、"C"……',
    },
  },
};
