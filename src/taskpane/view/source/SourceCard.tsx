import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState, type SourceState } from '../../conversation/PaneState';
import { useWords } from '../../words/WordsContext';
import { Card } from '../Card';
import { ColumnRoles } from './ColumnRoles';
import { ControlTotalTable } from './ControlTotalTable';
import { FindingList } from './FindingList';
import { SourceMenu } from './SourceMenu';
import { ToggleButton } from '../parts/ToggleButton';

const useStyles = makeStyles({
  // Excel draws a button of its own over the top right of the pane: 34 x 32 px stay free.
  top: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, paddingRight: '30px', minHeight: '24px' },
  rows: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  hidden: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  glance: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  toggle: { minWidth: 0, padding: '0 2px', marginInlineStart: 'auto' },
  total: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  ok: { display: 'inline-flex', alignItems: 'center', gap: '2px', color: tokens.colorStatusSuccessForeground1 },
  warn: { display: 'inline-flex', alignItems: 'center', gap: '2px', color: tokens.colorStatusWarningForeground1 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    padding: '2px 8px',
  },
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface SourceCardProps {
  readonly state: PaneState;
  readonly source: SourceState;
  readonly actions: PaneActions;
}

/** Which data is graded, whether its total ties out, and what was noticed in it. */
export const SourceCard = ({ state, source, actions }: SourceCardProps): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.source;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const { header } = source;
  const report = shownReport(state.preview);
  const findings = report?.findings ?? [];
  const control = report?.controlTotal;
  const tiesOut = control === undefined || Math.abs(control.difference) < 0.005;
  return (
    <Card title={words.title} titleHidden>
      <div className={styles.top}>
        <SourceMenu header={header} tables={state.tables} actions={actions} />
        <span className={styles.rows}>{words.rows(header.rowCount, f)}</span>
      </div>
      {header.hiddenRowCount > 0 && <span className={styles.hidden}>{words.hiddenRows(header.hiddenRowCount, f)}</span>}
      <div className={styles.glance}>
        {control !== undefined && (
          <>
            <span className={styles.total}>
              {control.column} <strong>{f.money(control.sum)}</strong>
            </span>
            <span className={tiesOut ? styles.ok : styles.warn}>
              {tiesOut ? <CheckmarkCircleRegular aria-hidden /> : <WarningRegular aria-hidden />}
              {tiesOut ? words.tiesOut : words.doesNotTieOut}
            </span>
          </>
        )}
        {state.policy !== undefined && (
          <ToggleButton isOpen={isOpen} setOpen={setOpen} controls={detailsId} className={styles.toggle}>
            {report === undefined ? words.columns : findings.length === 0 ? words.details : words.findings(findings.length, f)}
          </ToggleButton>
        )}
      </div>
      {state.stale && (
        <div className={styles.bar} role="status">
          <span>{words.changed}</span>
          <Button size="small" appearance="transparent" icon={<ArrowSyncRegular />} onClick={() => void actions.refresh()}>
            {words.refresh}
          </Button>
        </div>
      )}
      {state.selectionElsewhere && (
        <div className={styles.bar}>
          <span>{words.selectionElsewhere}</span>
          <Link as="button" onClick={() => void actions.useSelection()}>
            {words.useSelected}
          </Link>
        </div>
      )}
      {isOpen && state.policy !== undefined && (
        <div id={detailsId} className={styles.details}>
          <FindingList findings={findings} header={header} actions={actions} />
          {control !== undefined && <ControlTotalTable control={control} />}
          <ColumnRoles source={source} policy={state.policy} actions={actions} />
        </div>
      )}
    </Card>
  );
};
