import { catalogue } from './catalogue';
import { createFits } from './createFits';
import type { CustomFunctionsRuntime } from './CustomFunctionsRuntime';
import { register } from './register';
import { startFitWorker } from './startFitWorker';
import { wordsLocale } from './words/failureSentence';

// The entry of the function script, which loads before the pane's and without it.
declare const CustomFunctions: CustomFunctionsRuntime;

register(CustomFunctions, catalogue, () => wordsLocale(Office.context.displayLanguage), createFits(startFitWorker));
