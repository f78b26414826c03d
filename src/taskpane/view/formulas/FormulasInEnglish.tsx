import type { ReactNode } from 'react';
import { functionsEn } from '../../../functions/words/functions.en';
import { enFormulaHelp } from '../../../i18n/en/formulaHelp';
import { FormulasDialog, type FormulasDialogProps } from './FormulasDialog';

/** The help on formulas in English. */
export const FormulasInEnglish = (props: Omit<FormulasDialogProps, 'words' | 'functions'>): ReactNode => (
  <FormulasDialog {...props} words={enFormulaHelp} functions={functionsEn} />
);
