/**
 * @jest-environment jsdom
 */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { methodById } from '../../../src/methods';
import type { Method } from '../../../src/methods/Method';
import type { Policy } from '../../../src/policy/Policy';
import { TiersEditor } from '../../../src/taskpane/view/tiers/TiersEditor';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import { policyOf } from '../../support/policy';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const words = createWords('en');
const text = words.pane.tiers;
let root: Root;
let host: HTMLElement;
let calls: unknown[][];

beforeEach(() => {
  calls = [];
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const show = (policy: Policy): void => {
  const record =
    (name: string) =>
    (...args: unknown[]): void => {
      calls.push([name, ...args]);
    };
  const actions = { setTier: record('setTier'), renameTier: record('renameTier'), setOutput: record('setOutput') };
  act(() =>
    root.render(
      <WordsContext value={words}>
        <TiersEditor
          policy={policy}
          method={methodById(policy.method.id) as Method}
          separators={{ decimal: '.', group: ',' }}
          actions={actions}
        />
      </WordsContext>,
    ),
  );
};

const input = (label: string): HTMLInputElement => {
  const labelled = [...host.querySelectorAll('label')].find((candidate) => candidate.textContent === label);
  const found = host.querySelector(`input[aria-label="${label}"]`) ?? document.getElementById(labelled?.htmlFor ?? '');
  if (found === null) throw new Error(`There is no field "${label}".`);
  return found as HTMLInputElement;
};

const type = (label: string, value: string): void =>
  act(() => {
    const field = input(label);
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

const leave = (label: string): void => act(() => input(label).blur());
const press = (label: string): void => act(() => host.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click());

describe('TiersEditor', () => {
  it('[P1] renames a tier when its field is left, once, and not while the name is being typed', () => {
    show(policyOf({ method: { id: 'abc' } }));
    type(text.name('B'), 'Go');
    type(text.name('B'), ' Gold ');
    expect(calls).toEqual([]);
    leave(text.name('B'));
    expect(calls).toEqual([['renameTier', 'B', 'Gold']]);
  });

  it('[P1] says why a name cannot be, and goes back to the one there was', () => {
    show(policyOf({ method: { id: 'abc' } }));
    type(text.name('B'), 'C');
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(text.nameTaken('C'));
    type(text.name('B'), ' ');
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(text.nameEmpty);
    type(text.name('B'), 'x'.repeat(61));
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(text.nameTooLong('60'));
    leave(text.name('B'));
    expect(input(text.name('B')).value).toBe('B');
    expect(host.querySelector('[role="alert"]')).toBeNull();
    expect(calls).toEqual([]);
  });

  it('[P1] sets action, rhythm and limit of one tier; what is no such number is passed on to nobody', () => {
    show(policyOf({ method: { id: 'abc' } }));
    press(text.details('A'));
    type(text.action, 'Visit');
    type(text.contact, '30');
    type(text.contact, '0');
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(text.contactRange('3,660'));
    leave(text.contact);
    type(text.creditLimit, '50,000');
    type(text.creditLimit, '-1');
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(text.creditLimitRange);
    expect(calls).toEqual([
      ['setTier', 'A', { action: 'Visit' }],
      ['setTier', 'A', { contactDays: 30 }],
      ['setTier', 'A', { creditLimit: 50_000 }],
    ]);
  });

  it('[P1] shows a limit as the workbook writes money, and takes it away when the field is emptied', () => {
    show(
      policyOf({ method: { id: 'abc' }, tiers: [{ label: 'A', creditLimit: 50_000, contactDays: 30 }, { label: 'B' }, { label: 'C' }] }),
    );
    press(text.details('A'));
    expect(input(text.creditLimit).value).toBe('50,000.00');
    act(() => input(text.creditLimit).focus());
    expect(input(text.creditLimit).value).toBe('50000');
    type(text.creditLimit, '');
    type(text.contact, ' ');
    expect(calls).toEqual([
      ['setTier', 'A', { creditLimit: null }],
      ['setTier', 'A', { contactDays: null }],
    ]);
  });

  it('[P1] gives a tier another colour of the palette, and back', () => {
    const tiers = [{ label: 'A' }, { label: 'B', color: '#A50026' }, { label: 'C' }];
    show(policyOf({ method: { id: 'abc' }, tiers }));
    press(text.details('B'));
    act(() => input(text.colors[1] ?? '').click());
    act(() => [...host.querySelectorAll('button')].find((button) => button.textContent === text.automatic)?.click());
    expect(calls).toEqual([
      ['setTier', 'B', { color: '#4A7BB7' }],
      ['setTier', 'B', { color: null }],
    ]);
  });

  it('[O1] asks for the columns of what is said of tiers; the next contact needs a day to count from', () => {
    const box = (key: string): HTMLInputElement => input(words.outputHeader(key));
    show(policyOf({ method: { id: 'abc' }, output: { extraColumns: ['rank', 'action'] } }));
    expect(['action', 'contactDays', 'nextContact', 'creditLimit'].map((key) => [box(key).checked, box(key).disabled])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, false],
    ]);
    expect(host.textContent).toContain(text.nextContactNeedsDate);
    act(() => box('creditLimit').click());
    act(() => box('action').click());
    expect(calls).toEqual([
      ['setOutput', { extraColumns: ['rank', 'action', 'creditLimit'] }],
      ['setOutput', { extraColumns: ['rank'] }],
    ]);
    show(policyOf({ method: { id: 'abc' }, analysisDate: '2025-12-31' }));
    expect(box('nextContact').disabled).toBe(false);
  });
});
