import type { Finding } from '../../base/Finding';
import type { enSettingFindings } from '../en/settingFindings';
import { figure, text } from '../Facts';
import { wordOr } from '../Wording';
import { zhMeasures } from './vocabulary';

const fact = (finding: Finding, name: string): string => text(finding.facts ?? {}, name);
const column = (finding: Finding): string => `“${wordOr(zhMeasures, finding.column ?? '')}”`;

export const zhSettingFindings: typeof enSettingFindings = {
  'points-all-equal': (finding, { f }) => ({
    text: `${column(finding)}给所有客户都是 ${f.number(figure(finding.facts ?? {}, 'points'))} 分，其权重不起作用。`,
    remedy: '请设置不同的分数，或删除该指标。',
  }),
  'score-out-of-reach': (finding, { f }) => ({
    text: `没有客户能达到“${fact(finding, 'tier')}”：分数线为 ${f.number(figure(finding.facts ?? {}, 'cut'))} 分，而最高只能得 ${f.number(figure(finding.facts ?? {}, 'best'))} 分。`,
    remedy: '请调低分数线，或提高分数。',
  }),
  'rfm-weights-idle': () => ({
    text: '权重在此不起作用：等级即分群，分群只看各项得分。',
    remedy: '请将等级改为取自 RFM 得分的分数线，或保持权重相等。',
  }),
  'level-out-of-reach': (finding, { f }) => ({
    text: `${column(finding)}不可能达到 ${f.number(figure(finding.facts ?? {}, 'cut'))}，其中一档将始终为空。`,
    remedy: '请调整界限。占比取 0 至 1：90 % 为 0.9。',
  }),
  'window-hides-orders': (finding) => ({
    text: `所选期间之前的订单不计入：只在此前下过单的客户会列为“${fact(finding, 'tier')}”，如同从未下单。`,
    remedy: '请将统计期间设为全部日期。',
  }),
  'guard-never': (finding) => ({
    text: `${fact(finding, 'guard') === '' ? '有一条限制规则' : `限制规则“${fact(finding, 'guard')}”`}永远不会生效：其条件互相矛盾，或要求不可能出现的值。`,
    remedy: '请修改其条件。',
  }),
};
