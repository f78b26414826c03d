/**
 * An object of the workbook as the executor sees it. The executor finds members by name, so the contract beyond `$type` is a convention:
 *
 * - Members bear exactly the names Office.js gives them (`getDataBodyRange`, `values`, `tables`): scalars and navigations are properties or
 *   accessors, methods are methods. A member that is missing answers `ApiNotFound`, so models implement only what they do well.
 * - A scalar's accessor answers JSON data, a navigation's another `HostObject`, a method either of them, nothing, or `NULL_OBJECT`
 *   (only where Office.js says `...OrNullObject`). Each may be a promise; the executor waits for it before it goes on in the batch.
 * - Arguments that the add-in left out, or gave as `null`, arrive as `undefined`, so default parameters work. Arguments that are proxies in
 *   the add-in arrive as `HostObject`s. Data arrives as plain JSON: inside a matrix `null` stays `null` ("leave alone").
 * - Refusals are thrown as `HostError`. Whatever else is thrown becomes `GeneralException`.
 * - What has an `id` in Office.js answers one that its collection's `getItem` accepts, for the add-in's proxies come back by it.
 * - Every access asks the workbook anew. An object whose cells, table or sheet are gone throws `ItemNotFound` or `InvalidReference`.
 */
export interface HostObject {
  /** The name of the class in Office.js without `Excel.`: `Range`, `TableColumnCollection`... For services the full wire name. */
  readonly $type: string;
  /**
   * For ranges: how many cells it has. Above the host's limit the executor answers `null` for cell-wise scalars (`values`, `text`...)
   * without asking for them.
   */
  readonly $cellCount?: number;
  /** For collections below a worksheet that have events: the worksheet's id. Left out below the workbook. */
  readonly $scopeId?: string;
  /**
   * The object outlives its batch now: it must follow inserted and deleted cells until it is released. Objects follow them inside their
   * batch in any case.
   */
  $keep?(): void;
  /** The add-in no longer needs the object; no member is called after it. */
  $release?(): void;
}

/** A collection of Office.js. `items` is read whenever the add-in loads, in the order the add-in shall see. */
export interface HostCollection extends HostObject {
  readonly items: readonly HostObject[];
  /** Accepts what Excel accepts (a name, an index) and the id of every item. Throws `ItemNotFound`. */
  getItem?(key: never): HostObject;
}

/** The workbook, root of all paths. */
export interface HostRoot extends HostObject {
  /** What the add-in set as `context.runtime.enableEvents`. Left out: events are enabled. */
  readonly $eventsEnabled?: boolean;
  /** Resolves when no calculation is due. Awaited before an add-in reads, so that it sees what its own writes have led to. */
  $calculated?(): Promise<void>;
  /** A batch begins or has ended: the model may start to follow objects, and forget those that were not kept. */
  $batchStarted?(): void;
  $batchEnded?(): void;
}

/** Whether a value is an object of the workbook and not data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && typeof (value as { $type?: unknown }).$type === 'string';
}
