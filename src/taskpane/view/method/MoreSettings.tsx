import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import { tierLabelsOf } from '../../../policy/tierLabelsOf';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { Disclosure } from '../parts/Disclosure';
import { lazily } from '../parts/lazily';
import { MeasureSettings } from '../measures/MeasureSettings';
import { OutputFields } from './OutputFields';
import { ParameterForm } from './ParameterForm';
import { PeriodFields } from './PeriodFields';

const TiersEditor = lazily(() => import('../tiers/TiersEditor').then((module) => module.TiersEditor));

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export interface MoreSettingsProps {
  readonly method: Method | undefined;
  readonly policy: Policy;
  readonly header: TableHeader;
  readonly actions: PaneActions;
}

/** What stands behind "more" on the method card. */
export const MoreSettings = ({ method, policy, header, actions }: MoreSettingsProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.more}>
      {method !== undefined && <ParameterForm method={method} policy={policy} header={header} prominence="more" actions={actions} />}
      <MeasureSettings policy={policy} header={header} actions={actions} />
      <PeriodFields policy={policy} actions={actions} />
      <OutputFields policy={policy} actions={actions} />
      {method !== undefined && (
        <Disclosure title={words.pane.tiers.title} summary={words.f.list(tierLabelsOf(policy, method))}>
          <TiersEditor policy={policy} method={method} separators={header.separators} actions={actions} />
        </Disclosure>
      )}
    </div>
  );
};
