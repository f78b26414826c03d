import { createContext, useContext } from 'react';
import type { Words } from './createWords';

/** The words of the pane, for every component. */
export const WordsContext = createContext<Words | undefined>(undefined);

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('No WordsContext stands around this component.');
  return words;
};
