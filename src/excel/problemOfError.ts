import type { Problem } from '../base/Problem';
import { Refusal } from './Refusal';

const BY_CODE: Readonly<Record<string, Problem>> = {
  InvalidOperationInCellEditMode: { code: 'excel-busy' },
  InvalidSelection: { code: 'selection-many-areas' },
  RequestPayloadSizeLimitExceeded: { code: 'excel-payload' },
  ResponsePayloadSizeLimitExceeded: { code: 'excel-payload' },
  RichApiRequestPayloadSizeLimitExceeded: { code: 'excel-payload' },
  RichApiResponsePayloadSizeLimitExceeded: { code: 'excel-payload' },
  ConnectionFailure: { code: 'excel-disconnected' },
  ServiceNotAvailable: { code: 'excel-disconnected' },
  RequestAborted: { code: 'excel-disconnected' },
};

/** What Office.js threw, as a problem of ours. A fault that is not Excel's is a programmer's and is thrown on. */
export const problemOfError = (error: unknown): Problem => {
  if (error instanceof Refusal) return error.problem;
  if (!isOfficeError(error)) throw error;
  const location = error.debugInfo?.errorLocation ?? '';
  if (error.code === 'AccessDenied') return { code: 'excel-protected', sheet: '' };
  if (error.code === 'ApiNotFound') return { code: 'excel-unsupported', member: location || error.message };
  return BY_CODE[error.code] ?? { code: 'excel-failed', detail: `${error.code}: ${error.message}`, location };
};

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isOfficeError = (error: unknown): error is OfficeError =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && 'message' in error;
