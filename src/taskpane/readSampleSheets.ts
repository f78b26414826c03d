import { failure, success, type Result } from '../base/Result';
import type { SampleSheet } from '../excel/ExcelGateway';

/** The sample tables that come with the add-in, from its own server. */
export const readSampleSheets = async (): Promise<Result<readonly SampleSheet[]>> => {
  try {
    const response = await fetch('assets/sample.json');
    if (!response.ok) return failure({ code: 'sample-unreachable', status: response.status });
    return success((await response.json()) as readonly SampleSheet[]);
  } catch {
    return failure({ code: 'sample-unreachable', status: 0 });
  }
};
