import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  type MessageBarProps,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { PaneActions } from '../conversation/PaneActions';
import type { Notice } from '../conversation/PaneState';
import { describeNotice } from '../words/describeNotice';
import { useWords } from '../words/WordsContext';

const useStyles = makeStyles({
  // Long lists of cells must not cover the pane.
  root: { maxHeight: '40vh', overflowY: 'auto', borderRadius: tokens.borderRadiusMedium },
  bar: {
    minHeight: 'auto',
    whiteSpace: 'normal',
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  title: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, display: 'block' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  line: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const INTENT: Readonly<Record<Notice['kind'], NonNullable<MessageBarProps['intent']>>> = {
  written: 'success',
  undone: 'success',
  removed: 'success',
  snapshotKept: 'success',
  policySaved: 'success',
  policyImported: 'success',
  cancelled: 'info',
  refused: 'error',
};

/** The outcome of what the user asked for. It takes the focus, because that is where the work went. */
export const NoticeBar = ({ notice, actions }: { readonly notice: Notice; readonly actions: PaneActions }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), [notice]);
  const close = (): void => {
    const bar = root.current?.parentElement;
    actions.closeNotice();
    // The button goes with the notice; the keyboard goes on with what stands below it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) bar?.querySelector('button')?.focus();
    });
  };
  const { title, lines } = describeNotice(notice, words);
  const place = notice.kind === 'refused' ? placeOf(notice) : undefined;
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <MessageBar
        className={styles.bar}
        intent={INTENT[notice.kind]}
        layout="singleline"
        politeness={notice.kind === 'refused' ? 'assertive' : 'polite'}
      >
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {lines.map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
          {place !== undefined && (
            <Link as="button" onClick={() => void actions.goTo(place.row, place.column)}>
              {words.pane.source.goToCell}
            </Link>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={words.pane.actions.close} onClick={close} />
          }
        />
      </MessageBar>
    </div>
  );
};

/** The cell that a refusal is about, where there is one. */
const placeOf = (notice: Extract<Notice, { readonly kind: 'refused' }>): { readonly row: number; readonly column: string } | undefined => {
  for (const problem of notice.problems) {
    if (problem.code === 'date-order-unknown') return { row: problem.row, column: problem.column };
  }
  return undefined;
};
