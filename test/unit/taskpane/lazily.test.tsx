/**
 * @jest-environment jsdom
 */
import { act, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { lazily } from '../../../src/taskpane/view/parts/lazily';
import { createWords } from '../../../src/taskpane/words/createWords';
import { WordsContext } from '../../../src/taskpane/words/WordsContext';
import { showsLater } from './support/showsLater';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const words = createWords('en');
let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host, { onCaughtError: () => undefined });
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

const show = (view: ReactNode): void => act(() => root.render(<WordsContext value={words}>{view}</WordsContext>));

const Greeting = ({ name }: { readonly name: string }): ReactNode => {
  const [first] = useState(name);
  return (
    <p>
      {first} {name}
    </p>
  );
};

describe('lazily', () => {
  it('fetches a part when it is first shown, once, and passes properties on as to any other', async () => {
    let fetched = 0;
    const Part = lazily(() => Promise.resolve(void fetched++).then(() => Greeting));
    expect(fetched).toBe(0);
    show(<Part name="Anna" />);
    expect(host.textContent).toBe('');
    await showsLater();
    expect(host.textContent).toBe('Anna Anna');
    show(<Part name="Bo" />);
    expect(host.textContent).toBe('Anna Bo');
    show(null);
    show(<Part name="Cy" />);
    expect(host.textContent).toBe('Cy Cy');
    expect(fetched).toBe(1);
  });

  it('says so where a part cannot be had, leaves its surroundings alone, and fetches again on request', async () => {
    let fetched = 0;
    const Part = lazily<{ readonly name: string }>(() => {
      fetched++;
      return fetched < 3 ? Promise.reject(new Error('Loading chunk 7 failed.')) : Promise.resolve(Greeting);
    });
    const tryAgain = async (): Promise<void> => {
      act(() => host.querySelector('button')?.click());
      await showsLater();
    };
    show(
      <>
        <h1>Customers</h1>
        <Part name="Anna" />
      </>,
    );
    await showsLater();
    expect(host.querySelector('[role="alert"]')?.textContent).toBe(`${words.pane.parts.failed} ${words.pane.parts.tryAgain}`);
    expect(host.querySelector('h1')?.textContent).toBe('Customers');
    await tryAgain();
    expect(host.querySelector('[role="alert"]')).not.toBeNull();
    expect(fetched).toBe(2);
    await tryAgain();
    expect(host.textContent).toBe('CustomersAnna Anna');
    expect(fetched).toBe(3);
  });

  it('does not keep a failure for the next time the part is opened', async () => {
    let fetched = 0;
    const Part = lazily<{ readonly name: string }>(() =>
      fetched++ === 0 ? Promise.reject(new Error('offline')) : Promise.resolve(Greeting),
    );
    show(<Part name="Anna" />);
    await showsLater();
    show(null);
    show(<Part name="Bo" />);
    await showsLater();
    expect(host.textContent).toBe('Bo Bo');
  });
});
