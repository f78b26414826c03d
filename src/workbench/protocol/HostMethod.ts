/** Numbers of the host's methods (`executeMethod`) that the workbench has. */
export const HostMethod = { settingsRefresh: 75, settingsSave: 76, richApi: 93, commandCompleted: 94 } as const;

/** Errors of the host's methods; Office.js turns them into errors of its own. */
export const HostMethodError = {
  none: 0,
  /** `InvalidOperationInCellEditMode` */
  cellEditMode: 5004,
  operationNotSupported: 5001,
  /** `ActivityLimitReached` */
  activityLimitReached: 5102,
  /** `RequestPayloadSizeLimitExceeded` */
  requestTooLarge: 5103,
  /** `ResponsePayloadSizeLimitExceeded` */
  responseTooLarge: 5104,
  /** `AccessDenied` */
  noCapability: 7000,
} as const;

export interface HostMethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  /** Of the Rich API: `[customData, 'POST', 'ProcessQuery', headers, body, 0, flags, ...]`. */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** Of a completed command: its id. */
  readonly '0'?: string;
}
