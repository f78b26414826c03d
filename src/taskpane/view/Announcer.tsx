import { useEffect, useState, type ReactNode } from 'react';
import { shownReport, type PaneState } from '../conversation/PaneState';
import { useWords } from '../words/WordsContext';

/** Says what changed without being looked at: the start of work, each tenth of its way, and a new preview. Outcomes are said by their own bar. */
export const Announcer = ({ state }: { readonly state: PaneState }): ReactNode => {
  const { pane, f } = useWords();
  const [text, setText] = useState('');
  const { work, preview } = state;
  const tenth = work === undefined || work.rowsTotal === 0 ? 0 : Math.floor((work.rowsDone / work.rowsTotal) * 10) / 10;
  const report = preview.status === 'ready' ? shownReport(preview) : undefined;
  useEffect(() => {
    if (work !== undefined) setText(tenth > 0 ? `${pane.work[work.kind]} ${f.cut(tenth)}` : pane.work[work.kind]);
    else if (report !== undefined) {
      setText(report.tierTable.map((row) => pane.result.headline(row.tier, f.share(row.customerShare), f.share(row.amountShare))).join('; '));
    }
    // Only a new tenth or a new report is worth a word; the words themselves follow the language, which does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [work?.kind, tenth, report]);
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      {text}
    </div>
  );
};
