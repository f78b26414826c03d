import type { Finding } from '../../base/Finding';
import type { enSnapshotFindings, enSnapshotProblems, SnapshotWords } from '../en/snapshots';
import type { Wording } from '../Wording';

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '');
const customers = (count: number, { f }: Wording): string => `${f.integer(count)} 位客户`;

/** 关于存档（保留的分级结果）与上期等级来源的文字。 */
export const zhSnapshots: SnapshotWords = {
  actions: {
    keep: '将本次结果存档',
    compare: '与存档对比',
  },
  working: '正在存档',
  cancelled: '已停止，未存档。',
  refused: '未能存档',
  kept: (rows, sheet) => `已存档：${rows} 位客户，位于工作表“${sheet}”。`,
  takenBack: (sheet) => `已移除存档“${sheet}”。`,
  takenBackNot: (sheet) => `工作表“${sheet}”已有改动，予以保留：`,
  sheetName: (date) => `分级存档 ${date}`,
  sheet: {
    title: (source) => `客户分级存档：${source}`,
    policy: '方案',
    revision: '修订版',
    method: '方法',
    analysisDate: '分析日期',
    period: '统计期间',
    rows: '客户数',
    keptAt: '存档时间',
    previous: '上期等级取自',
    policyHash: '方案校验码',
    dataHash: '数据校验码',
    range: (from, to) => `${from} 至 ${to}`,
    notSaved: '未保存',
    unknown: '未知',
  },
  headers: { value: '分级依据数值', tier: '最终等级' },
  previous: {
    label: '上期等级取自',
    column: '表中的列',
    latest: '上次复评的存档',
    latestHelp: '取分析日期早于本次的最近一份存档；没有时，所有客户按新客户定级。',
    gone: (name) => `${name}（已不存在）`,
    twoReviews: '连续两次复评',
    twoReviewsHelp: '若该存档中方法也已要求同样的变更，则予以变更。',
  },
  choice: (sheet, policy) => `${sheet} · ${policy}`,
  changes: {
    latest: '上次复评的存档',
    named: (name) => `存档“${name}”`,
    twoReviews: (source) => `${source}，须连续两次复评`,
  },
  comparison: {
    title: '与存档对比',
    before: '对比前',
    after: '对比后',
    thisRun: '本次结果',
    none: '本工作簿中尚无存档。请先选择“将本次结果存档”。',
    computing: '正在对比',
    unknown: '当前没有分级结果，无法对比。',
    otherPolicy: '两次所用方案不同，等级变动也可能由此产生。',
    summary: (up, down, same) => `上升 ${up}，下降 ${down}，不变 ${same}。`,
    newAndLost: (fresh, lost) => `新增 ${fresh}，流失 ${lost}。`,
    show: '显示',
    customers: '客户数',
    matrixCaption: '等级变动：行为对比前，列为对比后',
    beforeHead: '对比前',
    fresh: '新增',
    lost: '流失',
    noTier: '无等级',
    total: '合计',
    amountBefore: '原金额',
    amountAfter: '现金额',
    moversTitle: '等级变动的客户',
    newTitle: '新增客户',
    lostTitle: '流失客户',
    largestFirst: '按金额从大到小排列。',
    move: (steps) => (steps > 0 ? `+${steps}` : `${steps}`.replace('-', '−')),
    moreMovers: (count, f) => `另有 ${f.integer(count)} 位`,
    noMovers: '没有客户变更等级。',
    sentences: (sentences) => sentences.join(''),
    amountOf: (name, amount) => `${name}：${amount}。`,
    sameAmount: (name, amount) => `${name}：${amount}，未变。`,
    amountChange: (name, before, after) => `${name}：由 ${before} 变为 ${after}。`,
  },
};

export const zhSnapshotFindings: typeof enSnapshotFindings = {
  'previous-snapshot': (finding, w) => {
    const unknown = Number(finding.facts?.['unknown'] ?? 0);
    const date = fact(finding, 'date');
    return {
      text:
        `${customers(finding.count, w)}的上期等级取自存档“${finding.column ?? ''}”（${fact(finding, 'policy')}${date === '' ? '' : `，${w.f.date(date)}`}）。` +
        (unknown === 0 ? '' : `${customers(unknown, w)}不在其中，按新客户定级。`),
    };
  },
  'previous-snapshot-none': (finding, w) => ({
    text: `没有更早一次复评的存档：全部 ${customers(finding.count, w)}按新客户定级。`,
    remedy: '请将本次结果存档，供下次复评使用；或按名称选择一份存档。',
  }),
  'previous-tier-ambiguous': (finding, w) => ({
    text: `存档“${finding.column ?? ''}”：${customers(finding.count, w)}有不止一个等级。`,
    remedy: '按新客户定级。请保证客户编号不重复。',
  }),
};

export const zhSnapshotProblems: typeof enSnapshotProblems = {
  'snapshot-gone': ({ name }) => ({
    text: `本工作簿中没有存档“${name}”。`,
    remedy: '请在“保持等级稳定”中另选一份，或恢复该工作表。',
  }),
  'snapshots-too-many': ({ count }, { f }) => ({
    text: `本工作簿已有 ${f.integer(count)} 份存档，达到可记录的上限。`,
    remedy: '请删除旧存档的工作表后重试。',
  }),
};
