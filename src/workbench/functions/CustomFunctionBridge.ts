import { BUSY, CellError, type CellContent, type GridArgument, type GridFunction } from '../grid/Grid';
import { formatAddress } from '../model/addresses';
import { ArgumentStore } from './ArgumentStore';
import { argumentBytes, functionCall, type Call } from './Call';
import { CallerLedger, type Caller } from './CallerLedger';
import { coerceArguments } from './coerceArguments';
import { isFailure } from './coerceCell';
import { convertResult, errorOfRuntimeCode, failedCall, type CallResult } from './convertResult';
import { argumentCounts, type FunctionSignature } from './FunctionSignature';
import { liftCalls } from './liftCalls';
import type { FunctionCall, FunctionResult } from './CustomFunctionService';
import type { WireArgument } from './WireValue';

/** What the bridge needs of the page or the test around it. */
interface BridgePorts {
  /** Calls the add-in's functions, all in one message. */
  readonly invoke: (calls: readonly FunctionCall[]) => void;
  readonly cancel: (invocationId: number) => void;
  /** Resolves when the calculation that runs now is over. */
  readonly calculated: () => Promise<void>;
  /** Recalculates every cell that calls one of these functions. */
  readonly recalculate: (names: readonly string[]) => void;
  readonly sheetName: (sheetId: string) => string;
}

/** The web's limit for the arguments of a call. Calls that are larger together go in several messages. */
const MAXIMUM_CALL_BYTES = 5 * 1024 * 1024;

/** Answers that come while others are still out are shown after this time, so that one slow function does not hold the rest back. */
const SHOW_AFTER_MS = 500;

/** Below this many kept answers nothing is forgotten. */
const KEPT_ANSWERS = 5_000;

/**
 * Between a calculation that cannot wait and an add-in that answers later.
 *
 * A cell asks; what is not known yet is collected, the cell shows #BUSY!, and when the calculation is over everything collected goes to the
 * add-in in one message. Answers are kept by function and arguments, so the recalculation that shows them asks nothing again. A cell that
 * depends on a busy one is busy too and asks in the next round: one round per level of dependence.
 */
export class CustomFunctionBridge {
  private readonly ports: BridgePorts;
  private readonly store = new ArgumentStore();
  private readonly ledger = new CallerLedger();
  private readonly calls = new Map<string, Call>();
  private readonly asked = new Map<number, Call>();
  private queue: Call[] = [];
  private unshown = new Set<string>();
  /** Recalculations under way that show answers. */
  private showing = 0;
  private invocations = 0;
  private pass = 0;
  private passOpen = false;
  /** Names whose every cell is being evaluated in the pass that runs. */
  private refreshed: ReadonlySet<string> = new Set();
  private connected = false;
  private showTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(ports: BridgePorts) {
    this.ports = ports;
  }

  /** The functions for the grid to register. */
  gridFunctions(signatures: readonly FunctionSignature[]): readonly GridFunction[] {
    return signatures.map((signature) => {
      const { minimum, maximum } = argumentCounts(signature);
      return {
        name: signature.name,
        minimumArguments: minimum,
        maximumArguments: maximum,
        evaluate: (args, caller) => this.evaluate(signature, args, caller),
      };
    });
  }

  /** The add-in's runtime is ready: what waited is sent, also what a former runtime left unanswered. */
  connect(): void {
    this.connected = true;
    if (!this.passOpen) this.send();
  }

  /** The add-in's page is gone. */
  disconnect(): void {
    this.connected = false;
    this.queue.push(...this.asked.values());
    for (const call of this.asked.values()) call.state = 'queued';
    this.asked.clear();
  }

  /** Forgets everything: another workbook was opened. */
  clear(): void {
    clearTimeout(this.showTimer);
    this.showTimer = undefined;
    this.calls.clear();
    this.asked.clear();
    this.queue = [];
    this.unshown.clear();
    this.ledger.clear();
    this.store.keepOnly(new Set());
    this.changed();
  }

  /** Calls that wait for the add-in, or whose answers are not shown yet. */
  get pending(): number {
    return this.queue.length + this.asked.size + this.unshown.size + this.showing;
  }

  /** Called whenever `pending` may have changed. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Answers of the add-in, in the order they came. Those of calls that were given up, or of another life of the page, are dropped. */
  receive(results: readonly FunctionResult[]): void {
    for (const result of results) {
      const call = this.asked.get(result.invocationId);
      if (call === undefined) continue;
      this.asked.delete(result.invocationId);
      this.answer(
        call,
        result.ok
          ? convertResult(result.value, call.signature.returnsMatrix)
          : failedCall(errorOfRuntimeCode(result.errorCode), result.message),
      );
    }
    this.scheduleShow();
    this.changed();
  }

  /** The sentence that came with the error in this cell, as Excel shows it when the pointer rests there. */
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    for (const { caller, calls } of this.ledger.callersOver(sheetId, row, column)) {
      for (const key of calls) {
        const messages = this.calls.get(key)?.result?.messages ?? [];
        const message = messages.find((one) => caller.row + one.row === row && caller.column + one.column === column);
        if (message !== undefined) return message.text;
      }
    }
    return undefined;
  }

  private evaluate(signature: FunctionSignature, args: readonly GridArgument[], caller: Caller): ReturnType<GridFunction['evaluate']> {
    this.openPass();
    const coerced = coerceArguments(signature, args);
    if (isFailure(coerced)) return new CellError(coerced.fail);
    const lifted = liftCalls(coerced);
    if (isFailure(lifted)) return new CellError(lifted.fail);
    if (lifted.kind === 'one') return this.valueOf(signature, lifted.args, args, caller)?.value ?? BUSY;
    const cells = lifted.calls.map((row) =>
      row.map((one): CellContent | undefined => {
        if (isFailure(one)) return new CellError(one.fail);
        const result = this.valueOf(signature, one, args, caller);
        return result === undefined ? undefined : firstCell(result);
      }),
    );
    return cells.every((row): row is CellContent[] => row.every((cell) => cell !== undefined)) ? cells : BUSY;
  }

  private valueOf(
    signature: FunctionSignature,
    values: readonly WireArgument[],
    args: readonly GridArgument[],
    caller: Caller,
  ): CallResult | undefined {
    const stored = values.map((value) => this.store.store(value));
    const address = signature.requiresAddress ? this.addressOf(caller) : null;
    const parameterAddresses = signature.requiresParameterAddresses ? args.map(rangeAddress) : undefined;
    const key = [signature.id, address, JSON.stringify(parameterAddresses), ...stored.map((one) => one.key)].join('\u0000');
    let call = this.calls.get(key);
    if (call === undefined) {
      call = {
        key,
        signature,
        args: stored,
        address,
        parameterAddresses,
        state: 'queued',
        invocationId: 0,
        result: undefined,
        lastPass: this.pass,
      };
      this.calls.set(key, call);
      this.queue.push(call);
    }
    call.lastPass = this.pass;
    this.ledger.note(caller, key);
    return call.result;
  }

  private addressOf({ sheetId, row, column }: Caller): string {
    return formatAddress(this.ports.sheetName(sheetId), { row, column, rows: 1, columns: 1 });
  }

  private openPass(): void {
    if (this.passOpen) return;
    this.passOpen = true;
    this.pass += 1;
    void this.ports.calculated().then(() => {
      this.closePass();
    });
  }

  private closePass(): void {
    this.passOpen = false;
    this.giveUp(this.ledger.settle());
    this.forget();
    this.send();
    this.changed();
  }

  /** Drops calls that no cell wants any more, and tells the add-in of those that can be cancelled. */
  private giveUp(keys: readonly string[]): void {
    const dropped = keys.map((key) => this.calls.get(key)).filter((call): call is Call => call !== undefined && call.state !== 'answered');
    if (dropped.length === 0) return;
    for (const call of dropped) {
      this.calls.delete(call.key);
      if (call.state !== 'asked') continue;
      this.asked.delete(call.invocationId);
      if (call.signature.cancelable && this.connected) this.ports.cancel(call.invocationId);
    }
    this.queue = this.queue.filter((call) => this.calls.has(call.key));
  }

  /** After a pass over all cells of some functions, the answers none of them asked for are only memory. */
  private forget(): void {
    const refreshed = this.refreshed;
    this.refreshed = new Set();
    if (refreshed.size === 0 || this.calls.size <= KEPT_ANSWERS) return;
    for (const [key, call] of this.calls) {
      const idle = call.state === 'answered' && call.lastPass < this.pass;
      if (idle && refreshed.has(call.signature.name)) this.calls.delete(key);
    }
    this.store.keepOnly(new Set([...this.calls.values()].flatMap((call) => call.args.map((argument) => argument.key))));
  }

  private send(): void {
    if (!this.connected || this.queue.length === 0) return;
    let calls: FunctionCall[] = [];
    let bytes = 0;
    const flush = (): void => {
      if (calls.length > 0) this.ports.invoke(calls);
      calls = [];
      bytes = 0;
    };
    for (const call of this.queue) {
      const size = argumentBytes(call);
      if (size > MAXIMUM_CALL_BYTES) {
        this.answer(call, failedCall('#VALUE!', 'The arguments of this call are larger than the 5 MB that Excel on the web allows.'));
        continue;
      }
      if (bytes + size > MAXIMUM_CALL_BYTES) flush();
      call.invocationId = ++this.invocations;
      call.state = 'asked';
      this.asked.set(call.invocationId, call);
      calls.push(functionCall(call));
      bytes += size;
    }
    this.queue = [];
    flush();
    this.scheduleShow();
    this.changed();
  }

  private answer(call: Call, result: CallResult): void {
    call.state = 'answered';
    call.result = result;
    this.unshown.add(call.signature.name);
  }

  /** All answers there: show them at once. Some missing: give them a moment. Never inside the add-in's own request. */
  private scheduleShow(): void {
    if (this.unshown.size === 0) return;
    const complete = this.asked.size === 0;
    if (this.showTimer !== undefined && !complete) return;
    clearTimeout(this.showTimer);
    this.showTimer = setTimeout(
      () => {
        this.showTimer = undefined;
        const names = [...this.unshown];
        this.unshown.clear();
        this.refreshed = new Set(names);
        this.showing += 1;
        this.ports.recalculate(names);
        void this.ports.calculated().then(() => {
          this.showing -= 1;
          this.changed();
        });
      },
      complete ? 0 : SHOW_AFTER_MS,
    );
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

function firstCell(result: CallResult): CellContent {
  const value = result.value;
  return Array.isArray(value) ? ((value as readonly (readonly CellContent[])[])[0]?.[0] ?? null) : (value as CellContent);
}

function rangeAddress(argument: GridArgument): string | null {
  return argument?.kind === 'matrix' ? (argument.address ?? null) : null;
}
