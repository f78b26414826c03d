import { createRoot } from 'react-dom/client';
import { createExcelGateway } from '../excel/createExcelGateway';
import { loadMessages } from '../i18n/loadMessages';
import { METHODS } from '../methods';
import { loadPresets } from '../policy/loadPresets';
import { parsePolicyText } from '../policy/parsePolicy';
import { createEngine } from '../worker/createEngine';
import { createConversation } from './conversation/createConversation';
import { filePresets } from './conversation/filePresets';
import { startingParams } from './conversation/startingParams';
import type { PolicyCatalogue } from './conversation/PanePorts';
import { readSampleSheets } from './readSampleSheets';
import './pane.css';
import { Pane } from './view/Pane';
import { createWords } from './words/createWords';
import { snapshotText } from './words/snapshotText';

/** A change of a setting shows its effect when it has rested for this long. */
const DEBOUNCE_MS = 200;

/** The composition root: the only place where the pane's parts meet what they work with. */
export const startPane = async (): Promise<void> => {
  const gateway = createExcelGateway();
  const [presetPolicies] = await Promise.all([loadPresets(gateway.locale), loadMessages(gateway.locale)]);
  const words = createWords(gateway.locale);
  const catalogue: PolicyCatalogue = {
    methods: METHODS,
    presets: filePresets(presetPolicies),
    startingParams: startingParams(gateway.locale),
    parse: parsePolicyText,
  };
  const now = (): number => performance.now();
  const conversation = createConversation({
    gateway,
    engine: createEngine({ locale: gateway.locale }),
    catalogue,
    sample: () => readSampleSheets(gateway.locale),
    words: {
      outputHeader: words.outputHeader,
      presetName: (id) => words.preset(id).name,
      methodName: (id) => words.method(id).name,
      resultName: words.resultName,
      snapshot: snapshotText(words),
    },
    clock: () => new Date(),
    now,
    debounceMs: DEBOUNCE_MS,
  });

  const host = document.getElementById('pane');
  if (host === null) throw new Error('The page has no element "pane".');
  createRoot(host).render(<Pane conversation={conversation} catalogue={catalogue} locale={gateway.locale} now={now} />);
  void conversation.start();
};
