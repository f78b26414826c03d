import { CellError, type CellContent, type GridEvent, type Rect, type StructureChange } from '../grid/Grid';
import { SHEET_COLUMNS, SHEET_ROWS } from '../grid/Grid';

/** The part of a change's message that does not depend on who listens. Names and values are Office.js'. */
export interface ChangeMessage {
  readonly changeType: string;
  readonly shiftDirection: string;
  readonly valueBefore?: unknown;
  readonly valueAfter?: unknown;
  readonly valueTypeBefore?: string;
  readonly valueTypeAfter?: string;
}

export function editMessage(event: Extract<GridEvent, { kind: 'edited' }>): ChangeMessage {
  const details =
    event.before === undefined || event.after === undefined
      ? {}
      : {
          valueBefore: wireValue(event.before),
          valueAfter: wireValue(event.after),
          valueTypeBefore: valueType(event.before),
          valueTypeAfter: valueType(event.after),
        };
  return { changeType: 'RangeEdited', shiftDirection: 'None', ...details };
}

export function structureMessage(change: StructureChange): ChangeMessage {
  const verb = change.kind === 'insert' ? 'Inserted' : 'Deleted';
  return { changeType: `${shapeOf(change.rect)}${verb}`, shiftDirection: `ShiftCell${change.shift}` };
}

function shapeOf(rect: Rect): 'Row' | 'Column' | 'Cell' {
  if (rect.columns === SHEET_COLUMNS) return 'Row';
  return rect.rows === SHEET_ROWS ? 'Column' : 'Cell';
}

function wireValue(content: CellContent): unknown {
  return content instanceof CellError ? content.code : (content ?? '');
}

function valueType(content: CellContent): string {
  if (content === null || content === '') return 'Empty';
  if (content instanceof CellError) return 'Error';
  switch (typeof content) {
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    default:
      return 'String';
  }
}
