import type { HostObject } from '../executor/HostObject';

/** One result as the add-in's runtime reports it. */
export interface InvocationAnswer {
  readonly invocationId: number;
  readonly succeeded: boolean;
  readonly value: unknown;
  readonly errorCode?: unknown;
}

/** The name under which Office.js asks for this service. */
export const CUSTOM_FUNCTION_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

/**
 * The features switched on in the runtime: 1 sends too large a batch of results again in parts, 2 shortens its pause between two batches
 * (about 0.2 s instead of 0.45 s per level). Which of them Excel has on is not known.
 */
const ENABLED_FEATURES: readonly number[] = [1, 2];

/** What the service reports to. */
export interface InvocationReceiver {
  receive(answers: readonly InvocationAnswer[]): void;
  connect(): void;
}

/**
 * The service object to which the custom-function runtime of Office.js delivers its results. Member names are the wire's.
 */
export class CustomFunctionService implements HostObject {
  readonly $type = CUSTOM_FUNCTION_SERVICE;

  constructor(private readonly receiver: InvocationReceiver) {}

  /** The runtime is up; functions may be invoked from now on. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.receiver.connect();
  }

  _GetEnabledFeatures(): readonly number[] {
    return ENABLED_FEATURES;
  }

  /** Since CustomFunctions 1.7: `[id, succeeded, value]` or `[id, false, message, code]`, then the time the call took. */
  setInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    this.receiver.receive(
      results.map(([invocationId, succeeded, value, errorCode]) => ({
        invocationId: Number(invocationId),
        succeeded: succeeded === true,
        value,
        ...(succeeded === true ? {} : { errorCode }),
      })),
    );
  }
}
