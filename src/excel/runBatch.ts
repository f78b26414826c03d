import { failure, success, type Result } from '../base/Result';
import { problemOfError } from './problemOfError';
import { wakeEvents } from './withoutEvents';

interface BatchOptions {
  /** Wait until the user has finished editing a cell instead of answering `excel-busy`: for work that is already under way. */
  readonly waitForCellEdit?: boolean;
}

/** `Excel.run` whose faults are data. */
export const runBatch = async <T>(work: (context: Excel.RequestContext) => Promise<T>, options: BatchOptions = {}): Promise<Result<T>> => {
  try {
    const delayForCellEdit = options.waitForCellEdit ?? false;
    return success(
      await Excel.run({ delayForCellEdit }, async (context) => {
        await wakeEvents(context);
        return work(context);
      }),
    );
  } catch (error) {
    return failure(problemOfError(error));
  }
};
