import type { Result } from '../../base/Result';
import type { ExcelGateway, SampleSheet } from '../../excel/ExcelGateway';
import type { Method } from '../../methods/Method';
import type { Policy, PolicyOutput, PolicyTier, PolicyWindow } from '../../policy/Policy';
import type { ColumnRole, SourceKind } from '../../table/ColumnRole';
import type { TableHeader } from '../../table/RawTable';
import type { EngineApi } from '../../worker/EngineApi';
import type { SnapshotSubject, SnapshotText } from '../words/snapshotText';

/** What the conversation needs from the rest of the world; the composition root fills it. */
export interface PanePorts {
  readonly gateway: ExcelGateway;
  readonly engine: EngineApi;
  readonly catalogue: PolicyCatalogue;
  readonly sample: () => Promise<Result<readonly SampleSheet[]>>;
  readonly words: ConversationWords;
  /** The clock on the wall, for the stamp of a snapshot. */
  readonly clock: () => Date;
  /** Milliseconds; only differences matter. */
  readonly now: () => number;
  /** How long a parameter must rest before the preview follows. */
  readonly debounceMs: number;
}

export interface PolicyCatalogue {
  readonly methods: readonly Method[];
  readonly presets: readonly PolicyPreset[];
  readonly startingParams: StartingParams;
  /** From JSON text; the way in for files. */
  readonly parse: (text: string) => Result<Policy>;
}

/** A method with parameters worth a name of their own. */
export interface PolicyPreset {
  readonly id: string;
  readonly methodId: string;
  /** Whether the table has what it takes; always, when absent. */
  readonly isOffered?: (source: PresetSource) => boolean;
  /** Merged over the method's starting values. */
  readonly params: (source: PresetSource) => Readonly<Record<string, unknown>>;
  /** What the tiers are called and what is done for them; the method's own labels when absent. */
  readonly tiers?: readonly PolicyTier[];
  /** What is written; what the user asked for before, when absent. */
  readonly output?: PolicyOutput;
  /** The period that its limits are meant for; the user's, when absent. */
  readonly window?: PolicyWindow;
}

/** What a preset can look at to find its columns. */
export interface PresetSource {
  readonly kind: SourceKind;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly header: TableHeader;
}

/** By method: starting values that differ from the method's own defaults. */
export type StartingParams = Readonly<Record<string, (source: PresetSource) => Readonly<Record<string, unknown>>>>;

/** Words that end up in the workbook. */
export interface ConversationWords {
  readonly outputHeader: (key: string) => string;
  readonly presetName: (id: string) => string;
  readonly methodName: (id: string) => string;
  /** Name of the new sheet and table for a graded list of orders. */
  readonly resultName: (sourceName: string) => string;
  /** G3: what stands on the sheet of a snapshot. */
  readonly snapshot: (subject: SnapshotSubject) => SnapshotText;
}
