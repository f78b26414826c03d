import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { Finding } from '../../../base/Finding';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';

/** Places named in the list; the rest is counted. */
const PLACES_SHOWN = 3;

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase200 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { display: 'grid', gridTemplateColumns: '20px 1fr', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  remedy: { margin: 0, color: tokens.colorNeutralForeground3 },
  places: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  place: { fontSize: tokens.fontSizeBase200 },
  icon: { fontSize: '16px' },
});

const ICONS = { stop: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;
const RANK = { stop: 0, warning: 1, info: 2 } as const;

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly header: TableHeader;
  readonly actions: PaneActions;
}

/** T7: what was noticed, the gravest first, with the first places one step away. */
export const FindingList = ({ findings, header, actions }: FindingListProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useWords();
  const id = useId();
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((left, right) => RANK[left.severity] - RANK[right.severity]);
  return (
    <div className={styles.block}>
      <h3 id={id} className={styles.heading}>
        {pane.source.findingsTitle}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {sorted.map((finding, index) => (
          <FindingItem key={`${finding.code}-${finding.column ?? ''}-${index}`} finding={finding} header={header} actions={actions} />
        ))}
      </ul>
    </div>
  );
};

const FindingItem = ({
  finding,
  header,
  actions,
}: {
  readonly finding: Finding;
  readonly header: TableHeader;
  readonly actions: PaneActions;
}): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const { source } = words.pane;
  const { text, remedy } = words.finding(finding);
  const Icon = ICONS[finding.severity];
  const column = finding.column;
  const canShow = column !== undefined && header.columns.some(({ name }) => name === column);
  const places = canShow ? finding.examples.slice(0, PLACES_SHOWN) : [];
  return (
    <li className={styles.item}>
      <Icon className={styles.icon} aria-hidden />
      <div>
        <p className={styles.text}>{text}</p>
        {remedy !== undefined && <p className={styles.remedy}>{remedy}</p>}
        {places.length > 0 && column !== undefined && (
          <ul className={styles.places}>
            {places.map(({ row, found }) => (
              <li key={row}>
                <Link as="button" inline className={styles.place} onClick={() => void actions.goTo(row, column)} title={source.goToCell}>
                  {source.rowLabel(words.sheetRow(row))}
                </Link>{' '}
                {source.foundText(found)}
              </li>
            ))}
            {finding.count > places.length && <li>{source.moreRows(finding.count - places.length, words.f)}</li>}
          </ul>
        )}
      </div>
    </li>
  );
};
