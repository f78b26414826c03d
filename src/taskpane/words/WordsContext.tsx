import { createContext, useContext } from 'react';
import { createWords, type Words } from './createWords';

/** The words of the pane, for every component. */
export const WordsContext = createContext<Words>(createWords('en'));

export const useWords = (): Words => useContext(WordsContext);
