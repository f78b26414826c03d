/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Locale } from '../../../../src/i18n/Locale';
import { methodById } from '../../../../src/methods';
import type { Policy } from '../../../../src/policy/Policy';
import type { TableHeader } from '../../../../src/table/RawTable';
import { withRole } from '../../../../src/taskpane/conversation/draftPolicy';
import { withSteps } from '../../../../src/taskpane/conversation/withSteps';
import { StepEditors } from '../../../../src/taskpane/view/steps/StepEditors';
import { stepSummary } from '../../../../src/taskpane/view/steps/stepSummary';
import { createWords } from '../../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../../src/taskpane/words/WordsContext';
import { policyOf } from '../../../support/policy';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const FORMATS: Readonly<Record<string, string>> = { Region: '@', 'On-time share': '0%' };
const headerOf = (...names: readonly string[]): TableHeader => ({
  name: 'Customers',
  kind: 'table',
  sheetName: 'Customers',
  address: 'Customers!A1:Z11',
  columns: names.map((name, index) => ({ name, index, numberFormat: FORMATS[name] ?? 'General' })),
  rowCount: 10,
  firstSheetRow: 2,
  hiddenRowCount: 0,
  hasTotalsRow: false,
  date1904: false,
  separators: { decimal: '.', group: ',' },
});

const header = headerOf('Customer ID', 'Revenue', 'On-time share', 'Region', 'Before', 'Tier by hand', 'Set by', 'Until');
const source = { kind: 'customers', columns: { customer: 'Customer ID', amount: 'Revenue' } };

let root: Root;
let host: HTMLElement;
/** As the pane has it: each change is drawn again. */
let policy: Policy;
let graded: string | undefined;
let now: string | undefined;
let locale: Locale;

const methodOf = ({ method: { id } }: Policy) => {
  const method = methodById(id);
  if (method === undefined) throw new Error(`There is no method ${id}.`);
  return method;
};

const draw = (): void =>
  act(() =>
    root.render(
      <WordsContext value={createWords(locale, header)}>
        <StepEditors
          policy={policy}
          method={methodOf(policy)}
          header={header}
          snapshots={[]}
          graded={graded}
          now={now}
          actions={{
            setSteps: (change) => {
              policy = withSteps(policy, change);
              draw();
            },
            setRole: (column, role) => {
              policy = withRole(policy, methodOf(policy), column, role);
              draw();
            },
          }}
        />
      </WordsContext>,
    ),
  );

const show = (parts: Record<string, unknown> = {}): void => {
  policy = policyOf({ source, ...parts });
  draw();
};

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  graded = undefined;
  now = undefined;
  locale = 'en';
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

type Control = HTMLInputElement | HTMLSelectElement;

const control = (label: string): Control => {
  const labelled = [...host.querySelectorAll('label')].filter(({ textContent }) => textContent === label);
  const found = labelled.map(({ htmlFor }) => document.getElementById(htmlFor)).find((element) => element !== null);
  const control = found ?? host.querySelector(`input[aria-label="${label}"], select[aria-label="${label}"]`);
  if (control === null) throw new Error(`There is no field called "${label}".`);
  return control as Control;
};

/** As a browser does it: the value is set below React's own tracking, then the event is heard. */
const enter = (label: string, value: string): void => {
  const field = control(label);
  const isSelect = field instanceof HTMLSelectElement;
  act(() => {
    Object.getOwnPropertyDescriptor(isSelect ? HTMLSelectElement.prototype : HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event(isSelect ? 'change' : 'input', { bubbles: true }));
  });
};

const tick = (label: string): void => act(() => control(label).click());

const press = (name: string): void => {
  const button = [...host.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name || one.textContent === name);
  if (button === undefined) throw new Error(`There is no button "${name}".`);
  act(() => button.click());
};

const guardNames = (): readonly string[] => (policy.guards ?? []).map(({ name }) => name);

describe('guards', () => {
  it('[G1] a new guard is about nobody yet, is named first, and is set in words and percent', () => {
    show();
    press('Add a guard');
    expect(policy.guards).toEqual([
      { name: '', when: [{ all: [{ field: { column: 'Revenue' }, operator: '<', value: 0 }] }], limit: 'atMost', tier: 'B', hard: false },
    ]);
    expect(document.activeElement).toBe(control('Name'));
    enter('Name', 'Poor payer');
    enter('Column', 'column:On-time share');
    enter('Value', '70');
    enter('Tier', 'C');
    expect(policy.guards).toEqual([
      {
        name: 'Poor payer',
        when: [{ all: [{ field: { column: 'On-time share' }, operator: '<', value: 0.7 }] }],
        limit: 'atMost',
        tier: 'C',
        hard: false,
      },
    ]);
    expect(host.textContent).toContain('at most “C” where On-time share less than 70 %');
  });

  it('[G1] a text is asked for texts, and is not passed on before there are any', () => {
    show();
    press('Add a guard');
    enter('Column', 'column:Region');
    expect(host.textContent).toContain('This setting is not complete yet.');
    expect(policy.guards?.[0]?.when[0]?.all[0]?.operator).toBe('<');
    enter('Texts, separated by semicolons', 'East; West');
    expect(policy.guards?.[0]?.when[0]?.all[0]).toEqual({ field: { column: 'Region' }, operator: 'oneOf', values: ['East', 'West'] });
  });

  it('[G1] guards move and go, and the keyboard goes with them', () => {
    const guard = (name: string): object => ({
      name,
      when: [{ all: [{ field: { column: 'Revenue' }, operator: '<', value: 1 }] }],
      limit: 'atMost',
      tier: 'B',
    });
    show({ guards: [guard('One'), guard('Two'), guard('Three')] });
    press('Move Three up');
    expect(guardNames()).toEqual(['One', 'Three', 'Two']);
    expect(document.activeElement?.textContent).toMatch(/^Three/);
    press('Remove One');
    press('Remove Three');
    press('Remove Two');
    expect(policy.guards).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('Add a guard');
  });

  it('[G1] says which tier is gone, and takes another', () => {
    show({
      guards: [{ name: 'Old', when: [{ all: [{ field: { column: 'Revenue' }, operator: '<', value: 1 }] }], limit: 'atLeast', tier: 'B' }],
    });
    policy = { ...policy, method: policyOf({ source, method: { id: 'rfm' } }).method };
    draw();
    act(() => host.querySelector<HTMLButtonElement>('li button')?.click());
    expect(host.textContent).toContain('There is no tier “B”. Choose one.');
    enter('Tier', 'Champions');
    expect(policy.guards?.[0]?.tier).toBe('Champions');
    expect(host.textContent).not.toContain('There is no tier');
  });

  it('[G1] asks whether a guard is hard only where tiers are held steady', () => {
    show();
    press('Add a guard');
    expect(host.textContent).not.toContain('Hard');
    policy = {
      ...policy,
      hysteresis: { band: null, lastMethodTier: null },
      source: { ...policy.source, columns: { ...policy.source.columns, previousTier: 'Before' } },
    };
    draw();
    tick('Hard: by more than one step, too');
    expect(policy.guards?.[0]?.hard).toBe(true);
    expect(host.textContent).toContain('at most “B” where Revenue less than 0 (hard)');
  });
});

describe('tiers set by hand', () => {
  it('[G1] finds its columns when it is switched on, and finds its settings again', () => {
    show();
    tick('Tiers set by hand');
    expect(policy.override).toEqual({ tier: 'Tier by hand', who: 'Set by', why: null, until: 'Until' });
    enter('Set by', '');
    tick('Tiers set by hand');
    expect(policy.override).toBeUndefined();
    tick('Tiers set by hand');
    expect(policy.override).toEqual({ tier: 'Tier by hand', who: null, why: null, until: 'Until' });
  });

  it('[G1] waits for the column of the tier where no header says so', () => {
    policy = policyOf({ source: { kind: 'customers', columns: { customer: 'Customer ID', amount: 'Revenue', score: 'Tier by hand' } } });
    draw();
    tick('Tiers set by hand');
    expect(policy.override).toBeUndefined();
    expect(control('Tier').value).toBe('');
    enter('Tier', 'Before');
    expect(policy.override).toEqual({ tier: 'Before', who: 'Set by', why: null, until: 'Until' });
  });
});

describe('steady tiers', () => {
  it('[G2] waits for the column of the previous tier, and starts with the usual band in percent', () => {
    show();
    tick('Hold tiers steady');
    expect(policy.hysteresis).toBeUndefined();
    enter('Previous tier', 'Before');
    expect(policy.source.columns.previousTier).toBe('Before');
    expect(policy.hysteresis).toEqual({ band: 0.02, lastMethodTier: null });
    enter('Width of the band on each side of a cut', '7');
    expect(policy.hysteresis?.band).toBe(0.07);
    enter('Width of the band on each side of a cut', '100');
    expect(policy.hysteresis?.band).toBe(0.07);
    expect(host.textContent).toContain('Enter a number from 0 to 99.');
  });

  it('[G2] has the band in points where cuts are on a score, and none where there are no cuts', () => {
    const columns = { ...source.columns, previousTier: 'Before' };
    const indicators = [{ field: { column: 'Revenue' }, weight: 1, scaling: { kind: 'raw' } }];
    show({ source: { ...source, columns }, method: { id: 'weightedScore', params: { indicators } } });
    tick('Hold tiers steady');
    expect(policy.hysteresis?.band).toBe(2);
    expect(host.textContent).toContain('points');
    show({ source: { ...source, columns }, method: { id: 'rfm' }, hysteresis: {} });
    expect(host.textContent).toContain('This method has no cuts on a score or a share, so there is no band.');
    expect(host.textContent).toContain('A tier changes at once, down by one step at most.');
    // A band that came along from another method.
    policy = { ...policy, hysteresis: { band: 0.02, lastMethodTier: null } };
    draw();
    expect(host.textContent).toContain('Switch the band off.');
    expect(host.textContent).toContain('A tier changes at once, down by one step at most.');
    tick('Band around the cuts');
    expect(policy.hysteresis).toEqual({ band: null, lastMethodTier: null });
  });
});

describe('reviews', () => {
  it('[G3] shows the next day, by the grading on the sheet or by this one', () => {
    now = '2025-11-30';
    show();
    tick('Review at intervals');
    expect(policy.review).toEqual({ everyMonths: 3 });
    expect(host.textContent).toContain('Next review after this grading: Feb 28, 2026.');
    graded = '2025-10-31';
    enter('Months between reviews', '1');
    expect(host.textContent).toContain('A review has been due since Nov 30, 2025.');
    enter('Months between reviews', '1.5');
    expect(policy.review).toEqual({ everyMonths: 1 });
    expect(host.textContent).toContain('Enter a whole number from 1 to 120.');
  });
});

describe('the summary', () => {
  const all = {
    source: { ...source, columns: { ...source.columns, previousTier: 'Before' } },
    hysteresis: { band: 0.025 },
    guards: [{ name: '', when: [{ all: [{ field: { column: 'Revenue' }, operator: '<', value: 1 }] }], limit: 'atMost', tier: 'B' }],
    override: { tier: 'Tier by hand' },
    review: { everyMonths: 3 },
  };

  it('[G1] [G2] [G3] says what is set, in few words', () => {
    const summary = (parts: Record<string, unknown>, language: Locale): string => {
      const one = policyOf({ source, ...parts });
      return stepSummary(one, methodOf(one), createWords(language));
    };
    expect(summary({}, 'en')).toBe('');
    expect(summary(all, 'en')).toBe('tiers held steady (band 2.5 %), 1 guard, set by hand in “Tier by hand”, review every 3 months');
    expect(summary(all, 'zh-CN')).toBe('等级保持稳定（区间 2.5 %），1 条限制规则，按“Tier by hand”人工指定，每 3 个月复评');
  });
});
