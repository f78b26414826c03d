import { proxy, wrap } from 'comlink';
import { failure, type Result } from '../base/Result';
import type { Migration } from '../engine/migration/Migration';
import type { OutputColumn, OutputRows, RunReport, SensitivityRow } from '../engine/Run';
import type { ReviewFacts, Snapshot, SnapshotFacts } from '../engine/snapshot/Snapshot';
import type { EntropyAdvice } from '../methods/weighted/entropyAdvice';
import type { Indicator } from '../methods/indicators/indicator';
import type { Locale } from '../i18n/Locale';
import type { Policy } from '../policy/Policy';
import type { TableChunk, TableHeader } from '../table/RawTable';
import type { Engine } from './Engine';
import type { EngineApi, RowExplanation, TableProposal } from './EngineApi';

/** What the client needs of a worker. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;
export type StartWorker = () => EngineWorker | undefined;

/** One life of the worker. */
interface Session {
  readonly engine: Promise<EngineApi>;
  /** Rejects with `EngineStopped` when the worker dies; else for ever pending. */
  readonly death: Promise<never>;
}

class EngineStopped extends Error {}

/**
 * The engine behind a worker. When the worker dies (out of memory, most likely) the questions under way are answered so, `begin` starts
 * another one, and the pane reads the table anew. A worker that dies before its first answer cannot be had at all (a content security
 * policy may forbid its script): the engine then runs in this thread.
 */
export class EngineClient implements EngineApi {
  private session: Session;
  private dead = false;
  private hasAnswered = false;
  private supersede: (() => void) | undefined;

  constructor(
    private readonly locale: Locale,
    private readonly startWorker: StartWorker,
  ) {
    this.session = this.open(startWorker());
  }

  propose(header: TableHeader, sample: TableChunk): Promise<TableProposal> {
    return this.askAnew((engine) => engine.propose(header, sample));
  }

  begin(header: TableHeader): Promise<void> {
    this.supersede?.();
    return this.askAnew((engine) => engine.begin(header));
  }

  /** After a death the chunk goes nowhere, and `classify` says why. */
  append(chunk: TableChunk): Promise<void> {
    return this.ask((engine) => engine.append(chunk)).catch(orWhenStopped(() => undefined));
  }

  review(policy: Policy): Promise<Result<ReviewFacts>> {
    return this.ask((engine) => engine.review(policy)).catch(
      orWhenStopped((detail): Result<ReviewFacts> => failure({ code: 'engine-stopped', detail })),
    );
  }

  /** After a death it goes nowhere, and `classify` says why. */
  giveSnapshot(snapshot: Snapshot): Promise<void> {
    return this.ask((engine) => engine.giveSnapshot(snapshot)).catch(orWhenStopped(() => undefined));
  }

  classify(policy: Policy, progress?: (share: number) => void, before?: string): Promise<Result<RunReport>> {
    this.supersede?.();
    const superseded = new Promise<Result<RunReport>>((resolve) => {
      this.supersede = () => resolve(failure({ code: 'cancelled' }));
    });
    const answer = this.ask((engine) => engine.classify(policy, progress && proxy(progress), before));
    return Promise.race([answer, superseded]).catch(
      orWhenStopped((detail): Result<RunReport> => failure({ code: 'engine-stopped', detail })),
    );
  }

  explain(sourceRow: number): Promise<RowExplanation | undefined> {
    return this.ask((engine) => engine.explain(sourceRow)).catch(orWhenStopped(() => undefined));
  }

  sensitivity(): Promise<readonly SensitivityRow[] | undefined> {
    return this.ask((engine) => engine.sensitivity()).catch(orWhenStopped(() => undefined));
  }

  adviseWeights(indicators: readonly Indicator[]): Promise<EntropyAdvice | undefined> {
    return this.ask((engine) => engine.adviseWeights(indicators)).catch(orWhenStopped(() => undefined));
  }

  /** Rejects when the worker died meanwhile: half a result must not be taken for a whole one. */
  output(from: number, to: number): Promise<readonly OutputColumn[]> {
    return this.ask((engine) => engine.output(from, to));
  }

  outputRows(): Promise<OutputRows> {
    return this.ask((engine) => engine.outputRows());
  }

  snapshotFacts(): Promise<SnapshotFacts> {
    return this.ask((engine) => engine.snapshotFacts());
  }

  snapshotOutput(from: number, to: number): Promise<readonly OutputColumn[]> {
    return this.ask((engine) => engine.snapshotOutput(from, to));
  }

  compare(before: Snapshot, after?: Snapshot): Promise<Migration | undefined> {
    return this.ask((engine) => engine.compare(before, after)).catch(orWhenStopped(() => undefined));
  }

  /** A question that needs nothing from before: a dead worker is replaced for it. */
  private async askAnew<T>(question: (engine: EngineApi) => Promise<T>): Promise<T> {
    if (this.dead) this.restart();
    try {
      return await this.ask(question);
    } catch (error) {
      if (!(error instanceof EngineStopped)) throw error;
      this.restart();
      return this.ask(question);
    }
  }

  private async ask<T>(question: (engine: EngineApi) => Promise<T>): Promise<T> {
    const { engine, death } = this.session;
    const answer = await Promise.race([engine.then(question), death]);
    this.hasAnswered = true;
    return answer;
  }

  private restart(): void {
    this.dead = false;
    this.session = this.open(this.hasAnswered ? this.startWorker() : undefined);
  }

  private open(worker: EngineWorker | undefined): Session {
    if (worker === undefined) return { engine: engineInThisThread(this.locale), death: new Promise(() => undefined) };
    const death = new Promise<never>((_, reject) => {
      const die = (event: Event): void => {
        this.dead = true;
        worker.terminate();
        reject(new EngineStopped('message' in event && typeof event.message === 'string' ? event.message : event.type));
      };
      worker.addEventListener('error', die);
      worker.addEventListener('messageerror', die);
    });
    // Nobody may be waiting when it happens.
    death.catch(() => undefined);
    const RemoteEngine = wrap<typeof Engine>(worker);
    return { engine: new RemoteEngine(this.locale), death };
  }
}

/** Loaded only where it is needed: as a rule it runs in the worker. */
const engineInThisThread = async (locale: Locale): Promise<EngineApi> => {
  const module = await import('./Engine');
  return new module.Engine(locale);
};

const orWhenStopped =
  <T>(answer: (detail: string) => T) =>
  (error: unknown): T => {
    if (error instanceof EngineStopped) return answer(error.message);
    throw error;
  };
