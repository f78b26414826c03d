import { Label, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Problem } from '../../../base/Problem';
import type { Result } from '../../../base/Result';
import type { Migration } from '../../../engine/migration/Migration';
import type { RunStamp } from '../../../engine/Run';
import type { SnapshotSummary } from '../../../engine/snapshot/Snapshot';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { PaneDialog } from '../actions/PaneDialog';
import { Choice } from '../fields/Choice';
import { MigrationView } from './MigrationView';
import { withRemedy } from '../../words/withRemedy';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  label: { flex: '0 0 56px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface ComparisonDialogProps {
  readonly snapshots: readonly SnapshotSummary[];
  /** Of the run on view, where there is one. */
  readonly now: RunStamp | undefined;
  readonly actions: Pick<PaneActions, 'compareSnapshots'>;
  readonly onClose: () => void;
}

type Answer =
  | { readonly status: 'unknown' }
  | { readonly status: 'refused'; readonly problems: readonly Problem[] }
  | { readonly status: 'known'; readonly migration: Migration };

/** The value of the choice that stands for the run on view; no table can be called so. */
const THIS_RUN = '';

/** G4: who went where between two kept runs, or since one of them. */
export const ComparisonDialog = ({ snapshots, now, actions, onClose }: ComparisonDialogProps): ReactNode => {
  const styles = useStyles();
  const { snapshots: words, problem } = useWords();
  const text = words.comparison;
  const id = useId();
  const [before, setBefore] = useState(() => firstOther(snapshots, now)?.name ?? '');
  const [after, setAfter] = useState(THIS_RUN);
  const [answered, setAnswered] = useState<{ readonly before: string; readonly after: string; readonly answer: Answer }>();
  useEffect(() => {
    let isCurrent = true;
    if (before === '') return undefined;
    void actions.compareSnapshots(before, after === THIS_RUN ? undefined : after).then((result) => {
      if (isCurrent) setAnswered({ before, after, answer: answerOf(result) });
    });
    return () => {
      isCurrent = false;
    };
  }, [before, after, actions]);
  const answer = answered?.before === before && answered.after === after ? answered.answer : undefined;
  const options = snapshots.map(({ name, sheetName, stamp }) => (
    <option key={name} value={name}>
      {words.choice(sheetName, stamp.policyName)}
    </option>
  ));
  return (
    <PaneDialog title={text.title} dismiss="close" onClose={onClose} buttons={null}>
      {before === '' ? (
        <p className={styles.note}>{text.none}</p>
      ) : (
        <>
          <div className={styles.choices}>
            <div className={styles.choice}>
              <Label size="small" htmlFor={`${id}before`} className={styles.label}>
                {text.before}
              </Label>
              <Choice id={`${id}before`} value={before} onChange={(_, { value }) => setBefore(value)}>
                {options}
              </Choice>
            </div>
            <div className={styles.choice}>
              <Label size="small" htmlFor={`${id}after`} className={styles.label}>
                {text.after}
              </Label>
              <Choice id={`${id}after`} value={after} onChange={(_, { value }) => setAfter(value)}>
                <option value={THIS_RUN}>{text.thisRun}</option>
                {options}
              </Choice>
            </div>
          </div>
          {answer === undefined && <Spinner size="tiny" label={text.computing} />}
          {answer?.status === 'unknown' && <p className={styles.note}>{text.unknown}</p>}
          {answer?.status === 'refused' &&
            answer.problems.map((one) => {
              const sentence = withRemedy(problem(one));
              return (
                <p key={sentence} role="alert" className={styles.note}>
                  {sentence}
                </p>
              );
            })}
          {answer?.status === 'known' && <MigrationView migration={answer.migration} />}
        </>
      )}
    </PaneDialog>
  );
};

const answerOf = (result: Result<Migration | undefined>): Answer => {
  if (!result.ok) return { status: 'refused', problems: result.problems };
  return result.value === undefined ? { status: 'unknown' } : { status: 'known', migration: result.value };
};

/** The one kept last that is not the very run on view; that would say nothing. */
const firstOther = (snapshots: readonly SnapshotSummary[], now: RunStamp | undefined): SnapshotSummary | undefined =>
  snapshots.find(({ stamp }) => stamp.dataHash !== now?.dataHash || stamp.policyHash !== now.policyHash) ?? snapshots[0];
