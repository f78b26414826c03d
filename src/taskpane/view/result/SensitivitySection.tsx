import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { SensitivityMove, SensitivityRow } from '../../../engine/Run';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState } from '../../conversation/PaneState';
import type { Words } from '../../words/createWords';
import { useWords } from '../../words/WordsContext';
import { ToggleButton } from '../parts/ToggleButton';

const useStyles = makeStyles({
  toggle: { paddingLeft: 0, paddingRight: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular, textAlign: 'start' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th': { textAlign: 'start', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, padding: '2px 6px 2px 0' },
    '& thead th': { color: tokens.colorNeutralForeground3 },
    '& td': { verticalAlign: 'top', padding: '2px 6px 2px 0', fontVariantNumeric: 'tabular-nums' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  amount: { display: 'block', color: tokens.colorNeutralForeground3 },
});

export interface SensitivitySectionProps {
  readonly state: Pick<PaneState, 'preview' | 'sensitivity'>;
  readonly actions: Pick<PaneActions, 'askSensitivity'>;
}

/** G5: who would change tier if one weight or cut were a little different. Computed only while it is open. */
export const SensitivitySection = ({ state, actions }: SensitivitySectionProps): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.policy.sensitivity;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { preview, sensitivity } = state;
  const isWanted = isOpen && preview.status === 'ready' && sensitivity.status === 'none';
  useEffect(() => {
    if (isWanted) void actions.askSensitivity();
  }, [isWanted, actions]);
  return (
    <div>
      <ToggleButton isOpen={isOpen} setOpen={setOpen} controls={id} className={styles.toggle}>
        {text.title}
      </ToggleButton>
      {isOpen && (
        <div id={id}>
          {sensitivity.status === 'known' ? (
            <SensitivityTable rows={sensitivity.rows} methodId={shownReport(preview)?.stamp.methodId ?? ''} />
          ) : sensitivity.status === 'unknown' ? (
            <p className={styles.hint}>{text.unknown}</p>
          ) : (
            <Spinner size="tiny" label={text.computing} />
          )}
        </div>
      )}
    </div>
  );
};

const SensitivityTable = ({ rows, methodId }: { readonly rows: readonly SensitivityRow[]; readonly methodId: string }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.policy.sensitivity;
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return <p className={styles.hint}>{text.none}</p>;
  const inOrder = byEffect(rows);
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.setting}</th>
            <th scope="col">{text.less}</th>
            <th scope="col">{text.more}</th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? inOrder : inOrder.slice(0, SHOWN_AT_FIRST)).map((row, index) => (
            <tr key={index}>
              <th scope="row">{settingName(row, methodId, words)}</th>
              <MoveCell row={row} move={row.moves.find(({ to }) => isLess(to, row.value))} />
              <MoveCell row={row} move={row.moves.find(({ to }) => !isLess(to, row.value))} />
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > SHOWN_AT_FIRST && (
        <Button size="small" appearance="transparent" className={styles.toggle} onClick={() => setWhole(true)}>
          {text.all(rows.length, words.f)}
        </Button>
      )}
    </>
  );
};

/** More than fit are asked for one by one by hardly anybody. */
const SHOWN_AT_FIRST = 12;

/** What moves most customers first; else in the order of the form. */
const byEffect = (rows: readonly SensitivityRow[]): readonly SensitivityRow[] => {
  const effect = ({ moves }: SensitivityRow): number => Math.max(0, ...moves.map(({ customers }) => customers));
  return [...rows].sort((a, b) => effect(b) - effect(a));
};

const MoveCell = ({ row, move }: { readonly row: SensitivityRow; readonly move: SensitivityMove | undefined }): ReactNode => {
  const styles = useStyles();
  const words = useWords();
  const text = words.policy.sensitivity;
  if (move === undefined) return <td>{row.value === 0 && row.moves.length === 0 ? text.noTenth : text.noRoom}</td>;
  const { customers, up, down, amount, flows, to } = move;
  const target = isTenth(row.value, to) ? undefined : <span className={styles.amount}>{text.at(figureOf(row, to, words))}</span>;
  if (customers === 0) {
    return (
      <td>
        {text.nobody}
        {target}
      </td>
    );
  }
  const tier = (label: string | undefined): string => label ?? text.noTier;
  const detail = words.f.list(flows.map((flow) => text.flow(tier(flow.from), tier(flow.to), flow.customers, words.f)));
  return (
    <td title={text.detail(figureOf(row, to, words), detail)}>
      {text.upAndDown(up, down, words.f) || words.f.integer(customers)}
      <span className={styles.amount}>{words.f.money(amount)}</span>
      {target}
    </td>
  );
};

/** By size, so that a tenth of a negative limit is no surprise. */
const isLess = (to: number, value: number): boolean => (value === 0 ? to < 0 : Math.abs(to) < Math.abs(value));

/** Whole numbers, ends of a range and 0 move by something else, which is then told. */
const isTenth = (value: number, to: number): boolean => Math.abs(Math.abs(to - value) - Math.abs(value) / 10) <= 1e-9 * Math.abs(value);

const settingName = (row: SensitivityRow, methodId: string, words: Words): string => {
  const text = words.policy.sensitivity;
  const value = figureOf(row, row.value, words);
  if (row.kind === 'cut') return text.cut(row.tier ?? '', value);
  if (row.field === undefined) return text.plain(words.parameter(methodId, row.parameter).label, value);
  const name = words.field({ measure: row.field });
  switch (row.kind) {
    case 'weight':
      return text.weight(name, value);
    case 'level':
      return text.level(name, value);
    case 'points':
      return text.points(name, words.f.number(row.points ?? 0), value);
    case 'limit':
      return text.limit(name, row.tier ?? '', value);
  }
};

const figureOf = ({ unit }: SensitivityRow, value: number, words: Words): string => {
  const { f } = words;
  if (unit === 'share') return f.cut(value);
  if (unit === 'percent') return f.cut(value / 100);
  return unit === 'days' ? words.policy.sensitivity.days(value, f.number(value)) : f.number(value);
};
