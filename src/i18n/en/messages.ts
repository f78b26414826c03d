import type { Messages } from '../Messages';
import { enExplanations } from './explanations';
import { enFindings } from './findings';
import { enMethods, enPresets } from './methods';
import { enPane } from './pane';
import { enPolicyWords } from './policyWords';
import { enProblems } from './problems';
import { enSnapshots } from './snapshots';
import { enMeasures, enOutput, enResultName } from './vocabulary';

/** Every word in English. */
export const enMessages: Messages = {
  pane: enPane,
  problems: enProblems,
  findings: enFindings,
  methods: enMethods,
  presets: enPresets,
  explanations: enExplanations,
  policy: enPolicyWords,
  snapshots: enSnapshots,
  measures: enMeasures,
  output: enOutput,
  resultName: enResultName,
};
