/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { TierProfile } from '../../../src/engine/Run';
import type { Policy, PolicyProfile } from '../../../src/policy/Policy';
import { ProfileEditor } from '../../../src/taskpane/view/profile/ProfileEditor';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import { policyOf } from '../../support/policy';
import { headerOf } from '../../support/rawTable';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const words = createWords('en');
const text = words.pane.profile;
const header = headerOf(['Customer ID', 'Revenue', 'Profit', 'Orders', 'Visits', 'Staff', 'Area', 'Region', 'Sector'], 10);
const policyWith = (profile?: PolicyProfile): Policy =>
  policyOf({
    source: { kind: 'customers', columns: { customer: 'Customer ID', amount: 'Revenue', region: 'Region' } },
    ...(profile && { profile }),
  });

let root: Root;
let host: HTMLElement;
let asked: PolicyProfile[];

beforeEach(() => {
  asked = [];
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const show = (policy: Policy, profile?: TierProfile): void =>
  act(() =>
    root.render(
      <WordsContext value={words}>
        <ProfileEditor policy={policy} header={header} profile={profile} actions={{ setProfile: (next) => void asked.push(next) }} />
      </WordsContext>,
    ),
  );

const select = (label: string): HTMLSelectElement => {
  const labelled = [...host.querySelectorAll('label')].find((candidate) => candidate.textContent === label);
  return document.getElementById(labelled?.htmlFor ?? '') as HTMLSelectElement;
};

const choose = (label: string, name: string): void =>
  act(() => {
    const field = select(label);
    const option = [...field.options].find((candidate) => candidate.text === name);
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, option?.value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('ProfileEditor', () => {
  it('[A9] offers figures and texts that are not compared yet, a region first', () => {
    const profile = { measures: [{ column: 'Revenue' }], texts: ['Sector'] };
    show(policyWith(profile));
    const offered = (label: string): string[] => [...select(label).options].slice(1).map((option) => option.text);
    expect(offered(text.addFigure)).toEqual(expect.arrayContaining(['Profit', 'Orders', 'Visits']));
    expect(offered(text.addFigure)).not.toContain('Revenue');
    expect(offered(text.addText)[0]).toBe('Region');
    expect(offered(text.addText)).not.toEqual(expect.arrayContaining(['Sector']));
    expect(offered(text.addText)).not.toContain('Customer ID');
    choose(text.addFigure, 'Profit');
    choose(text.addText, 'Region');
    expect(asked).toEqual([
      { ...profile, measures: [{ column: 'Revenue' }, { column: 'Profit' }] },
      { ...profile, texts: ['Sector', 'Region'] },
    ]);
  });

  it('[A9] takes five figures and three texts at most', () => {
    const measures = ['Revenue', 'Profit', 'Orders', 'Visits', 'Staff'].map((column) => ({ column }));
    show(policyWith({ measures, texts: ['Region', 'Sector', 'Area'] }));
    expect([select(text.addFigure).disabled, select(text.addText).disabled]).toEqual([true, true]);
    expect(host.textContent).toContain(text.full(5, words.f));
    expect(host.textContent).toContain(text.full(3, words.f));
    act(() => host.querySelector<HTMLElement>(`button[aria-label="${text.remove('Area')}"]`)?.click());
    expect(asked).toEqual([{ measures, texts: ['Region', 'Sector'] }]);
  });

  it('[A9] shows each comparison, and says which column has nothing to compare', () => {
    const profile: TierProfile = {
      measures: [
        {
          name: 'Revenue',
          tiers: [
            { tier: 'A', customers: 2, total: 800, median: 400 },
            { tier: 'B', customers: 0, total: 0, median: Number.NaN },
          ],
        },
      ],
      texts: [
        {
          column: 'Region',
          values: [
            {
              value: 'North',
              share: 0.25,
              tiers: [
                { tier: 'A', share: 0.5, lift: 2 },
                { tier: 'B', share: 0, lift: 0 },
              ],
            },
          ],
        },
      ],
    };
    show(policyWith({ measures: [{ column: 'Revenue' }, { column: 'Area' }], texts: ['Region'] }), profile);
    const rows = [...host.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['A', '2', '800', '400'],
      ['B', '0', '0', '–'],
      ['North', '25.0 %', '50.0 %2.0 ×', '0.0 %0.0 ×'],
    ]);
    expect(host.textContent).toContain(text.unreadable('Area'));
  });
});
