import { namesIn, type MethodExample, type Say } from './MethodExample';

/** Methods that give points or scores. */
export const weightedScore = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay] = namesIn(say);
  const customer = say('Customer', '客户');
  const credit = say('Credit', '信用');
  const growth = say('Growth %', '增长 %');
  return {
    source: 'customers',
    roles: { customer },
    columns: [customer, credit, growth],
    rows: [
      [ann, 90, 12],
      [bob, 80, 5],
      [cid, 60, 0],
      [dee, 70, ''],
      [eve, '', 15],
      [fay, 100, -3],
    ],
    params: {
      indicators: [
        { field: { column: credit }, weight: 60, scaling: { kind: 'raw' } },
        { field: { column: growth }, weight: 40, scaling: { kind: 'points', shape: 'step', limits: [0, 10], points: [0, 50, 100] } },
      ],
    },
    customers: [ann, bob, cid, dee, eve, fay],
    results: {
      tier: ['A', 'B', 'C', 'B', '', 'B'],
      score: ['94', '68', '56', '70', '', '60'],
    },
    reckoning: [
      say(
        'Credit is in points already and counts 60 %; growth counts 40 % and earns 0 points below 0 %, 50 from 0 %, 100 from 10 %. A from 80 points, B from 60.',
        '信用已是分数，占 60 %；增长占 40 %，低于 0 % 得 0 分，0 % 起 50 分，10 % 起 100 分。80 分起为 A，60 分起为 B。',
      ),
      say(
        `${ann}: 12 % growth is 100 points; 0.6 × 90 + 0.4 × 100 = 94: A.`,
        `${ann}：增长 12 % 得 100 分；0.6 × 90 + 0.4 × 100 = 94：A。`,
      ),
      say(`${bob}: 5 % is 50 points; 0.6 × 80 + 0.4 × 50 = 68: B.`, `${bob}：5 % 得 50 分；0.6 × 80 + 0.4 × 50 = 68：B。`),
      say(
        `${cid}: 0 % reaches the limit of 0 %, 50 points; 0.6 × 60 + 0.4 × 50 = 56: C.`,
        `${cid}：0 % 已达 0 % 的界限，得 50 分；0.6 × 60 + 0.4 × 50 = 56：C。`,
      ),
      say(
        `${dee}: growth is not known; credit alone holds 60 % of the weight, just enough, and counts for all: 60 × 70 / 60 = 70: B.`,
        `${dee}：增长缺失；仅信用一项，权重 60 %，恰好足够，按全部计：60 × 70 / 60 = 70：B。`,
      ),
      say(
        `${eve}: growth alone holds 40 % of the weight, less than 60 %: too little to say, so no tier.`,
        `${eve}：仅有增长一项，权重 40 %，不足 60 %：数据不足，不定级。`,
      ),
      say(
        `${fay}: a falling customer earns 0 points; 0.6 × 100 + 0.4 × 0 = 60, which reaches the cut: B.`,
        `${fay}：负增长得 0 分；0.6 × 100 + 0.4 × 0 = 60，恰达分数线：B。`,
      ),
    ],
  };
};

export const rfm = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay] = namesIn(say);
  const customer = say('Customer', '客户');
  const last = say('Last order', '最近下单');
  const orders = say('Orders', '订单数');
  const revenue = say('Revenue', '销售额');
  return {
    source: 'customers',
    roles: { customer, lastDate: last, orders, amount: revenue },
    analysisDate: '2025-06-30',
    columns: [customer, last, orders, revenue],
    rows: [
      [ann, '2025-06-20', 12, 5000],
      [bob, '2025-05-21', 3, 900],
      [cid, '2025-03-22', 3, 1500],
      [dee, '2024-12-12', 8, 4000],
      [eve, '2024-05-26', 1, 100],
      [fay, '', 0, 0],
    ],
    params: { language: say('en', 'zh') },
    customers: [ann, bob, cid, dee, eve, fay],
    results: {
      recencyScore: ['5', '4', '3', '2', '1', ''],
      frequencyScore: ['5', '3', '3', '4', '1', ''],
      monetaryScore: ['5', '2', '3', '4', '1', ''],
      code: ['555', '432', '333', '244', '111', ''],
      segment: [
        say('Champions', '冠军'),
        say('Potential loyalists', '潜在忠诚'),
        say('Need attention', '需关注'),
        say('At risk', '有风险'),
        say('Hibernating', '休眠'),
        say('Prospect', '潜在客户'),
      ],
    },
    reckoning: [
      say(
        'Five customers have orders. A score is 5 × (customers who are worse + half of those who are equal, oneself included) / 5, rounded down, plus 1. So with five different values the scores are 1 to 5 in order.',
        '有订单的客户共五位。得分为 5 × (较差的客户数 + 相同者的一半，含自身) / 5，舍去小数后加 1；五个数值各不相同时，即依次为 1 至 5 分。',
      ),
      say(
        `${ann}: 10 days, 12 orders and 5,000 are the best of all; four are worse: 5 × (4 + 0.5) / 5 = 4.5, down to 4, plus 1 is 5: 555, Champions.`,
        `${ann}：10 天、12 笔、5,000，三项皆最佳，四位较差：5 × (4 + 0.5) / 5 = 4.5，取 4 加 1 得 5：555，冠军。`,
      ),
      say(
        `${bob}: 40 days, three are worse: R 4. Three orders, as ${cid} has; one is worse and two are equal: 5 × (1 + 2 / 2) / 5 = 2, plus 1: F 3. 900: one is worse: M 2. 432: R 4 and F 3 are Potential loyalists.`,
        `${bob}：40 天，三位较差，R 得 4。3 笔订单，与${cid}相同，一位较差、两位相同：5 × (1 + 2 / 2) / 5 = 2，加 1：F 得 3。900，一位较差，M 得 2。432：R 为 4、F 为 3，属潜在忠诚。`,
      ),
      say(
        `${cid}: 100 days R 3, the same F 3, 1,500 M 3: 333, Need attention.`,
        `${cid}：100 天，R 得 3；F 同为 3；1,500，M 得 3：333，需关注。`,
      ),
      say(
        `${dee}: 200 days R 2, 8 orders F 4, 4,000 M 4: 244, much bought and long ago: At risk.`,
        `${dee}：200 天，R 得 2；8 笔，F 得 4；4,000，M 得 4：244，买得多而已久未下单：有风险。`,
      ),
      say(
        `${eve}: 400 days, one order and 100 are the worst: 5 × (0 + 0.5) / 5 = 0.5, down to 0, plus 1 is 1: 111, Hibernating.`,
        `${eve}：400 天、1 笔、100，三项皆最差：5 × (0 + 0.5) / 5 = 0.5，取 0 加 1 得 1：111，休眠。`,
      ),
      say(`${fay}: no order, so no score and no tier: Prospect.`, `${fay}：没有订单，不评分，不定级：属潜在客户。`),
    ],
  };
};

export const prospects = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay, gus] = namesIn(say);
  const customer = say('Customer', '客户');
  const market = say('Market', '市场潜力');
  const willing = say('Willingness', '合作意愿');
  const tier = say('Tier so far', '现有等级');
  return {
    source: 'customers',
    roles: { customer },
    columns: [customer, market, willing, tier],
    rows: [
      [ann, 90, 80, 'A'],
      [bob, 82, 60, 'B'],
      [cid, 42, 50, 'B'],
      [dee, 10, 0, 'C'],
      [eve, 90, 70, ''],
      [fay, 26, 20, ''],
      [gus, 50, 100, ''],
    ],
    params: {
      indicators: [
        { field: { column: market }, weight: 60, scaling: { kind: 'raw' } },
        { field: { column: willing }, weight: 40, scaling: { kind: 'raw' } },
      ],
      existingTier: { column: tier },
      neighbours: 2,
    },
    customers: [ann, bob, cid, dee, eve, fay, gus],
    results: {
      tier: ['', '', '', '', 'A', 'C', 'B'],
      score: ['', '', '', '', '82', '23.6', '70'],
      proposal: ['', '', '', '', 'B', 'C', 'B'],
    },
    reckoning: [
      say(
        `${ann}, ${bob}, ${cid}, ${dee}: they have a tier, so they are customers and get no tier here; prospects are compared with them.`,
        `${ann}、${bob}、${cid}、${dee}：已有等级，是现有客户，此处不定级，供比较之用。`,
      ),
      say(
        'Market runs from 10 to 90, a range of 80, and willingness from 0 to 100. A distance is the average of both differences, each by its range; the two nearest are asked.',
        '市场潜力为 10 至 90，范围 80；合作意愿为 0 至 100。距离为两项差异（各除以其范围）的平均；取最近的两位。',
      ),
      say(
        `${eve}: 0.6 × 90 + 0.4 × 70 = 82: A. Nearest are ${ann}, (0 / 80 + 10 / 100) / 2 = 0.05, and ${bob}, (8 / 80 + 10 / 100) / 2 = 0.1: one A, one B, and of equals the lower is proposed: B.`,
        `${eve}：0.6 × 90 + 0.4 × 70 = 82：A。最近的是${ann}，(0 / 80 + 10 / 100) / 2 = 0.05，与${bob}，(8 / 80 + 10 / 100) / 2 = 0.1：A、B 各一，相同时取较低者，建议 B。`,
      ),
      say(
        `${fay}: 0.6 × 26 + 0.4 × 20 = 23.6: C. Nearest are ${dee}, (16 / 80 + 20 / 100) / 2 = 0.2, and ${cid}, (16 / 80 + 30 / 100) / 2 = 0.25: C and B, so C.`,
        `${fay}：0.6 × 26 + 0.4 × 20 = 23.6：C。最近的是${dee}，(16 / 80 + 20 / 100) / 2 = 0.2，与${cid}，(16 / 80 + 30 / 100) / 2 = 0.25：C 与 B，建议 C。`,
      ),
      say(
        `${gus}: 0.6 × 50 + 0.4 × 100 = 70: B. Nearest are ${cid}, (8 / 80 + 50 / 100) / 2 = 0.3, and ${ann}, (40 / 80 + 20 / 100) / 2 = 0.35: B and A, so B.`,
        `${gus}：0.6 × 50 + 0.4 × 100 = 70：B。最近的是${cid}，(8 / 80 + 50 / 100) / 2 = 0.3，与${ann}，(40 / 80 + 20 / 100) / 2 = 0.35：B 与 A，建议 B。`,
      ),
    ],
  };
};
