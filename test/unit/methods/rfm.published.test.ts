import Papa from 'papaparse';
import type { Classification } from '../../../src/methods/Method';
import type { RfmParams } from '../../../src/methods/rfm/rfmParams';
import { lintSegmentList } from '../../../src/methods/rfm/rfmSegmentList';
import type { CustomerTable } from '../../../src/table/CustomerTable';
import { readCustomerTable } from '../../../src/table/readCustomerTable';
import { expectPublished } from '../../support/expectPublished';
import { describeWithSharedData, sharedData } from '../../support/sharedData';
import { classify } from '../../support/rfmCustomers';
import { requestOf, storeOf } from '../../support/tableStore';

describeWithSharedData('rfm on published data: the R package rfm, 995 customers', () => {
  const csv = (path: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(sharedData(`r-rfm-orders/${path}`), { header: true, skipEmptyLines: true }).data;
  interface Published {
    readonly oracle_run: { readonly custom_breaks: Record<'recency' | 'frequency' | 'monetary', number[]> };
    readonly segments_docs: PublishedSegments;
    readonly segments_test: PublishedSegments;
  }
  interface PublishedSegments {
    readonly segments: readonly {
      readonly name: string;
      readonly r: [number, number];
      readonly f: [number, number];
      readonly m: [number, number];
    }[];
    readonly else: string;
  }
  const published = (): Published => JSON.parse(sharedData('r-rfm-orders/expected.json')) as Published;
  const listOf = ({ segments, else: remainder }: PublishedSegments): RfmParams['segments'] => ({
    segments: segments.map(({ name, r, f, m }) => ({ name, recency: r, frequency: f, monetary: m })),
    remainder,
  });

  const orders = (): CustomerTable => {
    const rows = csv('orders.csv');
    const column = (name: string): string[] => rows.map((row) => row[name] as string);
    const store = storeOf({ customer: column('customer_id'), date: column('order_date'), revenue: column('revenue').map(Number) });
    const request = requestOf({
      kind: 'transactions',
      columns: { customer: 'customer', date: 'date', amount: 'revenue' },
      analysisDate: '2006-12-31',
    });
    const table = readCustomerTable(store, request);
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    return table.value;
  };

  const scoresOf = (table: CustomerTable, graded: Classification): Map<string, string> =>
    new Map(table.ids.map((id, row) => [id, `${graded.texts['code']?.[row]} ${graded.texts['segment']?.[row]}`]));
  const publishedScores = (path: string, segment: string): Map<string, string> =>
    new Map(csv(path).map((row) => [row['customer_id'] as string, `${row['rfm_score']} ${row[segment]}`]));

  const countAlike = (ours: Map<string, string>, theirs: Map<string, string>): number =>
    [...theirs].filter(([id, score]) => ours.get(id) === score).length;

  it('[R2 R3 R6] `rfm` scoring reproduces all scores, and both published lists of segments', () => {
    const table = orders();
    for (const [figure, list, column] of [
      ['rfm-documented', 'segments_docs', 'segment'],
      ['rfm-tested', 'segments_test', 'segment_test'],
    ] as const) {
      const graded = classify(table, { scoring: 'rfm', scheme: 'own', segments: listOf(published()[list]) });
      const ours = scoresOf(table, graded);
      expectPublished(figure, countAlike(ours, publishedScores('orders_scores.csv', column)), 995);
      expect(ours).toEqual(publishedScores('orders_scores.csv', column));
    }
  });

  it('[R3] `breaks` reproduces all scores under the published limits', () => {
    const table = orders();
    const { recency, frequency, monetary } = published().oracle_run.custom_breaks;
    const graded = classify(table, {
      scoring: 'breaks',
      recencyBreaks: recency,
      frequencyBreaks: frequency,
      monetaryBreaks: monetary,
      scheme: 'own',
      segments: listOf(published().segments_docs),
    });
    const ours = scoresOf(table, graded);
    expectPublished('rfm-breaks', countAlike(ours, publishedScores('orders_custom_scores.csv', 'segment')), 995);
    expect(ours).toEqual(publishedScores('orders_custom_scores.csv', 'segment'));
  });

  it('[R6] finds the segments that the published list can never reach (issue 56 of the package)', () => {
    expect(lintSegmentList(listOf(published().segments_test), 5).unreachable).toEqual(['New Customers', 'Promising', "Can't Lose Them"]);
  });
});
