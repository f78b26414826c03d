import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { SHEET_COLUMNS, SHEET_ROWS, type Rect } from './Grid';
import { fromRange } from './rectangles';

/** What a command of the component was about, where the rest of the grid has to know. */
export type ComponentNotice =
  | { readonly kind: 'sheetAdded' | 'sheetRenamed'; readonly sheetId: string }
  | { readonly kind: 'filtered'; readonly sheetId: string }
  | { readonly kind: 'sheetDeleted'; readonly sheetId: string; readonly name: string }
  | { readonly kind: 'sorted'; readonly sheetId: string; readonly rect: Rect }
  /** Cut and paste, or cells dragged: both places changed. */
  | { readonly kind: 'cellsMoved'; readonly places: readonly { readonly sheetId: string; readonly rect: Rect }[] };

interface Params {
  readonly subUnitId?: string;
  readonly subUnitName?: string;
  readonly sheet?: { readonly id: string };
  readonly range?: Parameters<typeof fromRange>[0];
  readonly fromRange?: Parameters<typeof fromRange>[0];
  readonly toRange?: Parameters<typeof fromRange>[0];
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

/** Commands after which other rows show. */
const FILTERS = new Set([
  'sheet.mutation.set-filter-criteria',
  'sheet.mutation.set-filter-range',
  'sheet.mutation.remove-filter',
  'sheet.mutation.re-calc-filter',
  'sheet.mutation.set-table-filter',
]);

export function noticeOf(id: string, given: unknown): ComponentNotice | undefined {
  const params = (given ?? {}) as Params;
  const sheetId = params.subUnitId ?? '';
  const rectOf = (range: Params['range']): Rect => fromRange(range ?? NOWHERE, SHEET_ROWS, SHEET_COLUMNS);
  switch (id) {
    case InsertSheetMutation.id:
      return { kind: 'sheetAdded', sheetId: params.sheet?.id ?? '' };
    case RemoveSheetMutation.id:
      return { kind: 'sheetDeleted', sheetId, name: params.subUnitName ?? '' };
    case SetWorksheetNameMutation.id:
      return { kind: 'sheetRenamed', sheetId };
    case ReorderRangeMutation.id:
      return { kind: 'sorted', sheetId, rect: rectOf(params.range) };
    case MoveRangeMutation.id:
      return {
        kind: 'cellsMoved',
        places: [
          { sheetId: params.from?.subUnitId ?? sheetId, rect: rectOf(params.fromRange) },
          { sheetId: params.to?.subUnitId ?? sheetId, rect: rectOf(params.toRange) },
        ],
      };
    default:
      return FILTERS.has(id) ? { kind: 'filtered', sheetId } : undefined;
  }
}

const NOWHERE = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
