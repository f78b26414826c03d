import type { ReactNode } from 'react';
import { functionsZh } from '../../../functions/words/functions.zh';
import { zhFormulaHelp } from '../../../i18n/zh-CN/formulaHelp';
import { FormulasDialog, type FormulasDialogProps } from './FormulasDialog';

/** The help on formulas in Chinese. */
export const FormulasInChinese = (props: Omit<FormulasDialogProps, 'words' | 'functions'>): ReactNode => (
  <FormulasDialog {...props} words={zhFormulaHelp} functions={functionsZh} />
);
