/** The codes Excel answers with (`Excel.ErrorCodes` and the ones of the transport) that this host uses. */
type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'Conflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/**
 * What Excel would refuse. A model object throws it; the executor stops the batch there and puts it on the wire, where Office.js makes an
 * `OfficeExtension.Error` of it.
 *
 * @param location Such as `TableCollection.getItem`. The executor fills it in with the member that threw, so models leave it out.
 */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly location?: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}
