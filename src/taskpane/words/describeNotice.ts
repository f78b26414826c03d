import type { Policy } from '../../policy/Policy';
import type { Notice } from '../conversation/PaneState';
import type { Words } from './createWords';
import { withRemedy } from './withRemedy';

export interface Described {
  readonly title: string;
  readonly lines: readonly string[];
}

/** An outcome in words: what happened in one line, and whatever else the user should know. */
export const describeNotice = (notice: Notice, words: Words): Described => {
  const { f, pane } = words;
  const text = pane.notice;
  switch (notice.kind) {
    case 'written': {
      const { columns, rows, address } = notice.receipt;
      const renamed = columns.flatMap(({ header, renamedFrom }) => (renamedFrom === undefined ? [] : [text.renamed(renamedFrom, header)]));
      return { title: text.written(f.integer(rows), f.list(columns.map(({ header }) => header)), address), lines: renamed };
    }
    case 'snapshotKept': {
      const { rows, summary } = notice.receipt;
      return { title: words.snapshots.kept(f.integer(rows), summary.sheetName), lines: [] };
    }
    case 'undone':
    case 'removed': {
      const { cellsRestored, cellsLeft, snapshotSheet } = notice.receipt;
      if (snapshotSheet !== undefined) {
        const isGone = cellsLeft.length === 0;
        return {
          title: isGone ? words.snapshots.takenBack(snapshotSheet) : words.snapshots.takenBackNot(snapshotSheet),
          lines: isGone ? [] : [f.list(cellsLeft)],
        };
      }
      const title = notice.kind === 'undone' ? text.undone(cellsRestored, f) : text.removed;
      return { title, lines: cellsLeft.length === 0 ? [] : [text.leftAlone(f.list(cellsLeft))] };
    }
    case 'policySaved':
      return {
        title: text.policySaved(notice.policy.name, notice.policy.revision),
        lines: notice.former === undefined ? [] : words.changes(notice.former, notice.policy),
      };
    case 'policyImported': {
      const missing = notice.columnsMissing;
      return {
        title: text.policyImported(notice.policy.name),
        lines: [
          ...(missing.length === 0 ? [] : [text.policyColumnsMissing(f.list(missing.map((name) => `“${name}”`)))]),
          ...comparison(notice.policy, notice.former, words),
        ],
      };
    }
    case 'cancelled':
      return { title: text.cancelled[notice.work], lines: [] };
    case 'refused':
      return {
        title: text.refused[notice.action],
        lines: notice.problems.map((problem) => withRemedy(words.problem(problem))),
      };
  }
};

/** P5: how an imported policy differs from the one of its name that is saved here. */
const comparison = (policy: Policy, former: Policy | undefined, words: Words): readonly string[] => {
  if (former === undefined) return [];
  const changes = words.changes(former, policy);
  const text = words.policy.dialogs;
  return changes.length === 0 ? [text.replacesSame] : [text.comparedWith(former.name), ...changes];
};
