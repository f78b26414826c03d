import type { ReactNode } from 'react';
import type { PaneState } from '../conversation/PaneState';
import type { Words } from '../words/createWords';
import { useWords } from '../words/WordsContext';

/** Says what changed without being looked at: the start of work, each tenth of its way, and a new preview. Outcomes are said by their own bar. */
export const Announcer = ({ state }: { readonly state: PaneState }): ReactNode => {
  const words = useWords();
  return (
    <div className="visually-hidden" role="status">
      {announcement(state, words)}
    </div>
  );
};

const announcement = ({ work, preview }: PaneState, { pane, f }: Words): string => {
  if (work !== undefined) {
    const tenths = work.rowsTotal === 0 ? 0 : Math.floor((10 * work.rowsDone) / work.rowsTotal);
    return tenths === 0 ? pane.work[work.kind] : `${pane.work[work.kind]} ${f.cut(tenths / 10)}`;
  }
  if (preview.status !== 'ready') return '';
  return preview.report.tierTable
    .map((row) => pane.result.headline(row.tier, f.share(row.customerShare), f.share(row.amountShare)))
    .join('; ');
};
