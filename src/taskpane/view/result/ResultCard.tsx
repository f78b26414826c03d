import { makeStyles, ProgressBar, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Picture, RunReport, TierRow } from '../../../engine/Run';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState } from '../../conversation/PaneState';
import type { ScoringWords } from '../../../i18n/en/pane';
import type { ScoringSummary } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { Words } from '../../words/createWords';
import { useWords } from '../../words/WordsContext';
import { Card } from '../Card';
import { MatrixPicture } from './MatrixPicture';
import { ParetoPicture } from './ParetoPicture';
import { RfmGridPicture } from './RfmGridPicture';
import { ScoresPicture } from './ScoresPicture';
import { Disclosure } from '../parts/Disclosure';
import { lazily } from '../parts/lazily';
import { SensitivitySection } from './SensitivitySection';
import { TierTable } from './TierTable';

const ProfileEditor = lazily(() => import('../profile/ProfileEditor').then((module) => module.ProfileEditor));

const useStyles = makeStyles({
  bar: { height: '2px' },
  stamp: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  skeleton: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export interface ResultCardProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The preview: one picture and the tier table. While it is recomputed the former stays on view. */
export const ResultCard = ({ state, actions }: ResultCardProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const { pane, f } = words;
  const { preview, policy, source } = state;
  const report = shownReport(preview);
  const isComputing = preview.status === 'computing';
  return (
    <Card title={pane.result.title} titleHidden={report !== undefined}>
      <div className={styles.bar}>{isComputing && <ProgressBar thickness="medium" aria-label={pane.result.computing} />}</div>
      {report === undefined ? (
        <Skeleton className={styles.skeleton} aria-label={pane.result.computing}>
          <SkeletonItem size={96} />
          <SkeletonItem />
          <SkeletonItem />
          <SkeletonItem />
        </Skeleton>
      ) : (
        <div aria-busy={isComputing}>
          <PictureOf picture={report.picture} tiers={report.tierTable} />
          <TierTable report={report} />
          <Stamp report={report} className={styles.stamp} />
          {report.scoring !== undefined && <p className={styles.stamp}>{pane.result.scoring(report.scoring.map(describeScoring), f)}</p>}
          <SensitivitySection state={state} actions={actions} />
          {policy !== undefined && source !== undefined && (
            <Disclosure title={pane.profile.title} summary={comparedWords(policy, words)}>
              <ProfileEditor policy={policy} header={source.header} profile={report.profile} actions={actions} />
            </Disclosure>
          )}
        </div>
      )}
    </Card>
  );
};

/** A9: what is compared, in one line. */
const comparedWords = ({ profile }: Policy, { pane, f, field }: Words): string => {
  const names = [...(profile?.measures ?? []).map(field), ...(profile?.texts ?? [])];
  return names.length === 0 ? pane.profile.none : pane.profile.compared(f.list(names));
};

/** R7: how finely a measure could be told apart; recency, frequency and monetary value in this order, whatever the columns are called. */
const describeScoring = ({ distinctValues, reachedScores }: ScoringSummary, place: number): ScoringWords => ({
  letter: 'RFM'.charAt(place),
  distinctValues,
  reachedScores,
});

const PictureOf = ({ picture, tiers }: { readonly picture: Picture; readonly tiers: readonly TierRow[] }): ReactNode => {
  switch (picture.kind) {
    case 'pareto':
      return <ParetoPicture picture={picture} tiers={tiers} />;
    case 'scores':
      return <ScoresPicture picture={picture} tiers={tiers} />;
    case 'rfmGrid':
      return <RfmGridPicture picture={picture} tiers={tiers} />;
    case 'matrix':
      return <MatrixPicture picture={picture} tiers={tiers} />;
    case 'tiers':
      return null;
  }
};

/** What period and date the result stands for, where the source has dates (T9, R1). */
const Stamp = ({ report, className }: { readonly report: RunReport; readonly className: string }): ReactNode => {
  const { pane, f } = useWords();
  const { analysisDate, window } = report.stamp;
  const parts = [
    ...(window === undefined ? [] : [pane.result.period(f.date(window.from), f.date(window.to))]),
    ...(analysisDate === undefined ? [] : [pane.result.asOf(f.date(analysisDate))]),
  ];
  return parts.length === 0 ? null : (
    <p className={className}>
      {parts.map((part, place) => (
        <Fragment key={part}>
          {place > 0 && ' · '}
          <span style={{ display: 'inline-block' }}>{part}</span>
        </Fragment>
      ))}
    </p>
  );
};
