import { namesIn, type MethodExample, type Say } from './MethodExample';

/** Methods that ask conditions and limits of each customer alone. */
export const rules = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay] = namesIn(say);
  const customer = say('Customer', '客户');
  const sales = say('Annual sales', '年销售额');
  const years = say('Years', '合作年限');
  const open = say('Open', '待定');
  const ofSales = { field: { column: sales } };
  const ofYears = { field: { column: years } };
  return {
    source: 'customers',
    roles: { customer },
    columns: [customer, sales, years],
    rows: [
      [ann, 12000000, 5],
      [bob, 7000000, 2],
      [cid, 3000000, 0],
      [dee, 12000000, 2],
      [eve, 6000000, 8],
      [fay, 10000000, 3],
    ],
    params: {
      rules: {
        tiers: [
          {
            label: 'A',
            when: [
              {
                all: [
                  { ...ofSales, operator: '>', value: 10000000 },
                  { ...ofYears, operator: '>', value: 3 },
                ],
              },
            ],
          },
          {
            label: 'B',
            when: [
              {
                all: [
                  { ...ofSales, operator: 'between', from: 5000000, to: 10000000 },
                  { ...ofYears, operator: 'between', from: 1, to: 3 },
                ],
              },
            ],
          },
          {
            label: 'C',
            when: [
              {
                all: [
                  { ...ofSales, operator: '<', value: 5000000 },
                  { ...ofYears, operator: '<', value: 1 },
                ],
              },
            ],
          },
        ],
        remainder: open,
      },
    },
    customers: [ann, bob, cid, dee, eve, fay],
    results: { tier: ['A', 'B', 'C', open, open, 'B'] },
    reckoning: [
      say(`${ann}: sales above 10,000,000 and more than 3 years: A.`, `${ann}：销售额超过 10,000,000 且合作超过 3 年：A。`),
      say(
        `${bob}: not above 10,000,000; between 5,000,000 and 10,000,000 and 1 to 3 years: B.`,
        `${bob}：未超过 10,000,000；在 5,000,000 至 10,000,000 之间且合作 1 至 3 年：B。`,
      ),
      say(`${cid}: below 5,000,000 and new: C.`, `${cid}：低于 5,000,000 且为新客户：C。`),
      say(
        `${dee}: enough sales for A but not the years, too much for B: nothing fits, so the remainder, Open. The pane names this gap before any table is graded.`,
        `${dee}：销售额够 A 而年限不足，又超出 B：无一符合，归其余：待定。此空缺在定级之前即会提示。`,
      ),
      say(`${eve}: sales of B, but too many years: Open.`, `${eve}：销售额属 B，而年限过长：待定。`),
      say(
        `${fay}: 10,000,000 is not above 10,000,000, and both ends belong to a range: B.`,
        `${fay}：10,000,000 并未超过 10,000,000；范围含两端：B。`,
      ),
    ],
  };
};

export const matrix = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve] = namesIn(say);
  const customer = say('Customer', '客户');
  const assets = say('Assets', '资产');
  const willing = say('Willing to buy', '购买意愿');
  const low = say('low', '低');
  const high = say('high', '高');
  return {
    source: 'customers',
    roles: { customer },
    columns: [customer, assets, willing],
    rows: [
      [ann, 2000000, high],
      [bob, 1000000, low],
      [cid, 800000, high],
      [dee, 500000, low],
      [eve, 3000000, ''],
    ],
    params: {
      matrix: {
        rows: { field: { column: assets }, cuts: [1000000] },
        columns: { field: { column: willing }, values: [low, high] },
        tiers: ['A', 'B', 'C', 'D'],
        cells: [
          ['D', 'C'],
          ['B', 'A'],
        ],
        unknown: 'D',
      },
    },
    customers: [ann, bob, cid, dee, eve],
    results: { tier: ['A', 'B', 'C', 'D', 'D'] },
    reckoning: [
      say(`${ann}: assets from 1,000,000 on and willing: A.`, `${ann}：资产达 1,000,000 且意愿高：A。`),
      say(`${bob}: a value on the cut is in the upper level; not willing: B.`, `${bob}：恰在界限者归较高一档；意愿低：B。`),
      say(`${cid}: below 1,000,000, willing: C.`, `${cid}：低于 1,000,000，意愿高：C。`),
      say(`${dee}: below 1,000,000, not willing: D.`, `${dee}：低于 1,000,000，意愿低：D。`),
      say(`${eve}: willingness is not yet known: D, whatever the assets.`, `${eve}：意愿尚不明：无论资产多少，均为 D。`),
    ],
  };
};

export const credit = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay] = namesIn(say);
  const customer = say('Customer', '客户');
  const onTime = say('On time', '按时占比');
  const late = say('Days late', '逾期天数');
  const overdue = say('Overdue', '逾期金额');
  const unpaid = say('Open', '应收余额');
  const [good, fair, poor] = [say('Good', '良好'), say('Fair', '一般'), say('Poor', '较差')];
  return {
    source: 'customers',
    roles: { customer },
    columns: [customer, onTime, late, overdue, unpaid],
    rows: [
      [ann, 0.95, -2, 0, 1000],
      [bob, 0.92, 5, 0, 500],
      [cid, 0.8, 10, 100, 1000],
      [dee, 0.95, 0, 300, 1000],
      [eve, 0.65, 12, 0, 0],
      [fay, '', '', 0, 400],
    ],
    params: {
      onTime: { column: onTime },
      daysLate: { column: late },
      overdue: { column: overdue },
      open: { column: unpaid },
      language: say('en', 'zh'),
    },
    customers: [ann, bob, cid, dee, eve, fay],
    results: {
      tier: [good, fair, fair, poor, poor, ''],
      overdueShare: ['0 %', '0 %', '10 %', '30 %', '', '0 %'],
    },
    reckoning: [
      say(
        'Good asks for 90 % on time, no day late on average and nothing overdue; fair for 70 %, 30 days and 20 %. The worst of the three counts.',
        '良好须按时占比 90 % 以上、平均不逾期、无逾期金额；一般须 70 %、30 天、20 % 以内。三项中以最差者为准。',
      ),
      say(
        `${ann}: 95 % on time, 2 days early, 0 / 1,000 = 0 % overdue: all good, so Good.`,
        `${ann}：按时 95 %，提前 2 天，逾期 0 / 1,000 = 0 %：三项皆佳，良好。`,
      ),
      say(
        `${bob}: 92 % and 0 / 500 = 0 % are good, 5 days late only fair: Fair.`,
        `${bob}：92 % 与 0 / 500 = 0 % 为良好，逾期 5 天为一般：一般。`,
      ),
      say(`${cid}: 80 %, 10 days and 100 / 1,000 = 10 % are each fair: Fair.`, `${cid}：80 %、10 天、100 / 1,000 = 10 % 皆为一般：一般。`),
      say(
        `${dee}: always in time on average, but 300 / 1,000 = 30 % of what is open is overdue, more than 20 %: Poor.`,
        `${dee}：平均并不逾期，但应收余额中 300 / 1,000 = 30 % 已逾期，超过 20 %：较差。`,
      ),
      say(`${eve}: owes nothing, but 65 % on time is below 70 %: Poor.`, `${eve}：没有欠款，但按时仅 65 %，低于 70 %：较差。`),
      say(
        `${fay}: has paid nothing yet and 0 / 400 = 0 % is overdue: no record, which is no good one, so no tier.`,
        `${fay}：尚无付款，逾期 0 / 400 = 0 %：没有记录并不等于记录良好，不定级。`,
      ),
    ],
  };
};

export const lifeCycle = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay] = namesIn(say);
  const customer = say('Customer', '客户');
  const date = say('Date', '日期');
  const amount = say('Amount', '金额');
  return {
    source: 'transactions',
    roles: { customer, date, amount },
    analysisDate: '2025-06-30',
    columns: [customer, date, amount],
    rows: [
      [ann, '2024-11-01', 120],
      [ann, '2025-05-31', 80],
      [bob, '2025-05-01', 200],
      [cid, '2024-01-15', 90],
      [cid, '2025-06-10', 60],
      [dee, '2024-12-01', 150],
      [eve, '2024-03-01', 70],
      [fay, '2025-02-01', -30],
    ],
    params: { language: say('en', 'zh') },
    customers: [ann, bob, cid, dee, eve, fay],
    results: {
      tier: [
        say('Active', '活跃'),
        say('New', '新客户'),
        say('Recovered', '挽回'),
        say('Dormant', '休眠'),
        say('Lapsed', '流失'),
        say('Potential', '潜在'),
      ],
    },
    reckoning: [
      say(
        'On 30 June 2025, with 90 days for new and for active and 365 for lapsed.',
        '以 2025 年 6 月 30 日计；新客户与活跃均为 90 天，流失为 365 天。',
      ),
      say(
        `${ann}: last order 30 days ago, first 241: no longer new, and Active.`,
        `${ann}：末单 30 天前，首单 241 天前：不再是新客户，活跃。`,
      ),
      say(`${bob}: the first order was 60 days ago: New.`, `${bob}：首单在 60 天前：新客户。`),
      say(
        `${cid}: ordered 20 days ago, after a gap of 532 - 20 = 512 days, more than 365: Recovered.`,
        `${cid}：20 天前下单，此前间隔 532 - 20 = 512 天，超过 365 天：挽回。`,
      ),
      say(
        `${dee}: the last order was 211 days ago, between 90 and 365: Dormant.`,
        `${dee}：末单在 211 天前，介于 90 与 365 天之间：休眠。`,
      ),
      say(`${eve}: 486 days ago, more than 365: Lapsed.`, `${eve}：486 天前，超过 365 天：流失。`),
      say(`${fay}: only a return and no order: Potential.`, `${fay}：只有退货，没有订单：潜在。`),
    ],
  };
};
