import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { PartBoundary } from './PartBoundary';
import { PartLoading } from './PartLoading';

/** A module that can be fetched, and the component it holds. */
type FetchPart<Props> = () => Promise<ComponentType<Props>>;

/**
 * A component that is fetched when it is first shown, for what the first preview does not need: dialogs, editors, what stands behind "more".
 *
 * Input: how to fetch it, `() => import('./RulesEditor').then((module) => module.RulesEditor)`.
 * Output: a component with the same properties. A quiet sign stands in its place while it loads; where it cannot be had
 * (the network or the server is away), a sentence and "Try again" do, and the rest of the pane goes on working.
 */
export const lazily = <Props extends object>(fetchPart: FetchPart<Props>): ((props: Props) => ReactNode) => {
  // React remembers the outcome of an attempt, also a failed one; another attempt is another component.
  const attempt = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await fetchPart() };
      } catch (reason) {
        latest = attempt();
        throw reason;
      }
    });
  let latest = attempt();
  const Lazily = (props: Props): ReactNode => {
    const [Part, setPart] = useState(() => latest);
    return (
      <PartBoundary onTryAgain={() => setPart(() => latest)}>
        <Suspense fallback={<PartLoading />}>
          <Part {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
  return Lazily;
};
