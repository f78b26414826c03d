import type { Finding } from '../../base/Finding';
import type { Formats } from '../Formats';
import { plural } from '../plural';
import type { FindingMessages, ProblemMessages, Wording } from '../Wording';

const fact = (finding: Finding, name: string): string => String(finding.facts?.[name] ?? '');
const customers = (count: number, { f }: Wording): string => plural(count, f.integer(count), 'customer', 'customers');

/** Words about runs that are kept (G3), and where the tiers of before come from (G2). */
export const enSnapshots = {
  actions: {
    keep: 'Keep this run as a snapshot',
    compare: 'Compare with a snapshot',
  },
  working: 'Keeping the snapshot',
  cancelled: 'Stopped. No snapshot was kept.',
  refused: 'The snapshot was not kept',
  kept: (rows: string, sheet: string) => `Snapshot kept: ${rows} customers on the sheet “${sheet}”.`,
  takenBack: (sheet: string) => `The snapshot “${sheet}” was removed again.`,
  takenBackNot: (sheet: string) => `The sheet “${sheet}” was changed since and stays:`,
  /** Name of the new sheet and table; `date` is an ISO date. */
  sheetName: (date: string) => `Snapshot ${date}`,
  /** What stands above the table, in this order. */
  sheet: {
    title: (source: string) => `Customer grading kept as a snapshot: ${source}`,
    policy: 'Policy',
    revision: 'Revision',
    method: 'Method',
    analysisDate: 'Analysis date',
    period: 'Period',
    rows: 'Customers',
    keptAt: 'Kept on',
    previous: 'Previous tiers from',
    policyHash: 'Fingerprint of the policy',
    dataHash: 'Fingerprint of the data',
    range: (from: string, to: string) => `${from} to ${to}`,
    notSaved: 'not saved',
    unknown: 'not known',
  },
  headers: { value: 'Value that decides', tier: 'Final tier' },
  previous: {
    label: 'Previous tiers from',
    column: 'A column',
    latest: 'The snapshot of the review before',
    latestHelp: 'The last one kept for an earlier analysis date. Without any, everybody is graded as new.',
    gone: (name: string) => `${name} (no longer there)`,
    twoReviews: 'Two reviews in a row',
    twoReviewsHelp: 'A change also passes when the method asked for it in that snapshot as well.',
  },
  /** One snapshot in a list to choose from. */
  choice: (sheet: string, policy: string) => `${sheet} · ${policy}`,
  changes: {
    latest: 'the snapshot of the review before',
    named: (name: string) => `the snapshot “${name}”`,
    twoReviews: (source: string) => `${source}, two reviews in a row`,
  },
  comparison: {
    title: 'Compare with a snapshot',
    before: 'Before',
    after: 'After',
    thisRun: 'This run',
    none: 'No snapshot has been kept in this workbook. Choose “Keep this run as a snapshot” first.',
    computing: 'Comparing',
    unknown: 'Nothing is graded at the moment, so there is nothing to compare with.',
    otherPolicy: 'The policy is another one: moves can come from that too.',
    summary: (up: string, down: string, same: string) => `${up} up, ${down} down, ${same} unchanged.`,
    newAndLost: (fresh: string, lost: string) => `${fresh} new, ${lost} lost.`,
    show: 'Show',
    customers: 'Customers',
    matrixCaption: 'From the tier before (rows) to the tier after (columns)',
    beforeHead: 'Before',
    fresh: 'New',
    lost: 'Lost',
    noTier: 'No tier',
    total: 'Total',
    amountBefore: 'Amount before',
    amountAfter: 'Amount after',
    moversTitle: 'Customers that moved',
    newTitle: 'New customers',
    lostTitle: 'Lost customers',
    largestFirst: 'The largest amounts first.',
    move: (steps: number) => (steps > 0 ? `+${steps}` : `${steps}`.replace('-', '−')),
    moreMovers: (count: number, f: Formats) => `and ${f.integer(count)} more`,
    noMovers: 'Nobody moved to another tier.',
    /** One after the other. */
    sentences: (sentences: readonly string[]) => sentences.join(' '),
    amountOf: (name: string, amount: string) => `${name}: ${amount}.`,
    sameAmount: (name: string, amount: string) => `${name}: ${amount}, unchanged.`,
    amountChange: (name: string, before: string, after: string) => `${name}: ${before} before, ${after} now.`,
  },
};

export type SnapshotWords = typeof enSnapshots;

type SnapshotFinding = 'previous-snapshot' | 'previous-snapshot-none' | 'previous-tier-ambiguous';

export const enSnapshotFindings: Pick<FindingMessages, SnapshotFinding> = {
  'previous-snapshot': (finding, w) => {
    const unknown = Number(finding.facts?.['unknown'] ?? 0);
    const date = fact(finding, 'date');
    return {
      text:
        `Previous tiers of ${customers(finding.count, w)} from the snapshot “${finding.column ?? ''}” (${fact(finding, 'policy')}${date === '' ? '' : `, ${w.f.date(date)}`}).` +
        (unknown === 0 ? '' : ` ${customers(unknown, w)} not in it, graded as new.`),
    };
  },
  'previous-snapshot-none': (finding, w) => ({
    text: `There is no snapshot of an earlier review: all ${customers(finding.count, w)} graded as new.`,
    remedy: 'Keep this run as a snapshot for the next review, or choose a snapshot by name.',
  }),
  'previous-tier-ambiguous': (finding, w) => ({
    text: `Snapshot “${finding.column ?? ''}”: ${customers(finding.count, w)} with more than one tier.`,
    remedy: 'They are graded as new. Make the customer IDs unique.',
  }),
};

export const enSnapshotProblems: Pick<ProblemMessages, 'snapshot-gone' | 'snapshots-too-many'> = {
  'snapshot-gone': ({ name }) => ({
    text: `The snapshot “${name}” is not in this workbook.`,
    remedy: 'Choose another one under “Hold tiers steady”, or bring its sheet back.',
  }),
  'snapshots-too-many': ({ count }, { f }) => ({
    text: `The workbook keeps ${f.integer(count)} snapshots already, as many as it can remember.`,
    remedy: 'Delete the sheets of old snapshots and try again.',
  }),
};
