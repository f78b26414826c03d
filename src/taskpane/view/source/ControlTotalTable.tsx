import type { ReactNode } from 'react';
import type { ControlTotal } from '../../../table/ControlTotal';
import { useWords } from '../../words/WordsContext';
import { useTableStyles } from '../tableStyles';

interface Line {
  readonly item: string;
  readonly amount: number;
  readonly rows?: number;
  readonly weight?: 'strong' | 'indented';
}

/** T10: from the sum as Excel shows it to what the graded customers add up to, every step named. */
export const ControlTotalTable = ({ control }: { readonly control: ControlTotal }): ReactNode => {
  const table = useTableStyles();
  const { pane, f } = useWords();
  const words = pane.control;
  const isExplained = Math.abs(control.difference) < 0.005;
  const lines: readonly Line[] = [
    { item: words.sumAsExcel, amount: control.sumAsExcel },
    ...(control.textNumbers.count === 0
      ? []
      : [{ item: words.textNumbers, amount: control.textNumbers.amount, rows: control.textNumbers.count }]),
    { item: words.sum, amount: control.sum, rows: control.cellsRead, weight: 'strong' },
    ...(control.negative === 0
      ? []
      : [
          { item: words.positive, amount: control.positive, weight: 'indented' as const },
          { item: words.negative, amount: control.negative, weight: 'indented' as const },
        ]),
    ...control.leftOut.map(({ reason, amount, rows }) => ({ item: words.leftOut[reason], amount, rows })),
    { item: words.graded, amount: control.graded, weight: 'strong' },
    ...(isExplained ? [] : [{ item: words.difference, amount: control.difference, weight: 'strong' as const }]),
  ];
  return (
    <div>
      <table className={table.table}>
        <caption className={table.caption}>{words.caption(control.column)}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.item} className={line.weight === undefined ? undefined : table[line.weight]}>
              <th scope="row">{line.item}</th>
              <td className={table.end}>{line.rows === undefined ? '' : f.integer(line.rows)}</td>
              <td className={table.end}>{f.money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isExplained && <small>{words.explained}</small>}
    </div>
  );
};
