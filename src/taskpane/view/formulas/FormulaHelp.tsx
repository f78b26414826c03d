import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';
import { lazily } from '../parts/lazily';
import type { FormulasDialogProps } from './FormulasDialog';

type FormulaHelpProps = Omit<FormulasDialogProps, 'words' | 'functions'>;

/** The dialog with the words of one language: long texts that few open. */
const IN_LANGUAGE = {
  en: lazily<FormulaHelpProps>(() => import('./FormulasInEnglish').then((module) => module.FormulasInEnglish)),
  'zh-CN': lazily<FormulaHelpProps>(() => import('./FormulasInChinese').then((module) => module.FormulasInChinese)),
};

/** Help on formulas in the language of the pane. */
export const FormulaHelp = (props: FormulaHelpProps): ReactNode => {
  const Dialog = IN_LANGUAGE[useWords().locale];
  return <Dialog {...props} />;
};
