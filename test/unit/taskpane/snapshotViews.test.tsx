/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { success } from '../../../src/base/Result';
import { migrationBetween } from '../../../src/engine/migration/migrationOf';
import type { Locale } from '../../../src/i18n/Locale';
import { abc } from '../../../src/methods/pareto/abc';
import type { Method } from '../../../src/methods/Method';
import type { Policy } from '../../../src/policy/Policy';
import type { PaneActions } from '../../../src/taskpane/conversation/PaneActions';
import { withSteps, type StepChange } from '../../../src/taskpane/conversation/withSteps';
import { ComparisonDialog } from '../../../src/taskpane/view/comparison/ComparisonDialog';
import { MigrationView } from '../../../src/taskpane/view/comparison/MigrationView';
import { HysteresisEditor } from '../../../src/taskpane/view/steps/HysteresisEditor';
import { policyOf } from '../../support/policy';
import { headerOf } from '../../support/rawTable';
import { snapshotOf, summaryOf } from '../../support/snapshot';
import { mountView } from './support/mountView';

const mounted = mountView();
const { host } = mounted;
const show = (view: ReactNode, locale: Locale = 'en'): void =>
  mounted.show(<FluentProvider theme={webLightTheme}>{view}</FluentProvider>, locale);

const choose = (select: HTMLSelectElement | null, value: string): void =>
  act(() => {
    if (select === null) throw new Error('There is no such list.');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

const KEPT = [summaryOf({ name: 'S2', sheetName: 'Snapshot 2' }), summaryOf({ name: 'S1', sheetName: 'Snapshot 1' })];

describe('HysteresisEditor', () => {
  let policy: Policy;
  const HEADER = headerOf(['Customer', 'Revenue', 'Last tier'], 10);
  const render = (): void =>
    show(
      <HysteresisEditor
        policy={policy}
        method={abc as Method}
        header={HEADER}
        snapshots={KEPT}
        actions={{ setSteps: (change: StepChange) => void (policy = withSteps(policy, change)), setRole: () => undefined }}
      />,
    );
  const sourceList = (): HTMLSelectElement | null => host().querySelector('select');
  const click = (label: string): void =>
    act(() =>
      Array.from(host().querySelectorAll('label'))
        .find(({ textContent }) => textContent === label)
        ?.click(),
    );

  it('[G2] offers a column, the snapshot of the review before, and each snapshot by name', () => {
    policy = policyOf({ source: { kind: 'customers', columns: { previousTier: 'Last tier' } }, hysteresis: { band: 0.02 } });
    render();
    expect(Array.from(sourceList()?.options ?? [], ({ textContent }) => textContent)).toEqual([
      'A column',
      'The snapshot of the review before',
      'Snapshot 2 · Test',
      'Snapshot 1 · Test',
    ]);
    choose(sourceList(), 'latest');
    expect(policy.hysteresis).toEqual({ band: 0.02, lastMethodTier: null, previous: { snapshot: 'latest', twoReviews: false } });
    render();
    expect(host().textContent).not.toContain('Tier by the method at the last review');
    click('Two reviews in a row');
    expect(policy.hysteresis?.previous).toEqual({ snapshot: 'latest', twoReviews: true });
    render();
    expect(host().textContent).toContain('or two reviews in a row ask for it');
    choose(sourceList(), 'S1');
    expect(policy.hysteresis?.previous).toEqual({ snapshot: 'S1', twoReviews: true });
    render();
    choose(sourceList(), '');
    expect(policy.hysteresis).toEqual({ band: 0.02, lastMethodTier: null });
  });

  it('[G2] needs no column for a snapshot, and waits for one where the column is asked for', () => {
    policy = policyOf({});
    render();
    act(() => host().querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    expect(policy.hysteresis).toBeUndefined();
    choose(sourceList(), 'latest');
    expect(policy.hysteresis).toEqual({ band: 0.02, lastMethodTier: null, previous: { snapshot: 'latest', twoReviews: false } });
    render();
    choose(sourceList(), '');
    expect(policy.hysteresis).toBeUndefined();
    render();
    expect(host().textContent).toContain('Previous tier');
  });

  it('[G2] keeps a snapshot in sight that is gone', () => {
    policy = policyOf({ hysteresis: { previous: { snapshot: 'Spring' } } });
    render();
    expect(sourceList()?.value).toBe('Spring');
    expect(sourceList()?.selectedOptions[0]?.textContent).toBe('Spring (no longer there)');
  });
});

describe('ComparisonDialog', () => {
  const migration = migrationBetween(
    { ...snapshotOf({ a: 'A', b: 'B', gone: 'B' }, [100, 50, 5]), summary: summaryOf({ amountName: 'Revenue' }) },
    { ...snapshotOf({ a: 'C', b: 'B', fresh: 'A' }, [10, 60, 7]), summary: summaryOf({ amountName: 'Revenue' }) },
  );
  const compared: [string, string | undefined][] = [];
  const actions: Pick<PaneActions, 'compareSnapshots'> = {
    compareSnapshots: (before, after) => {
      compared.push([before, after]);
      return Promise.resolve(success(migration));
    },
  };
  const cells = (): string[][] =>
    Array.from(document.querySelectorAll('tr'), (row) => Array.from(row.children, ({ textContent }) => textContent ?? ''));

  it('[G4] compares the run on view with the last snapshot that is another, and others on demand', async () => {
    const now = { ...summaryOf({}).stamp, dataHash: 'd', policyHash: 'p' };
    const kept = [KEPT[0] as (typeof KEPT)[0], summaryOf({ name: 'old', stamp: { ...now, dataHash: 'other' } })];
    await act(async () => {
      show(<ComparisonDialog snapshots={kept} now={now} actions={actions} onClose={() => undefined} />);
      await Promise.resolve();
    });
    expect(compared.at(-1)).toEqual(['old', undefined]);
    const [before, after] = document.querySelectorAll('select');
    await act(async () => {
      choose(before ?? null, 'S2');
      await Promise.resolve();
    });
    await act(async () => {
      choose(after ?? null, 'old');
      await Promise.resolve();
    });
    expect(compared.at(-1)).toEqual(['S2', 'old']);
    expect(document.body.textContent).toContain('0 up, 1 down, 1 unchanged. 1 new, 1 lost.');
  });

  it('[G4] says what to do where no snapshot was kept', () => {
    show(<ComparisonDialog snapshots={[]} now={undefined} actions={actions} onClose={() => undefined} />);
    expect(document.body.textContent).toContain('Choose “Keep this run as a snapshot” first.');
  });

  it('[G4] shows the matrix in customers, and in the amounts of either side, with totals', () => {
    show(<MigrationView migration={migration} />);
    expect(cells()).toEqual([
      ['Before', 'A', 'B', 'C', 'D', 'Lost', 'Total'],
      ['A', '', '', '1', '', '', '1'],
      ['B', '', '1', '', '', '1', '2'],
      ['C', '', '', '', '', '', ''],
      ['D', '', '', '', '', '', ''],
      ['New', '1', '', '', '', '', '1'],
      ['Total', '1', '1', '1', '', '1', '4'],
    ]);
    const tab = (name: string): void =>
      act(() =>
        Array.from(document.querySelectorAll('button'))
          .find(({ textContent }) => textContent?.includes(name))
          ?.click(),
      );
    tab('Amount before');
    expect(cells().at(-1)).toEqual(['Total', '0.00', '50.00', '100.00', '', '5.00', '155.00']);
    tab('Amount after');
    expect(cells().at(-1)).toEqual(['Total', '7.00', '60.00', '10.00', '', '0.00', '77.00']);
  });

  it('[G4] names the movers, from where to where and with what amounts', () => {
    show(<MigrationView migration={migration} />);
    expect(document.querySelector('li')?.textContent).toBe('aA → C (−2)Revenue: 100.00 before, 10.00 now.');
    show(<MigrationView migration={migration} />, 'zh-CN');
    expect(document.querySelector('li')?.textContent).toBe('aA → C (−2)Revenue：由 100.00 变为 10.00。');
  });
});
