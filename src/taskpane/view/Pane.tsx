import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import { latestOf } from '../../engine/snapshot/previousSnapshot';
import { sourceKey } from '../../excel/gradingStore';
import type { Locale } from '../../i18n/Locale';
import type { Conversation } from '../conversation/createConversation';
import { shownReport, type PaneState } from '../conversation/PaneState';
import type { PolicyCatalogue } from '../conversation/PanePorts';
import { createWords } from '../words/createWords';
import { WordsContext } from '../words/WordsContext';
import { ActionBar } from './actions/ActionBar';
import { Announcer } from './Announcer';
import { BlockedCard } from './BlockedCard';
import { CutOffBar } from './CutOffBar';
import { keepKeysFromHost } from './keepKeysFromHost';
import { MethodCard } from './method/MethodCard';
import { PreviousGradingBar } from './PreviousGradingBar';
import { ResultCard } from './result/ResultCard';
import { MissingRole } from './source/MissingRole';
import { SourceCard } from './source/SourceCard';
import { fluentTheme } from './theme';
import { useConversation } from './useConversation';
import { Welcome } from './Welcome';
import { WhyCard } from './WhyCard';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
  },
  main: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalS,
    minWidth: 0,
  },
  starting: { flexGrow: 1, display: 'grid', placeItems: 'center' },
});

export interface PaneProps {
  readonly conversation: Conversation;
  readonly catalogue: PolicyCatalogue;
  readonly locale: Locale;
  readonly now: () => number;
}

/** The task pane. */
export const Pane = ({ conversation, catalogue, locale, now }: PaneProps): ReactNode => {
  const styles = useStyles();
  const state = useConversation(conversation);
  const header = state.source?.header;
  const moneyColumn = moneyColumnOf(state);
  const words = useMemo(() => createWords(locale, header, moneyColumn), [locale, header, moneyColumn]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = state.theme;
  }, [locale, state.theme]);
  useEffect(() => keepKeysFromHost(document), []);
  const theme = useMemo(() => fluentTheme(state.theme, locale), [state.theme, locale]);
  const { actions } = conversation;
  return (
    <FluentProvider theme={theme}>
      <WordsContext value={words}>
        <div className={styles.root}>
          <Announcer state={state} />
          <main className={styles.main} aria-label={words.pane.paneLabel}>
            <h1 className="visually-hidden">{words.pane.appName}</h1>
            {state.stage === 'starting' && <Spinner className={styles.starting} label={words.pane.starting} />}
            {state.stage === 'empty' && <Welcome actions={actions} isBusy={state.work !== undefined} />}
            {state.stage === 'open' && <OpenPane state={state} conversation={conversation} catalogue={catalogue} />}
          </main>
          {(state.stage === 'open' || state.work !== undefined || state.notice !== undefined) && (
            <ActionBar state={state} actions={actions} now={now} />
          )}
        </div>
      </WordsContext>
    </FluentProvider>
  );
};

const OpenPane = ({
  state,
  conversation,
  catalogue,
}: { readonly state: PaneState } & Pick<PaneProps, 'conversation' | 'catalogue'>): ReactNode => {
  const { source, policy, preview, why } = state;
  const { actions } = conversation;
  const report = shownReport(preview);
  if (source === undefined) return null;
  const kept =
    source.previous === undefined ? latestOf(state.snapshots.filter((one) => one.source === sourceKey(source.header))) : undefined;
  return (
    <>
      <SourceCard state={state} source={source} actions={actions} />
      {source.previous?.unfinished === true && <CutOffBar actions={actions} canFinish={preview.status === 'ready'} />}
      {source.previous !== undefined && source.previous.unfinished !== true && report !== undefined && (
        <PreviousGradingBar stamp={source.previous.stamp} now={report.stamp} review={policy?.review} />
      )}
      {kept !== undefined && report !== undefined && (
        <PreviousGradingBar stamp={kept.stamp} now={report.stamp} review={policy?.review} isSnapshot />
      )}
      {policy !== undefined && <MethodCard state={state} policy={policy} header={source.header} catalogue={catalogue} actions={actions} />}
      {preview.status === 'rolesMissing' && <MissingRole roles={preview.roles} source={source} actions={actions} />}
      {preview.status === 'blocked' && <BlockedCard problems={preview.problems} actions={actions} />}
      {(preview.status === 'computing' || preview.status === 'ready') && <ResultCard state={state} actions={actions} />}
      {report !== undefined && <WhyCard why={why} tiers={report.tierTable} />}
    </>
  );
};

/** Amounts are shown as the workbook shows its amount column. */
const moneyColumnOf = ({ policy, preview }: PaneState): string | undefined =>
  shownReport(preview)?.controlTotal?.column ?? policy?.source.columns.amount ?? policy?.source.columns.profit;
