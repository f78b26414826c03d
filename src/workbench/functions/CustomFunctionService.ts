import type { HostObject } from '../executor/HostObject';
import type { RichMessage } from '../protocol/HostConversation';

/** One call of a custom function. Arguments are scalars or matrices; what was left out is `null`. */
export interface FunctionCall {
  readonly invocationId: number;
  /** The function's id in the metadata. */
  readonly functionId: string;
  readonly arguments: readonly unknown[];
  /** Of the calling cell, such as `Sheet1!A1`; null for functions that do not ask for it. */
  readonly address: string | null;
  /** `FunctionCallFlag`s, added. */
  readonly flags: number;
  /** Of each argument that is a range, where the function asks for them. */
  readonly parameterAddresses?: readonly (string | null)[];
}

export const FunctionCallFlag = { none: 0, cancelable: 1, errorValues: 4 } as const;

export type FunctionResult =
  | { readonly invocationId: number; readonly ok: true; readonly value: unknown }
  | { readonly invocationId: number; readonly ok: false; readonly errorCode: unknown; readonly message: string };

/** The name under which Office.js asks for this service. */
const CUSTOM_FUNCTION_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

const Message = { category: 1, invoke: 1000, cancel: 1001 } as const;

/**
 * The features switched on in the runtime: 1 sends too large a batch of results again in parts, 2 shortens its pause between two batches
 * (about 0.2 s instead of 0.45 s per level). Which of them Excel has on is not known.
 */
const ENABLED_FEATURES: readonly number[] = [1, 2];

/**
 * The channel between the calculation and the custom-function runtime of one loaded page of the add-in. Members that Office.js calls bear the
 * wire's names.
 */
export class CustomFunctionService implements HostObject {
  readonly $type = CUSTOM_FUNCTION_SERVICE;
  private becomeReady: () => void = () => undefined;
  /** The runtime takes calls now. */
  readonly ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  constructor(
    private readonly push: (messages: readonly RichMessage[]) => void,
    private readonly onResults: (results: readonly FunctionResult[]) => void,
  ) {}

  /** Sends all calls in one message: the runtime collects results for some 50 ms, so a whole level of calculation belongs together. */
  invoke(calls: readonly FunctionCall[]): void {
    this.push(
      calls.map((call) => ({
        category: Message.category,
        type: Message.invoke,
        targetId: '',
        message: JSON.stringify([
          call.invocationId,
          call.functionId,
          call.arguments,
          call.address,
          call.flags,
          call.parameterAddresses ?? null,
        ]),
      })),
    );
  }

  /** Calls `onCanceled` of a cancelable function. */
  cancel(invocationId: number): void {
    this.push([{ category: Message.category, type: Message.cancel, targetId: '', message: JSON.stringify({ invocationId }) }]);
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.becomeReady();
  }

  _GetEnabledFeatures(): readonly number[] {
    return ENABLED_FEATURES;
  }

  /** Since CustomFunctions 1.7: `[id, ok, value or message, error code unless ok, outbound data]` each. */
  setInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    this.onResults(
      results.map(([id, ok, value, errorCode]): FunctionResult => {
        const invocationId = Number(id);
        return ok === true
          ? { invocationId, ok, value }
          : { invocationId, ok: false, errorCode, message: typeof value === 'string' ? value : '' };
      }),
    );
  }
}
