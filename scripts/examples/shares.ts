import { namesIn, type MethodExample, type Say } from './MethodExample';

/** Methods that rank customers and cut by cumulative share. */
export const abc = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay, gus] = namesIn(say);
  const customer = say('Customer', '客户');
  const revenue = say('Revenue', '销售额');
  return {
    source: 'customers',
    roles: { customer, amount: revenue },
    columns: [customer, revenue],
    rows: [
      [ann, 500],
      [bob, 300],
      [cid, 60],
      [dee, 60],
      [eve, 50],
      [fay, 30],
      [gus, -20],
    ],
    params: { value: { column: revenue } },
    customers: [ann, bob, cid, dee, eve, fay, gus],
    results: {
      tier: ['A', 'A', 'B', 'B', 'B', 'C', 'C'],
      cumulativeShare: ['50 %', '80 %', '92 %', '92 %', '97 %', '100 %', '100 %'],
    },
    reckoning: [
      say(
        'Positive amounts: 500 + 300 + 60 + 60 + 50 + 30 = 1,000. Whoever stands below a cut before the own amount is added gets the better tier.',
        '正数合计 500 + 300 + 60 + 60 + 50 + 30 = 1,000。计入自身之前的累计占比低于分界者，归入较高等级。',
      ),
      say(`${ann}: before 0 %, so A; 500 / 1,000 = 50 %.`, `${ann}：之前为 0 %，归 A；500 / 1,000 = 50 %。`),
      say(
        `${bob}: before 50 %, below the cut of 80 %, so A; 500 + 300 = 800 of 1,000 is 80 %: A ends here.`,
        `${bob}：之前为 50 %，低于 80 % 的分界，归 A；500 + 300 = 800，占 1,000 的 80 %：A 到此为止。`,
      ),
      say(
        `${cid}, ${dee}: equal amounts share one tier; before both 80 %, no longer below 80 % but below 95 %, so B; 800 + 60 + 60 = 920 is 92 %.`,
        `${cid}、${dee}：金额相同，等级相同；两者之前为 80 %，不再低于 80 % 而低于 95 %，归 B；800 + 60 + 60 = 920，即 92 %。`,
      ),
      say(
        `${eve}: before 92 %, below 95 %, so B; 920 + 50 = 970 is 97 %.`,
        `${eve}：之前为 92 %，低于 95 %，归 B；920 + 50 = 970，即 97 %。`,
      ),
      say(`${fay}: before 97 %, so C; 970 + 30 = 1,000 is 100 %.`, `${fay}：之前为 97 %，归 C；970 + 30 = 1,000，即 100 %。`),
      say(
        `${gus}: a value below 0 takes no part in the shares and goes to the last tier, C, at 100 %.`,
        `${gus}：负数不参与占比，归入最后一级 C，为 100 %。`,
      ),
    ],
  };
};

export const profit = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve] = namesIn(say);
  const customer = say('Customer', '客户');
  const revenue = say('Revenue', '销售额');
  const cost = say('Cost', '成本');
  return {
    source: 'customers',
    roles: { customer, amount: revenue, cost },
    columns: [customer, revenue, cost],
    rows: [
      [ann, 1000, 400],
      [bob, 700, 450],
      [cid, 300, 200],
      [dee, 200, 150],
      [eve, 500, 600],
    ],
    params: {},
    customers: [ann, bob, cid, dee, eve],
    results: {
      tier: ['A', 'A', 'B', 'C', 'D'],
      profit: ['600', '250', '100', '50', '-100'],
      share: ['66.7 %', '27.8 %', '11.1 %', '5.6 %', '-11.1 %'],
      rank: ['1', '2', '3', '4', '5'],
    },
    reckoning: [
      say(
        'Earned: 600 + 250 + 100 + 50 = 1,000; the cuts are shares of it. Less the loss it is 1,000 - 100 = 900, the whole of which each has its share.',
        '盈利合计 600 + 250 + 100 + 50 = 1,000，分界是它的占比；减去亏损为 1,000 - 100 = 900，各客户的占比以此为整体。',
      ),
      say(
        `${ann}: 1,000 - 400 = 600, rank 1; before 0 %, so A; 600 / 900 = 66.7 %.`,
        `${ann}：1,000 - 400 = 600，第 1 名；之前为 0 %，归 A；600 / 900 = 66.7 %。`,
      ),
      say(
        `${bob}: 700 - 450 = 250, rank 2; before 600 / 1,000 = 60 %, below 80 %, so A; 250 / 900 = 27.8 %.`,
        `${bob}：700 - 450 = 250，第 2 名；之前为 600 / 1,000 = 60 %，低于 80 %，归 A；250 / 900 = 27.8 %。`,
      ),
      say(
        `${cid}: 300 - 200 = 100, rank 3; before 850 / 1,000 = 85 %, below 95 %, so B; 100 / 900 = 11.1 %.`,
        `${cid}：300 - 200 = 100，第 3 名；之前为 850 / 1,000 = 85 %，低于 95 %，归 B；100 / 900 = 11.1 %。`,
      ),
      say(
        `${dee}: 200 - 150 = 50, rank 4; before 950 / 1,000 = 95 %, not below 95 %, so C; 50 / 900 = 5.6 %.`,
        `${dee}：200 - 150 = 50，第 4 名；之前为 950 / 1,000 = 95 %，不低于 95 %，归 C；50 / 900 = 5.6 %。`,
      ),
      say(
        `${eve}: 500 - 600 = -100, rank 5: a loss, so D, the tier of its own; -100 / 900 = -11.1 %.`,
        `${eve}：500 - 600 = -100，第 5 名：亏损，归入单独一级 D；-100 / 900 = -11.1 %。`,
      ),
    ],
  };
};

export const lifetimeValue = (say: Say): MethodExample => {
  const [ann, bob, cid, dee, eve, fay, gus, hal] = namesIn(say);
  const customer = say('Customer', '客户');
  const repeats = say('Repeats', '复购次数');
  const span = say('First to last, weeks', '首末次间隔（周）');
  const age = say('Since the first, weeks', '距首次（周）');
  const average = say('Average', '平均金额');
  return {
    source: 'customers',
    roles: { customer },
    columns: [customer, repeats, span, age, average],
    rows: [
      [ann, 2, 30, 39, 20],
      [bob, 1, 2, 39, 35],
      [cid, 0, 0, 39, 0],
      [dee, 0, 0, 38, 0],
      [eve, 7, 37, 38, 28],
      [fay, 3, 10, 37, 60],
      [gus, 0, 0, 36, 0],
      [hal, 1, 25, 36, 15],
    ],
    params: {
      repeats: { column: repeats },
      span: { column: span },
      age: { column: age },
      meanValue: { column: average },
      timeUnit: 'weeks',
      horizonMonths: 12,
      margin: 50,
      discount: 0,
      cuts: [0.25, 0.5],
    },
    customers: [ann, bob, cid, dee, eve, fay, gus, hal],
    results: {
      tier: ['1', '3', '3', '3', '1', '2', '3', '2'],
      pAlive: ['73.7 %', '21.7 %', '100 %', '100 %', '90.8 %', '17.4 %', '100 %', '69.0 %'],
      expectedOrders: ['1.722', '0.3141', '0.5291', '0.5394', '6.134', '0.5786', '0.5612', '1.058'],
      expectedSpend: ['23.07', '34.01', '32.48', '32.48', '28.38', '55.09', '32.48', '21.90'],
      lifetimeValue: ['19.86', '5.34', '8.59', '8.76', '87.05', '15.94', '9.12', '11.58'],
    },
    reckoning: [
      say(
        'These eight histories are most likely with r = 0.54254, alpha = 6.8184, a = 0.72829, b = 2.5608 (BG/NBD) and p = 9.2167, q = 7.0048, v = 21.164 (gamma-gamma). That is for the machine; with these numbers the rest can be followed.',
        '这八条记录在 r = 0.54254、alpha = 6.8184、a = 0.72829、b = 2.5608（BG/NBD）与 p = 9.2167、q = 7.0048、v = 21.164（gamma-gamma）时最为可能。参数由计算机求出，其余可由此推算。',
      ),
      say(
        'Expected orders of the coming year, 365.25 / 7 = 52.18 weeks, are those of somebody who is still a customer (equation 10 of the paper) times the chance of that. Without a discount, worth is orders times spend times margin.',
        '今后一年（365.25 / 7 = 52.18 周）的预计订单数，等于仍为客户时的预计数（论文公式 10）乘以留存概率。不折现时，价值 = 订单数 × 单次金额 × 毛利率。',
      ),
      say(
        `${ann}: still a customer 1 / (1 + 0.72829 / (2.5608 + 2 - 1) × ((6.8184 + 39) / (6.8184 + 30)) ^ (0.54254 + 2)) = 73.7 %; 1.722 orders; spend 9.2167 × (21.164 + 2 × 20) / (9.2167 × 2 + 7.0048 - 1) = 23.07; 1.722 × 23.07 × 0.5 = 19.86; second of eight, within the first 25 %: tier 1.`,
        `${ann}：留存概率 1 / (1 + 0.72829 / (2.5608 + 2 - 1) × ((6.8184 + 39) / (6.8184 + 30)) ^ (0.54254 + 2)) = 73.7 %；1.722 笔订单；单次金额 9.2167 × (21.164 + 2 × 20) / (9.2167 × 2 + 7.0048 - 1) = 23.07；1.722 × 23.07 × 0.5 = 19.86；八位中第二，属前 25 %：1 级。`,
      ),
      say(
        `${bob}: 1 / (1 + 0.72829 / (2.5608 + 1 - 1) × ((6.8184 + 39) / (6.8184 + 2)) ^ (0.54254 + 1)) = 21.7 %: one order after two weeks and then nothing; 0.3141 orders of 34.01: 0.3141 × 34.01 × 0.5 = 5.34, the last: tier 3.`,
        `${bob}：1 / (1 + 0.72829 / (2.5608 + 1 - 1) × ((6.8184 + 39) / (6.8184 + 2)) ^ (0.54254 + 1)) = 21.7 %：两周后再购一次，此后再无；0.3141 笔、每笔 34.01：0.3141 × 34.01 × 0.5 = 5.34，最末：3 级。`,
      ),
      say(
        `${cid}: no repeat, so 100 % by the model and the average of all, 9.2167 × 21.164 / (7.0048 - 1) = 32.48; 0.5291 orders: 0.5291 × 32.484 × 0.5 = 8.59, seventh: tier 3.`,
        `${cid}：没有复购，模型视为 100 % 留存，金额取总体平均 9.2167 × 21.164 / (7.0048 - 1) = 32.48；0.5291 笔：0.5291 × 32.484 × 0.5 = 8.59，第七：3 级。`,
      ),
      say(
        `${dee}: the same, a week later: 100 %, 32.48, 0.5394 orders: 0.5394 × 32.484 × 0.5 = 8.76, sixth: tier 3.`,
        `${dee}：同上，晚一周：100 %、32.48、0.5394 笔：0.5394 × 32.484 × 0.5 = 8.76，第六：3 级。`,
      ),
      say(
        `${eve}: 1 / (1 + 0.72829 / (2.5608 + 7 - 1) × ((6.8184 + 38) / (6.8184 + 37)) ^ (0.54254 + 7)) = 90.8 %; 6.134 orders of 9.2167 × (21.164 + 7 × 28) / (9.2167 × 7 + 7.0048 - 1) = 28.38; 6.1341 × 28.382 × 0.5 = 87.05, the first: tier 1.`,
        `${eve}：1 / (1 + 0.72829 / (2.5608 + 7 - 1) × ((6.8184 + 38) / (6.8184 + 37)) ^ (0.54254 + 7)) = 90.8 %；6.134 笔，每笔 9.2167 × (21.164 + 7 × 28) / (9.2167 × 7 + 7.0048 - 1) = 28.38；6.1341 × 28.382 × 0.5 = 87.05，第一：1 级。`,
      ),
      say(
        `${fay}: 1 / (1 + 0.72829 / (2.5608 + 3 - 1) × ((6.8184 + 37) / (6.8184 + 10)) ^ (0.54254 + 3)) = 17.4 %: spends most, but has been silent for long; 0.5786 orders of 55.09: 0.5786 × 55.09 × 0.5 = 15.94, third, within the first 50 %: tier 2.`,
        `${fay}：1 / (1 + 0.72829 / (2.5608 + 3 - 1) × ((6.8184 + 37) / (6.8184 + 10)) ^ (0.54254 + 3)) = 17.4 %：金额最高，但久无购买；0.5786 笔、每笔 55.09：0.5786 × 55.09 × 0.5 = 15.94，第三，属前 50 %：2 级。`,
      ),
      say(
        `${gus}: as ${cid}, three weeks later: 100 %, 32.48, 0.5612 orders: 0.5612 × 32.484 × 0.5 = 9.12, fifth: tier 3.`,
        `${gus}：同${cid}，晚三周：100 %、32.48、0.5612 笔：0.5612 × 32.484 × 0.5 = 9.12，第五：3 级。`,
      ),
      say(
        `${hal}: 1 / (1 + 0.72829 / (2.5608 + 1 - 1) × ((6.8184 + 36) / (6.8184 + 25)) ^ (0.54254 + 1)) = 69.0 %; 1.058 orders of 21.90: 1.058 × 21.897 × 0.5 = 11.58, fourth: tier 2.`,
        `${hal}：1 / (1 + 0.72829 / (2.5608 + 1 - 1) × ((6.8184 + 36) / (6.8184 + 25)) ^ (0.54254 + 1)) = 69.0 %；1.058 笔、每笔 21.90：1.058 × 21.897 × 0.5 = 11.58，第四：2 级。`,
      ),
    ],
  };
};
