import type { Catalogue } from '../catalogue/Catalogue';
import { Batch } from './Batch';
import { ActionType, type BatchRequest, type BatchResponse, type WireError } from './BatchMessage';
import type { ExecutorParts, SubscriptionChange } from './ExecutorParts';
import { HostError } from './HostError';
import type { HostObject, HostRoot } from './HostObject';
import { Loader } from './Loader';
import { Members } from './Members';
import { References } from './References';
import type { RequirementSets } from './RequirementSets';

interface ExecutorOptions {
  readonly catalogue: Catalogue;
  /** The workbook. */
  readonly root: HostRoot;
  /** What the add-in may create by name, such as `Microsoft.AppRuntime.AppRuntimeService`. */
  readonly services?: Readonly<Record<string, HostObject>>;
  readonly requirementSets: RequirementSets;
  /** Cells a range may have whose values are read. Default: 5,000,000, as Excel on the web. */
  readonly cellLimit?: number;
  /** An add-in began or ended to listen to an event. */
  readonly onSubscription?: (change: SubscriptionChange) => void;
}

/** Excel's limit on the web for reading. */
const CELL_LIMIT = 5_000_000;

/**
 * Executes Rich API batches on host objects: actions strictly in order, one batch after the other. The first error ends a batch; what was
 * done before it stays done. It knows nothing of Excel but what the catalogue says.
 */
export class Executor {
  readonly references = new References();
  readonly #parts: ExecutorParts;
  readonly #root: HostRoot;
  #previous: Promise<unknown> = Promise.resolve();
  #running = false;

  constructor({
    catalogue,
    root,
    services = {},
    requirementSets,
    cellLimit = CELL_LIMIT,
    onSubscription = () => undefined,
  }: ExecutorOptions) {
    const members = new Members(catalogue, requirementSets);
    const loader = new Loader(members, this.references, cellLimit);
    this.#parts = { members, loader, references: this.references, services, onSubscription };
    this.#root = root;
  }

  /** Whether a batch is being executed now. */
  get isRunning(): boolean {
    return this.#running;
  }

  execute(request: BatchRequest): Promise<BatchResponse> {
    const answer = this.#previous.then(() => this.#run(request));
    this.#previous = answer;
    return answer;
  }

  async #run(request: BatchRequest): Promise<BatchResponse> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    const batch = new Batch(this.#parts, this.#root, request.ObjectPaths);
    let index = 0;
    this.#running = true;
    this.#root.$batchStarted?.();
    try {
      for (const action of request.Actions) {
        results.push({ ActionId: action.Id, Value: (await batch.perform(action)) ?? null });
        if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
        index++;
      }
      return { Results: results, TraceIds: traceIds };
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: wireError(error, index) };
    } finally {
      this.#running = false;
      this.#root.$batchEnded?.();
    }
  }
}

function wireError(error: unknown, actionIndex: number): WireError {
  const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
  // An error that is not a refusal is a defect of the workbench and must be seen.
  if (known !== error) console.error('Workbench:', error);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location ?? null,
    ActionIndex: actionIndex,
    HttpStatusCode: HTTP_STATUS[known.code] ?? 400,
  };
}

const HTTP_STATUS: Readonly<Partial<Record<string, number>>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  Conflict: 409,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};
