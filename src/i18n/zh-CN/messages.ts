import type { Messages } from '../Messages';
import { zhExplanations } from './explanations';
import { zhFindings } from './findings';
import { zhMethods, zhPresets } from './methods';
import { zhPane } from './pane';
import { zhPolicyWords } from './policyWords';
import { zhProblems } from './problems';
import { zhSnapshots } from './snapshots';
import { zhMeasures, zhOutput, zhResultName } from './vocabulary';

/** Every word in Chinese. */
export const zhMessages: Messages = {
  pane: zhPane,
  problems: zhProblems,
  findings: zhFindings,
  methods: zhMethods,
  presets: zhPresets,
  explanations: zhExplanations,
  policy: zhPolicyWords,
  snapshots: zhSnapshots,
  measures: zhMeasures,
  output: zhOutput,
  resultName: zhResultName,
};
