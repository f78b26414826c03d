import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { hasHeaderRow } from '../../../table/hasHeaderRow';
import type { TableSummary } from '../../../excel/ExcelGateway';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    paddingLeft: 0,
    paddingRight: 0,
    justifyContent: 'flex-start',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  popover: { maxWidth: '300px' },
});

export interface SourceMenuProps {
  readonly header: TableHeader;
  readonly tables: readonly TableSummary[];
  readonly actions: PaneActions;
}

/** The name of the data; opens the choice of other data. */
export const SourceMenu = ({ header, tables, actions }: SourceMenuProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.source;
  const others = tables.filter((table) => table.name !== header.name);
  return (
    <Menu onOpenChange={(_, { open }) => open && void actions.listTables()}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          aria-label={`${header.name}. ${words.chooseSource}`}
        >
          <span className={styles.name}>{header.name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList checkedValues={{ source: hasHeaderRow(header) ? ['headers'] : [] }}>
          <MenuItem onClick={() => void actions.useSelection()}>{words.useSelection}</MenuItem>
          {header.kind === 'range' && (
            <MenuItemCheckbox name="source" value="headers" onClick={() => void actions.setHasHeaders(!hasHeaderRow(header))}>
              {words.firstRowIsHeader}
            </MenuItemCheckbox>
          )}
          {others.length > 0 && (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{words.otherTables}</MenuGroupHeader>
                {others.map((table) => (
                  <MenuItem key={table.name} onClick={() => void actions.useTable(table.name)}>
                    {table.name === table.sheetName ? table.name : words.tableOnSheet(table.name, table.sheetName)}
                  </MenuItem>
                ))}
              </MenuGroup>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
