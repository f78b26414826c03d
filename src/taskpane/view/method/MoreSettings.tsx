import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { OutputFields } from './OutputFields';
import { ParameterForm } from './ParameterForm';
import { PeriodFields } from './PeriodFields';

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
  return (
    <div className={styles.more}>
      {method !== undefined && <ParameterForm method={method} policy={policy} header={header} prominence="more" actions={actions} />}
      <PeriodFields policy={policy} actions={actions} />
      <OutputFields policy={policy} actions={actions} />
    </div>
  );
};
