import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Work } from '../conversation/PaneState';
import { useWords } from '../words/WordsContext';

/** Estimates jump at first; nothing is promised before this. */
const FIRST_ESTIMATE_MS = 2_000;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, outlineStyle: 'none' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface WorkProgressProps {
  readonly work: Work;
  readonly now: () => number;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, how long it still takes, and the way out. */
export const WorkProgress = ({ work, now, onCancel }: WorkProgressProps): ReactNode => {
  const styles = useStyles();
  const { pane, f } = useWords();
  const words = pane.work;
  const elapsed = useElapsed(work.startedAt, now);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that started the work is out of sight with the next frame; without this the keyboard would start from the top again.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement === document.body || activeElement?.checkVisibility() === false) root.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const share = work.rowsTotal > 0 ? work.rowsDone / work.rowsTotal : undefined;
  const left = elapsed > FIRST_ESTIMATE_MS && share !== undefined && share > 0 && share < 1 ? (elapsed * (1 - share)) / share : undefined;
  const progress =
    work.rowsTotal > 0 && work.rowsDone > 0 ? words.progress(f.integer(work.rowsDone), f.integer(work.rowsTotal)) : undefined;
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <div className={styles.line}>
        <span className={styles.text}>
          <strong>{work.cancelling ? words.cancelling : words[work.kind]}</strong> {progress}
        </span>
        <Button size="small" disabled={work.cancelling} onClick={onCancel}>
          {pane.actions.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={words[work.kind]} max={1} {...(share === undefined || share === 0 ? {} : { value: Math.min(1, share) })} />
      {left !== undefined && (
        <span className={styles.quiet}>
          {left < 50_000 ? words.secondsLeft(Math.max(1, Math.round(left / 1000))) : words.minutesLeft(Math.round(left / 60_000) || 1)}
          {work.kind === 'reading' && ` · ${words.keepsWorking}`}
        </span>
      )}
    </div>
  );
};

const useElapsed = (startedAt: number, now: () => number): number => {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(now() - startedAt), 1_000);
    return () => clearInterval(timer);
  }, [startedAt, now]);
  return elapsed;
};
