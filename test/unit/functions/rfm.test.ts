import Papa from 'papaparse';
import { CellFailure, type Cell, type Cells } from '../../../src/functions/Cell';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { answer, column, flat, sentence, spill } from './callFunction';

/** Serial of an ISO date in Excel's 1900 system. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

// Ann: two orders. Bob: one order and a return larger than it. Cid: a return only. Dan: after the analysis date.
const customers = column('Customer', 'Ann', 'Bob', 'Ann', 'Cid', 'Bob', 'Dan', null, 'Eve', 'Fay');
const dates = column('Date', 100, 110, 120.75, 115, 118, 200, 100, 'soon', 111);
const amounts = column('Amount', 50, 40, 70, -10, -60, 99, 5, 1, new CellFailure('#N/A'));

describe('RFMTABLE', () => {
  test('[R2] has a row for each customer in order of first appearance, rows that cannot be used left out', () => {
    expect(spill('RFMTABLE', customers, dates, amounts, 130, 2)).toEqual([
      ['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment'],
      ['Ann', 10, 2, 120, 2, 2, 2, '222', ''],
      ['Bob', 20, 1, -20, 1, 1, 1, '111', ''],
      ['Cid', '', 0, -10, '', '', '', '', 'Returns only'],
      ['Dan', '', 0, 0, '', '', '', '', 'Prospect'],
    ]);
  });

  test('[R1] the analysis date is the day after the last date', () => {
    expect((spill('RFMTABLE', ['a'], [100.9], [5]) as Cell[][])[1]).toEqual(['a', 1, 1, 5, 3, 3, 3, '333', 'Need attention']);
    expect((spill('RFMTABLE', ['a', 'b'], [100, 300], [5, 5]) as Cell[][])[1]?.[1]).toBe(201);
  });

  test('[R6] the segment is that of the grid, and empty unless there are 5 bins', () => {
    const segments = (bins: number): unknown[] =>
      (spill('RFMTABLE', customers, dates, amounts, 130, bins) as unknown[][]).map((row) => row[8]);
    expect(segments(5)).toEqual(['Segment', 'Loyal', 'Hibernating', 'Returns only', 'Prospect']);
    expect(segments(4).slice(1, 3)).toEqual(['', '']);
  });

  test('a blank row is left out even where the host hands blanks over as 0', () => {
    expect(spill('RFMTABLE', ['a', 0, 0], [100, 0, 0], [5, 0, 0])).toHaveLength(2);
  });

  test('columns of different length, or without one usable row, are refused', () => {
    expect(sentence('RFMTABLE', ['a', 'b'], [1], [5])).toBe('#VALUE! "customers", "dates", "amounts" must have the same number of cells.');
    expect(sentence('RFMTABLE', ['a'], ['x'], [5])).toBe('#N/A There is no row with a customer, a date (not text) and a number as amount.');
    expect(sentence('RFMTABLE', ['a'], [1])).toBe('#VALUE! "amounts" is missing.');
  });
});

describe('RFMSCORE', () => {
  test('[R4] gives the code as text, for one customer or a range', () => {
    expect(answer('RFMSCORE', 'Ann', customers, dates, amounts, 130, 2)).toBe('222');
    expect(spill('RFMSCORE', column('Bob', null, ' Ann '), customers, dates, amounts, 130, 2)).toEqual([['111'], [''], ['222']]);
    expect(answer('RFMSCORE', 'Ann', customers, dates, amounts, 130, 10)).toBe('8-8-6');
  });

  test('[R5] a customer that is unknown or has no order is #N/A', () => {
    expect(flat('RFMSCORE', ['Zoe', 'Cid', 'Dan', 'Ann', new CellFailure('#NULL!'), true], customers, dates, amounts, 130, 2)).toEqual([
      '#N/A',
      '#N/A',
      '#N/A',
      '222',
      '#NULL!',
      '#VALUE!',
    ]);
    expect(sentence('RFMSCORE', 'Zoe', customers, dates, amounts)).toBe(
      '#N/A "Zoe" has no row with a date and an amount among the customers.',
    );
    expect(sentence('RFMSCORE', 'Cid', customers, dates, amounts)).toBe('#N/A "Cid" has no order up to the analysis date.');
  });

  test('a number and its digits as text are one customer', () => {
    expect(answer('RFMSCORE', '7', column(7, '7'), [1, 2], [10, 10])).toBe('333');
  });

  test('[R3] three names score R, F and M each in its way', () => {
    const ids = column('a', 'b', 'c', 'd');
    const code = (method: Cell | Cells): unknown => answer('RFMSCORE', 'd', ids, [1, 2, 3, 4], [10, 20, 30, 40], 5, 4, method);
    // Frequency is the same for all: mid-rank gives 3 of 4, NTILE the fourth part, qcut's edges are all 1.
    expect(code('percentile')).toBe('434');
    expect(code(column('percentile', 'ntile', 'percentile'))).toBe('444');
    expect(code(column('percentile', 'Quantile', 'percentile'))).toBe('414');
  });

  test('options that cannot be used are named', () => {
    expect(sentence('RFMSCORE', 'Ann', customers, dates, amounts, 'today')).toBe('#VALUE! "asof" must be a date: found "today".');
    expect(sentence('RFMSCORE', 'Ann', customers, dates, amounts, 130, 11)).toBe('#VALUE! "bins" must be a whole number from 2 to 10.');
    expect(sentence('RFMSCORE', 'Ann', customers, dates, amounts, 130, 2.5)).toBe('#VALUE! "bins" must be a whole number from 2 to 10.');
    expect(sentence('RFMSCORE', 'Ann', customers, dates, amounts, 130, 5, 'breaks')).toBe(
      '#VALUE! "method" must be "percentile" or "ntile" or "quantile" or "rfm": found "breaks".',
    );
    expect(sentence('RFMSCORE', 'Ann', customers, dates, amounts, 130, 5, ['rfm', 'rfm'])).toBe(
      '#VALUE! "method" must have 1 or 3 entries; it has 2.',
    );
    expect(sentence('RFMSCORE', 'Ann', customers, dates, amounts, [100, 130])).toBe('#VALUE! "asof" must be one cell.');
  });
});

describe('RFMSEGMENT', () => {
  const codes = [5, 4, 3, 2, 1].map((r) => [5, 4, 3, 2, 1].map((f) => `${r}${f}3`));

  test('[R6] the grid gives ten segments by R and F', () => {
    expect(spill('RFMSEGMENT', codes)).toEqual([
      ['Champions', 'Champions', 'Potential loyalists', 'Potential loyalists', 'New'],
      ['Loyal', 'Loyal', 'Potential loyalists', 'Potential loyalists', 'Promising'],
      ['Loyal', 'Loyal', 'Need attention', 'About to sleep', 'About to sleep'],
      ["Can't lose", 'At risk', 'At risk', 'Hibernating', 'Hibernating'],
      ["Can't lose", 'At risk', 'At risk', 'Hibernating', 'Hibernating'],
    ]);
  });

  test('[R6] in Chinese', () => {
    expect(flat('RFMSEGMENT', ['555', '445', '423', '511', '411', '333', '311', '133', '255', '111'], 'grid', 'zh')).toEqual([
      '冠军', '忠诚', '潜在忠诚', '新客', '有望', '需关注', '将流失', '有风险', '不能失去', '休眠',
    ]); // prettier-ignore
  });

  test('[R6] eight segments by high and low, high being above the middle', () => {
    const eight = ['555', '515', '155', '115', '551', '511', '151', '111'];
    expect(flat('RFMSEGMENT', eight, 'eight')).toEqual([
      'High value',
      'High potential',
      'High keep',
      'High win-back',
      'General value',
      'General potential',
      'General keep',
      'General win-back',
    ]);
    expect(flat('RFMSEGMENT', eight, 'eight', 'zh')).toEqual([
      '重要价值', '重要发展', '重要保持', '重要挽留', '一般价值', '一般发展', '一般保持', '一般挽留',
    ]); // prettier-ignore
    // 3 of 5 is not above the middle; 3 of 4 is.
    expect(answer('RFMSEGMENT', '333', 'eight')).toBe('General win-back');
    expect(answer('RFMSEGMENT', '333', 'eight', 'en', 4)).toBe('High value');
    expect(answer('RFMSEGMENT', '10-5-6', 'eight', 'en', 10)).toBe('High potential');
  });

  test('a code may be a number; what is no code is an error in its own place', () => {
    expect(flat('RFMSEGMENT', [543, '543', null, '643', '54', 'abc', true])).toEqual([
      'Champions',
      'Champions',
      '',
      '#VALUE!',
      '#VALUE!',
      '#VALUE!',
      '#VALUE!',
    ]);
    expect(sentence('RFMSEGMENT', 640)).toBe('#VALUE! "score" must be three scores from 1 to 5, e.g. "543": found 640.');
    expect(sentence('RFMSEGMENT', '555', 'grid', 'en', 4)).toBe('#VALUE! The scheme "grid" is made for 5 bins; use "eight".');
  });
});

describeWithSharedData("the R package rfm's own data", () => {
  const rows = (file: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(sharedData(`r-rfm-orders/${file}`), { header: true, skipEmptyLines: true }).data;
  const orders = rows('orders.csv');
  const list = (name: string, read: (text: string) => Cell): Cells => column(...orders.map((row) => read(row[name] ?? '')));

  test('[R3] RFMTABLE gives the scores of the package for all 995 customers', () => {
    const table = spill(
      'RFMTABLE',
      list('customer_id', (text) => text),
      list('order_date', serial),
      list('revenue', Number),
      serial('2006-12-31'),
      5,
      'rfm',
    ) as Cell[][];
    const found = new Map(table.slice(1).map((row) => [row[0], row.slice(1, 8)]));
    const expected = rows('orders_scores.csv');
    expect(expected).toHaveLength(995);
    expect(found.size).toBe(995);
    for (const row of expected) {
      const numbers = ['recency_days', 'transaction_count', 'amount', 'recency_score', 'frequency_score', 'monetary_score'];
      expect([row['customer_id'], found.get(row['customer_id'] ?? '')]).toEqual([
        row['customer_id'],
        [...numbers.map((name) => Number(row[name])), row['rfm_score']],
      ]);
    }
  });

  test('[R1] RFMSCORE finds the analysis date of the package by itself, and its published codes', () => {
    const { published_in_package_docs_and_tests: published } = JSON.parse(sharedData('r-rfm-orders/expected.json'));
    const first = published.first_rows_README as [string, number, number, number, number, number][];
    const codes = flat(
      'RFMSCORE',
      column(...first.map(([customer]) => customer)),
      list('customer_id', (text) => text),
      list('order_date', serial),
      list('revenue', Number),
      null,
      null,
      'rfm',
    );
    expect(codes).toEqual(first.map((row) => String(row[5])));
  });
});
