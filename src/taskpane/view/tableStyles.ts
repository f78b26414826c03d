import { makeStyles, tokens } from '@fluentui/react-components';

/** Dense tables of the pane: figures align at the right with figures of equal width. */
export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'start', padding: '2px 0', verticalAlign: 'top' },
    '& td': { padding: '2px 0 2px 6px', verticalAlign: 'top' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBottom: '2px' },
  end: { textAlign: 'end', whiteSpace: 'nowrap' },
  strong: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  indented: { '& th': { paddingLeft: '10px', color: tokens.colorNeutralForeground3 }, '& td': { color: tokens.colorNeutralForeground3 } },
});

/** Headers that stand over their figures, against the table's own style for headers. */
export const OVER_FIGURES = { textAlign: 'end', paddingInlineStart: '6px' } as const;
