import type { ExplanationMessages } from './en/explanations';
import type { MethodMessages, PresetMessages } from './en/methods';
import type { PaneMessages } from './en/pane';
import type { PolicyWords } from './en/policyWords';
import type { SnapshotWords } from './en/snapshots';
import type { MeasureMessages, OutputMessages } from './en/vocabulary';
import type { FindingMessages, ProblemMessages } from './Wording';

/** Every word of the product in one language. English is written first and gives the shape; another language that lacks a key does not compile. */
export interface Messages {
  readonly pane: PaneMessages;
  readonly problems: ProblemMessages;
  readonly findings: FindingMessages;
  readonly methods: MethodMessages;
  readonly presets: PresetMessages;
  readonly explanations: ExplanationMessages;
  readonly policy: PolicyWords;
  readonly snapshots: SnapshotWords;
  readonly measures: MeasureMessages;
  readonly output: OutputMessages;
  readonly resultName: (source: string) => string;
}
