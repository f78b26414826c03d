import type { HostObject } from '../executor/HostObject';
import type { References } from '../executor/References';
import type { Grid, GridEvent, Rect, TableInfo } from '../grid/Grid';
import { formatRect } from '../model/addresses';
import { overlap } from '../grid/rectangles';
import type { RichMessage } from '../protocol/HostConversation';
import { editMessage, structureMessage, type ChangeMessage } from './changeMessages';
import { Subscriptions, WORKBOOK_TARGET } from './Subscriptions';

/** Numbers of the events on the wire. */
const EventType = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  sheetRowsSorted: 19,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

const SUPPORTED = new Set([
  ...['onChanged', 'onActivated', 'onDeactivated', 'onSelectionChanged', 'onRowSorted'].flatMap((event) => [
    `Worksheet.${event}`,
    `WorksheetCollection.${event}`,
  ]),
  'WorksheetCollection.onAdded',
  'WorksheetCollection.onDeleted',
  'Table.onChanged',
  'Table.onSelectionChanged',
  'TableCollection.onChanged',
  'TableCollection.onAdded',
  'TableCollection.onDeleted',
]);

/** Category of these events among the messages of the Rich API. */
const CATEGORY = 65536;

/** Ranges that travelled with events and are still kept for handlers that ask for them late. */
const KEPT_RANGES = 50;

interface EventHubPorts {
  readonly grid: Pick<Grid, 'onEvent' | 'tables'>;
  readonly references: References;
  /** Sends messages of the Rich API, or queues them while a batch runs. */
  readonly pushRichMessages: (messages: readonly RichMessage[]) => void;
  /** Sends an event of the older kind. */
  readonly push: (event: string, data: unknown) => void;
  /** A range object for `event.getRange(context)`. */
  readonly rangeAt: (sheetId: string, rect: Rect) => HostObject;
  /** `context.runtime.enableEvents`. */
  readonly isEnabled: () => boolean;
  /** Whether what happens now is the add-in's own doing. */
  readonly isAddinActing: () => boolean;
}

/** Turns what happens in the grid into the events the add-in listens to. */
export class EventHub {
  readonly subscriptions = new Subscriptions(SUPPORTED);
  readonly #ports: EventHubPorts;
  readonly #stop: () => void;
  readonly #rangeIds: string[] = [];
  #tables: ReadonlyMap<string, TableInfo>;
  #selectedTables = new Set<string>();

  constructor(ports: EventHubPorts) {
    this.#ports = ports;
    this.#tables = tablesById(ports.grid);
    this.#stop = ports.grid.onEvent((event) => this.#handle(event));
  }

  dispose(): void {
    this.#stop();
    this.subscriptions.clear();
  }

  #handle(event: GridEvent): void {
    const before = this.#tables;
    if (event.kind === 'tableAdded' || event.kind === 'tableDeleted' || event.kind === 'tableChanged' || event.kind === 'structure')
      this.#tables = tablesById(this.#ports.grid);
    if (!this.#ports.isEnabled()) return;
    switch (event.kind) {
      case 'edited':
        return this.#changed(event.sheetId, event.rect, editMessage(event));
      case 'structure':
        return this.#changed(event.change.sheetId, event.change.rect, structureMessage(event.change));
      case 'selection':
        return this.#selected(event.sheetId, event.rects);
      case 'sheetActivated':
        return this.#sheetEvent(EventType.sheetActivated, event.sheetId, {});
      case 'sheetDeactivated':
        return this.#sheetEvent(EventType.sheetDeactivated, event.sheetId, {});
      case 'sheetAdded':
        return this.#sheetEvent(EventType.sheetAdded, event.sheetId, { source: 'Local' });
      case 'sheetDeleted':
        return this.#sheetEvent(EventType.sheetDeleted, event.sheetId, { source: 'Local' });
      case 'sorted':
        return this.#sheetEvent(EventType.sheetRowsSorted, event.sheetId, { address: formatRect(event.rect), source: 'Local' });
      case 'tableAdded':
        return this.#tableListEvent(EventType.tableAdded, this.#tables.get(event.tableId));
      case 'tableDeleted':
        return this.#tableListEvent(EventType.tableDeleted, before.get(event.tableId));
      case 'tableChanged':
      case 'sheetRenamed':
      case 'filtered':
      case 'calculated':
        // Nothing of ExcelApi 1.15 that the hub supports tells of these.
        return;
    }
  }

  #changed(sheetId: string, rect: Rect, change: ChangeMessage): void {
    const common = { source: 'Local', worksheetId: sheetId, ...change };
    const triggerSource = this.#ports.isAddinActing() ? 'ThisLocalAddin' : 'Unknown';
    this.#fire(EventType.sheetChanged, [sheetId, WORKBOOK_TARGET], () => ({
      ...common,
      triggerSource,
      address: formatRect(rect),
      referenceId: this.#referenceTo(sheetId, rect),
    }));
    for (const table of this.#tables.values()) {
      const inside = table.sheetId === sheetId ? overlap(table.rect, rect) : undefined;
      if (inside)
        this.#fire(EventType.tableChanged, [table.id, sheetId, WORKBOOK_TARGET], () => ({
          ...common,
          tableId: table.id,
          address: formatRect(inside),
          referenceId: this.#referenceTo(sheetId, inside),
        }));
    }
  }

  #selected(sheetId: string, rects: readonly Rect[]): void {
    this.#ports.push('documentSelectionChanged', {});
    this.#sheetEvent(EventType.sheetSelection, sheetId, { address: rects.map((rect) => formatRect(rect)).join(',') });
    const selected = new Set<string>();
    for (const table of this.#tables.values()) {
      const inside = table.sheetId === sheetId ? rects.flatMap((rect) => overlap(table.rect, rect) ?? []) : [];
      if (inside.length > 0) selected.add(table.id);
      // Also once when the selection has left the table, with an empty address.
      if (inside.length > 0 || this.#selectedTables.has(table.id))
        this.#fire(EventType.tableSelection, [table.id], () => ({
          worksheetId: table.sheetId,
          tableId: table.id,
          address: inside.map((rect) => formatRect(rect)).join(','),
        }));
    }
    this.#selectedTables = selected;
  }

  #sheetEvent(type: number, sheetId: string, facts: Readonly<Record<string, unknown>>): void {
    this.#fire(type, [sheetId, WORKBOOK_TARGET], () => ({ worksheetId: sheetId, ...facts }));
  }

  #tableListEvent(type: number, table: TableInfo | undefined): void {
    if (!table) return;
    this.#fire(type, [table.sheetId, WORKBOOK_TARGET], () => ({
      source: 'Local',
      tableId: table.id,
      tableName: table.name,
      worksheetId: table.sheetId,
    }));
  }

  #fire(type: number, targets: readonly string[], message: () => Readonly<Record<string, unknown>>): void {
    const heard = targets.filter((target) => this.subscriptions.has(type, target));
    if (heard.length === 0) return;
    const text = JSON.stringify(message());
    this.#ports.pushRichMessages(heard.map((targetId) => ({ category: CATEGORY, type, targetId, message: text })));
  }

  #referenceTo(sheetId: string, rect: Rect): string {
    const { references } = this.#ports;
    const id = references.keep(this.#ports.rangeAt(sheetId, rect));
    this.#rangeIds.push(id);
    if (this.#rangeIds.length > KEPT_RANGES) references.remove(this.#rangeIds.shift() ?? '');
    return id;
  }
}

function tablesById(grid: Pick<Grid, 'tables'>): ReadonlyMap<string, TableInfo> {
  return new Map(grid.tables().map((table) => [table.id, table]));
}
