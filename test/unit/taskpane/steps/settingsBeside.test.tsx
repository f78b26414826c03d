/**
 * @jest-environment jsdom
 */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { PaneActions } from '../../../../src/taskpane/conversation/PaneActions';
import { OutputFields } from '../../../../src/taskpane/view/method/OutputFields';
import { PeriodFields } from '../../../../src/taskpane/view/method/PeriodFields';
import { createWords } from '../../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../../src/taskpane/words/WordsContext';
import { policyOf } from '../../../support/policy';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const show = (view: ReactNode): string => {
  act(() => root.render(<WordsContext value={createWords('en')}>{view}</WordsContext>));
  return host.textContent;
};

const actions = {} as PaneActions;
const source = { kind: 'customers', columns: { customer: 'Customer ID', amount: 'Revenue' } };

describe('settings that the steps after the method ask for', () => {
  it('[G1] [G3] the analysis date can be stated where tiers by hand end or a review is due, also in a table without dates', () => {
    const period = (parts: object): string => show(<PeriodFields policy={policyOf({ source, ...parts })} actions={actions} />);
    expect(period({ override: { tier: 'By hand' } })).toBe('');
    expect(period({ override: { tier: 'By hand', until: 'Until' } })).toContain('Analysis date');
    expect(period({ review: { everyMonths: 3 } })).toContain('Analysis date');
  });

  it('[G1] method tier, system tier and cause are offered with the first step, and stay in sight as long as they are written', () => {
    const output = (parts: object): string => show(<OutputFields policy={policyOf({ source, ...parts })} actions={actions} />);
    expect(output({})).not.toContain('System tier');
    expect(output({ review: { everyMonths: 3 } })).not.toContain('System tier');
    expect(output({ override: { tier: 'By hand' } })).toMatch(/Tier by the method.*System tier.*Tier changed by/);
    expect(output({ output: { extraColumns: ['systemTier'] } })).toContain('System tier');
  });
});
