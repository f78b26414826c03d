import { Checkbox, Field, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SnapshotSummary } from '../../../engine/snapshot/Snapshot';
import { LATEST_SNAPSHOT, type PolicyPrevious } from '../../../policy/Policy';
import { useWords } from '../../words/WordsContext';
import { Choice } from '../fields/Choice';

const useStyles = makeStyles({ box: { marginInlineStart: '-8px' } });

/** The value that stands for a column; no snapshot can be called so. */
const COLUMN = '';

export interface PreviousTiersSourceProps {
  /** `undefined` is the column. */
  readonly value: PolicyPrevious | undefined;
  readonly snapshots: readonly SnapshotSummary[];
  readonly onChange: (previous: PolicyPrevious | undefined) => void;
}

/** G2: a column, the snapshot of the review before, or one by its name; of a snapshot whether two reviews in a row count. One that is gone stays in sight. */
export const PreviousTiersSource = ({ value, snapshots, onChange }: PreviousTiersSourceProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().snapshots;
  const text = words.previous;
  const isLatest = value?.snapshot === LATEST_SNAPSHOT;
  const isGone = value !== undefined && !isLatest && snapshots.every(({ name }) => name !== value.snapshot);
  const choose = (name: string): void => onChange(name === COLUMN ? undefined : { snapshot: name, twoReviews: value?.twoReviews ?? false });
  return (
    <>
      <Field size="small" label={text.label} {...(isLatest ? { hint: text.latestHelp } : {})}>
        <Choice value={value?.snapshot ?? COLUMN} onChange={(_, { value: chosen }) => choose(chosen)}>
          <option value={COLUMN}>{text.column}</option>
          <option value={LATEST_SNAPSHOT}>{text.latest}</option>
          {isGone && (
            <option value={value.snapshot} disabled>
              {text.gone(value.snapshot)}
            </option>
          )}
          {snapshots.map(({ name, sheetName, stamp }) => (
            <option key={name} value={name}>
              {words.choice(sheetName, stamp.policyName)}
            </option>
          ))}
        </Choice>
      </Field>
      {value !== undefined && (
        <Field size="small" hint={text.twoReviewsHelp}>
          <Checkbox
            className={styles.box}
            label={text.twoReviews}
            checked={value.twoReviews}
            onChange={(_, { checked }) => onChange({ ...value, twoReviews: checked === true })}
          />
        </Field>
      )}
    </>
  );
};
