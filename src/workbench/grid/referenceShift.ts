import {
  deserializeRangeWithSheet,
  generateStringWithSequence,
  type LexerTreeBuilder,
  sequenceNodeType,
  serializeRangeToRefString,
} from '@univerjs/engine-formula';
import { followStructure } from './followStructure';
import type { StructureChange } from './Grid';
import { fromRange, sameRect } from './rectangles';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';

/**
 * A formula after cells were inserted or deleted: references follow their cells, those whose cells are all gone become #REF!.
 * `undefined` when nothing in it changes.
 *
 * @param homeSheetId the sheet of references without a sheet name.
 */
export function shiftReferences(
  formula: string,
  homeSheetId: string,
  change: StructureChange,
  lexer: LexerTreeBuilder,
  sheetIdOf: (name: string) => string | undefined,
): string | undefined {
  if (homeSheetId !== change.sheetId && !formula.includes('!')) return undefined;
  return mapReferences(formula, lexer, (token) => {
    const { range, sheetName, unitId } = deserializeRangeWithSheet(token);
    const sheetId = sheetName === '' ? homeSheetId : sheetIdOf(sheetName);
    if (sheetId !== change.sheetId) return token;
    const before = fromRange(range, SHEET_ROWS, SHEET_COLUMNS);
    const after = followStructure(before, change);
    if (after && sameRect(before, after)) return token;
    if (!after) return '#REF!';
    const wholeRows = !Number.isFinite(range.startColumn);
    const wholeColumns = !Number.isFinite(range.startRow);
    const moved = {
      ...range,
      ...(!wholeColumns && { startRow: after.row, endRow: after.row + after.rows - 1 }),
      ...(!wholeRows && { startColumn: after.column, endColumn: after.column + after.columns - 1 }),
    };
    return serializeRangeToRefString({ range: moved, sheetName, unitId });
  });
}

/** A formula after a sheet was deleted: references to it become #REF!. `undefined` when it has none. */
export function dropSheetReferences(formula: string, sheetName: string, lexer: LexerTreeBuilder): string | undefined {
  if (!formula.includes('!')) return undefined;
  return mapReferences(formula, lexer, (token) => (deserializeRangeWithSheet(token).sheetName === sheetName ? '#REF!' : token));
}

function mapReferences(formula: string, lexer: LexerTreeBuilder, change: (token: string) => string): string | undefined {
  const nodes = lexer.sequenceNodesBuilder(formula.startsWith('=') ? formula : `=${formula}`);
  if (!nodes) return undefined;
  let changed = false;
  const next = nodes.map((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const token = change(node.token);
    changed ||= token !== node.token;
    return { ...node, token };
  });
  return changed ? (formula.startsWith('=') ? '=' : '') + generateStringWithSequence(next) : undefined;
}
