import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  ArrowSwapRegular,
  ArrowUploadRegular,
  CameraRegular,
  DeleteRegular,
  MathFormulaRegular,
  MoreHorizontalRegular,
  SaveRegular,
  TableAddRegular,
} from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import type { PaneActions } from '../../conversation/PaneActions';
import { shownReport, type PaneState } from '../../conversation/PaneState';
import { useWords } from '../../words/WordsContext';
import { FormulaHelp } from '../formulas/FormulaHelp';
import { lazily } from '../parts/lazily';

const SavePolicyDialog = lazily(() => import('./SavePolicyDialog').then((module) => module.SavePolicyDialog));
const ImportDialog = lazily(() => import('./ImportDialog').then((module) => module.ImportDialog));
const ExportDialog = lazily(() => import('./ExportDialog').then((module) => module.ExportDialog));
const ComparisonDialog = lazily(() => import('../comparison/ComparisonDialog').then((module) => module.ComparisonDialog));
const RemoveColumnsDialog = lazily(() => import('./RemoveColumnsDialog').then((module) => module.RemoveColumnsDialog));

type OpenDialog = 'save' | 'import' | 'export' | 'remove' | 'compare' | 'formulas';

/** What is needed now and then: policies in and out, runs kept and compared, our columns away, the sample. */
export const MoreMenu = ({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }): ReactNode => {
  const { pane, snapshots: snapshotWords } = useWords();
  const words = pane.actions;
  const [open, setOpen] = useState<OpenDialog>();
  // A text that was refused is there again, to be mended.
  const [refusedText, setRefusedText] = useState('');
  const anchor = useRef<HTMLSpanElement>(null);
  const close = (): void => {
    setOpen(undefined);
    // The dialog is gone with the next frame; the keyboard goes on where it came from, unless an outcome takes it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) anchor.current?.querySelector('button')?.focus();
    });
  };
  const { policy } = state;
  const report = shownReport(state.preview);
  return (
    <>
      <span ref={anchor}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.moreActions} title={words.moreActions} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<SaveRegular />} disabled={policy === undefined} onClick={() => setOpen('save')}>
                {words.savePolicy}
              </MenuItem>
              <MenuItem icon={<ArrowUploadRegular />} disabled={policy === undefined} onClick={() => setOpen('import')}>
                {words.importPolicy}
              </MenuItem>
              <MenuItem icon={<ArrowDownloadRegular />} disabled={policy === undefined} onClick={() => setOpen('export')}>
                {words.exportPolicy}
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<CameraRegular />} disabled={report === undefined} onClick={() => void actions.keepSnapshot()}>
                {snapshotWords.actions.keep}
              </MenuItem>
              <MenuItem icon={<ArrowSwapRegular />} disabled={state.snapshots.length === 0} onClick={() => setOpen('compare')}>
                {snapshotWords.actions.compare}
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<DeleteRegular />} disabled={state.source?.previous === undefined} onClick={() => setOpen('remove')}>
                {words.removeColumns}
              </MenuItem>
              <MenuItem icon={<MathFormulaRegular />} onClick={() => setOpen('formulas')}>
                {words.formulas}
              </MenuItem>
              <MenuItem icon={<TableAddRegular />} onClick={() => void actions.loadSample()}>
                {words.loadSample}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </span>
      {policy !== undefined && open === 'save' && (
        <SavePolicyDialog policy={policy} saved={state.savedPolicies} onSave={actions.savePolicy} onClose={close} />
      )}
      {open === 'import' && (
        <ImportDialog text={refusedText} onImport={(text) => setRefusedText(actions.importPolicy(text) ? '' : text)} onClose={close} />
      )}
      {policy !== undefined && open === 'export' && <ExportDialog policy={policy} onClose={close} />}
      {open === 'compare' && <ComparisonDialog snapshots={state.snapshots} now={report?.stamp} actions={actions} onClose={close} />}
      {open === 'formulas' && <FormulaHelp policy={policy} header={state.source?.header} onClose={close} />}
      {open === 'remove' && <RemoveColumnsDialog onRemove={actions.removeOurColumns} onClose={close} />}
    </>
  );
};
