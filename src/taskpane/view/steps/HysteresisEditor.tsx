import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { bandUnit } from '../../../methods/levers/cuts';
import type { Method } from '../../../methods/Method';
import type { SnapshotSummary } from '../../../engine/snapshot/Snapshot';
import type { Policy, PolicyHysteresis, PolicyPrevious } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { FigureInput } from '../fields/FigureInput';
import { ColumnSelect } from './ColumnSelect';
import { PreviousTiersSource } from './PreviousTiersSource';
import { StepBlock } from './StepBlock';

type Unit = NonNullable<ReturnType<typeof bandUnit>>;

/** Of one unit as it is shown: shares in percent. */
const UNITS: Readonly<Record<Unit, { readonly shown: number; readonly maximum: number; readonly usual: number }>> = {
  share: { shown: 100, maximum: 99, usual: 0.02 },
  points: { shown: 1, maximum: 100, usual: 2 },
};

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  band: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  box: { marginInlineStart: '-8px', flexGrow: 1 },
  input: { width: '84px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

export interface HysteresisEditorProps {
  readonly policy: Policy;
  readonly method: Method;
  readonly header: TableHeader;
  readonly snapshots: readonly SnapshotSummary[];
  readonly actions: Pick<PaneActions, 'setSteps' | 'setRole'>;
}

/** G2: where the tiers of before stand, and what it takes to leave them. Without a column or a snapshot the step waits for one. */
export const HysteresisEditor = ({ policy, method, header, snapshots, actions }: HysteresisEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.steps.hysteresis;
  const { hysteresis } = policy;
  const unit = bandUnit(method, policy.method.params);
  const [former, setFormer] = useState<PolicyHysteresis>();
  const [isAsking, setAsking] = useState(false);
  const previous = policy.source.columns.previousTier ?? null;
  const columns = header.columns.map(({ name }) => name);
  const usual: PolicyHysteresis = { band: unit === undefined ? null : UNITS[unit].usual, lastMethodTier: null };
  const start = (): void => actions.setSteps({ hysteresis: former ?? usual });
  const canStart = previous !== null || former?.previous !== undefined;
  const toggle = (isOn: boolean): void => {
    setAsking(isOn && !canStart);
    if (!isOn) {
      setFormer(hysteresis);
      actions.setSteps({ hysteresis: undefined });
    } else if (canStart) start();
  };
  const choosePrevious = (column: string | null): void => {
    if (column === null) return;
    actions.setRole(column, 'previousTier');
    if (hysteresis === undefined) start();
    setAsking(false);
  };
  const chooseSource = (source: PolicyPrevious | undefined): void => {
    const { band } = hysteresis ?? former ?? usual;
    const next: PolicyHysteresis = { band, lastMethodTier: null, ...(source && { previous: source }) };
    const isMissing = source === undefined && previous === null;
    setAsking(isMissing);
    if (isMissing) setFormer(next);
    actions.setSteps({ hysteresis: isMissing ? undefined : next });
  };
  const isFromColumn = hysteresis?.previous === undefined;
  return (
    <StepBlock title={words.title} help={words.help} toggle={{ isOn: hysteresis !== undefined || isAsking, onChange: toggle }}>
      {(hysteresis !== undefined || isAsking) && (
        <div className={styles.rows}>
          <PreviousTiersSource value={hysteresis?.previous} snapshots={snapshots} onChange={chooseSource} />
          {isFromColumn && <ColumnSelect label={words.previous} value={previous} columns={columns} isRequired onChange={choosePrevious} />}
          {hysteresis !== undefined && (
            <>
              <BandField
                band={hysteresis.band}
                unit={unit}
                onChange={(band) => actions.setSteps({ hysteresis: { ...hysteresis, band } })}
              />
              {isFromColumn && (
                <ColumnSelect
                  label={words.lastMethodTier}
                  help={words.lastMethodTierHelp}
                  value={hysteresis.lastMethodTier}
                  columns={columns}
                  onChange={(lastMethodTier) => actions.setSteps({ hysteresis: { ...hysteresis, lastMethodTier } })}
                />
              )}
              <p className={styles.note}>{words.counts[countsBy(hysteresis, unit)]}</p>
            </>
          )}
        </div>
      )}
    </StepBlock>
  );
};

/** What has a say in whether a tier changes. */
const countsBy = (
  { band, lastMethodTier, previous }: PolicyHysteresis,
  unit: Unit | undefined,
): 'neither' | 'band' | 'reviews' | 'both' => {
  const countsReviews = lastMethodTier !== null || previous?.twoReviews === true;
  if (band === null || unit === undefined) return countsReviews ? 'reviews' : 'neither';
  return countsReviews ? 'both' : 'band';
};

interface BandFieldProps {
  readonly band: number | null;
  readonly unit: Unit | undefined;
  readonly onChange: (band: number | null) => void;
}

/** The band in the method's own unit. One that is set where there are no cuts can only be taken out. */
const BandField = ({ band, unit, onChange }: BandFieldProps): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.steps.hysteresis;
  const [fault, setFault] = useState<string>();
  if (unit === undefined && band === null) return <p className={styles.note}>{words.noCuts}</p>;
  const { shown, maximum, usual } = UNITS[unit ?? 'points'];
  const range = words.bandRange(f.integer(maximum));
  const change = (figure: number): void => {
    const isFit = figure >= 0 && figure <= maximum;
    setFault(isFit ? undefined : range);
    if (isFit) onChange(Number((figure / shown).toPrecision(12)));
  };
  const message = unit === undefined ? words.bandWithoutCuts : fault;
  return (
    <Field size="small" {...(message === undefined ? {} : { validationMessage: message })}>
      <span className={styles.band}>
        <Checkbox
          className={styles.box}
          label={words.band}
          checked={band !== null}
          onChange={(_, { checked }) => {
            setFault(undefined);
            onChange(checked === true ? usual : null);
          }}
        />
        {band !== null && unit !== undefined && (
          <span className={styles.input}>
            <FigureInput
              label={words.bandLabel}
              unit={unit === 'share' ? pane.form.percent : words.points}
              value={Number((band * shown).toPrecision(12))}
              onChange={change}
              onUnreadable={(isUnreadable) => setFault(isUnreadable ? range : undefined)}
            />
          </span>
        )}
      </span>
    </Field>
  );
};
