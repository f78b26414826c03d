import type { Finding } from '../../base/Finding';
import type { enStepExplanations, enStepFindings } from '../en/steps';
import { figure, text, type Facts } from '../Facts';
import type { Wording } from '../Wording';

const zhCauses: Readonly<Record<string, string>> = {
  band: '差距在稳定区间之内',
  reviews: '须连续两次复评一致',
  bandAndReviews: '差距在稳定区间之内，且上次复评并未如此',
  step: '每次复评最多下调一级',
};

const guardName = (name: string): string => (name === '' ? '限制规则' : `限制规则“${name}”`);

const limit = (kind: string, tier: string): string => (kind === 'atMost' ? `最高“${tier}”` : `最低“${tier}”`);

const byHand = (facts: Facts): string => {
  const details = [text(facts, 'who'), text(facts, 'why')].filter((part) => part !== '').join('，');
  return `“${text(facts, 'tier')}”${details === '' ? '' : `（${details}）`}`;
};

/** 方法之后的各步如何改变等级。 */
export const zhStepExplanations: typeof enStepExplanations = {
  'step-method': (facts, _) => (text(facts, 'tier') === '' ? '仅按方法：无等级。' : `仅按方法：“${text(facts, 'tier')}”。`),
  'step-hysteresis': (facts, _) =>
    `${text(facts, 'tier') === text(facts, 'previous') ? '维持' : '只调到'}“${text(facts, 'tier')}”，暂不为“${text(facts, 'wanted')}”：${zhCauses[text(facts, 'cause')] ?? ''}。`,
  'step-guard': (facts, _) =>
    `${guardName(text(facts, 'guard'))}：${limit(text(facts, 'limit'), text(facts, 'wanted'))}，因此为“${text(facts, 'tier')}”${figure(facts, 'isLimited') === 1 ? '（每次复评最多下调一级）' : ''}。`,
  'step-override': (facts, { f }) =>
    `人工指定：${byHand(facts)}${text(facts, 'until') === '' ? '' : `，有效期至 ${f.date(text(facts, 'until'))}`}。`,
  'step-override-ended': (facts, { f }) => `人工指定：${byHand(facts)}，已于 ${f.date(text(facts, 'until'))} 到期，不再生效。`,
};

const customers = (finding: Finding, { f }: Wording): string => `${f.integer(finding.count)} 位客户`;

const fact = (finding: Finding, name: string): string => text(finding.facts ?? {}, name);

export const zhStepFindings: typeof enStepFindings = {
  'tiers-kept': (finding, w) => ({ text: `稳定规则使${customers(finding, w)}暂未变更等级。` }),
  'guard-applied': (finding, w) => ({
    text: `${guardName(fact(finding, 'guard'))}（${limit(fact(finding, 'limit'), fact(finding, 'tier'))}）改变了${customers(finding, w)}的等级。`,
  }),
  'override-held': (finding, w) => ({ text: `${customers(finding, w)}的等级由人工指定。` }),
  'override-ended': (finding, w) => ({ text: `${customers(finding, w)}的人工指定已到期。`, remedy: '请删除，或填写新的日期。' }),
  'previous-tier-unknown': (finding, w) => ({
    text: `“${finding.column ?? ''}”：${customers(finding, w)}的上期等级不在现有等级之中。`,
    remedy: '按新客户定级。请更正等级名称。',
  }),
  'override-tier-unknown': (finding, w) => ({
    text: `“${finding.column ?? ''}”：${customers(finding, w)}的人工指定等级不存在。`,
    remedy: '该指定不生效。请更正等级名称。',
  }),
  'guard-idle': (finding) => ({
    text: `${guardName(fact(finding, 'guard'))}不起作用：“${fact(finding, 'tier')}”已是${fact(finding, 'limit') === 'atMost' ? '最高' : '最低'}等级。`,
    remedy: '请另选等级，或删除该规则。',
  }),
  'band-too-wide': (finding) => ({
    text: `稳定区间过宽：没有客户能${fact(finding, 'direction') === 'up' ? '升' : '降'}到“${fact(finding, 'tier')}”。`,
    remedy: '请缩小稳定区间。',
  }),
  'cut-at-end': (finding) => ({ text: `所有客户都达到“${fact(finding, 'tier')}”的分界，没有客户低于它。`, remedy: '请调高分界。' }),
};
