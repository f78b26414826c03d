import { failure } from '../../../../src/base/Result';
import { METHODS } from '../../../../src/methods';
import { parsePolicyText } from '../../../../src/policy/parsePolicy';
import { createConversation, type Conversation } from '../../../../src/taskpane/conversation/createConversation';
import { filePresets } from '../../../../src/taskpane/conversation/filePresets';
import { startingParams } from '../../../../src/taskpane/conversation/startingParams';
import type { PaneState } from '../../../../src/taskpane/conversation/PaneState';
import type { PolicyCatalogue } from '../../../../src/taskpane/conversation/PanePorts';
import { createWords } from '../../../../src/taskpane/words/createWords';
import { snapshotText } from '../../../../src/taskpane/words/snapshotText';
import { Engine } from '../../../../src/worker/Engine';
import type { MemoryGateway, MemoryTable } from './memoryGateway';
import { presetsByLocale } from '../../../support/presetsByLocale';

/** Ten customers with known shares: 800, 100, 50, ... of 1,000. */
export const customers = (): MemoryTable => ({
  name: 'Customers',
  columns: [
    { name: 'Customer ID' },
    { name: 'Name' },
    { name: 'Revenue', numberFormat: '#,##0.00' },
    { name: 'Profit', numberFormat: '#,##0.00' },
  ],
  rows: [500, 300, 100, 40, 20, 15, 10, 7, 5, 3].map((revenue, index) => [`C${index + 1}`, `Company ${index + 1}`, revenue, revenue / 10]),
});

const catalogue: PolicyCatalogue = {
  methods: METHODS,
  presets: filePresets(presetsByLocale.en),
  startingParams: startingParams('en'),
  parse: parsePolicyText,
};

/** The pane's conversation with the real engine, in this thread, and a workbook in memory. */
export const converse = (gateway: MemoryGateway): Conversation => {
  const words = createWords('en');
  return createConversation({
    gateway,
    engine: new Engine('en'),
    catalogue,
    sample: () => Promise.resolve(failure({ code: 'sample-unreachable', status: 404 })),
    words: {
      outputHeader: words.outputHeader,
      presetName: (id) => words.preset(id).name,
      methodName: (id) => words.method(id).name,
      resultName: words.resultName,
      snapshot: snapshotText(words),
    },
    clock: () => new Date(2026, 0, 5, 9, 30),
    now: () => 0,
    debounceMs: 0,
  });
};

/** Resolves when the state is as wanted; a test that waits in vain fails by its own time limit. */
export const until = (conversation: Conversation, isWanted: (state: PaneState) => boolean): Promise<PaneState> =>
  new Promise((resolve) => {
    const look = (): boolean => {
      const state = conversation.get();
      if (isWanted(state)) resolve(state);
      return isWanted(state);
    };
    if (look()) return;
    const end = conversation.subscribe(() => {
      if (look()) end();
    });
  });

/** A preview of the present policy stands, and nothing is on its way. */
export const isReady = (state: PaneState): boolean => state.preview.status === 'ready' && state.work === undefined;
