import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';

/** Most parts are there before anyone would see this. */
const QUIET_MS = 300;

/** In place of a part that is being fetched. */
export const PartLoading = (): ReactNode => <Spinner size="tiny" delay={QUIET_MS} aria-label={useWords().pane.parts.loading} />;
