import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  type ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Calculation } from './Calculation';
import { type FormulaBook, runs } from './FormulaBook';
import { BUSY, CellError, type CellContent, type ErrorCode, type GridArgument, type GridFunction } from './Grid';
import { a1, fromRange, sheetPrefix } from './rectangles';
import { SHEET_COLUMNS, SHEET_ROWS } from './Grid';
import type { UniverHandles } from './UniverHandles';

/**
 * Functions of the add-in in the component's engine. They run inside a calculation and answer at once; one whose answer is not there yet
 * says so and is calculated again. (The component's own asynchronous functions run one call at a time and lose formulas entered meanwhile;
 * its simple ones take blanks and omitted arguments for 0.)
 */
export class CustomFunctions {
  private readonly names = new Set<string>();

  constructor(
    private readonly handles: UniverHandles,
    private readonly formulas: FormulaBook,
    private readonly calculation: Calculation,
    /** Whether a result of many cells cannot spill there. */
    private readonly isInTable: (sheetId: string, row: number, column: number) => boolean,
  ) {
    // Cells that wait are errors to the formulas that read them.
    ERROR_TYPE_SET.add(BUSY.code as ErrorType);
  }

  register(functions: readonly GridFunction[]): void {
    const service = this.handles.service(IFunctionService);
    for (const definition of functions) {
      service.registerExecutors(new GridFunctionExecutor(definition, (sheetId) => this.sheetPrefix(sheetId), this.isInTable));
      this.names.add(definition.name.toUpperCase());
    }
    // Formulas that were read before their function was known.
    service.deleteFormulaAstCacheKey(...functions.map(({ name }) => name));
    this.recalculate(functions.map(({ name }) => name));
  }

  knows(name: string): boolean {
    return this.names.has(name.toUpperCase());
  }

  recalculate(names: readonly string[] = [...this.names]): void {
    if (names.length === 0) return;
    const calls = new RegExp(`(?<![\\w.])(?:${names.map(escapePattern).join('|')})\\s*\\(`, 'i');
    for (const sheet of this.handles.workbook.getSheets()) {
      const cells = this.formulas.find(sheet.getSheetId(), (formula) => calls.test(formula));
      if (cells.length > 0) this.calculation.request(sheet.getSheetId(), runs(cells));
    }
  }

  private sheetPrefix(sheetId: string): string {
    return sheetPrefix(this.handles.sheet(sheetId).getName());
  }
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

class GridFunctionExecutor extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly definition: GridFunction,
    private readonly prefixOf: (sheetId: string) => string,
    private readonly isInTable: (sheetId: string, row: number, column: number) => boolean,
  ) {
    super(definition.name);
    this.minParams = definition.minimumArguments;
    this.maxParams = definition.maximumArguments;
  }

  /** An exception here would stop all calculation until the page is loaded anew. */
  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const sheetId = this.subUnitId ?? '';
    const caller = { sheetId, row: this.row, column: this.column };
    try {
      const result = this.definition.evaluate(
        variants.map((variant) => this.argument(variant)),
        caller,
      );
      if (!Array.isArray(result)) return valueObject(result as CellContent);
      return this.spill(result as readonly (readonly CellContent[])[], caller);
    } catch {
      return valueObject(new CellError('#VALUE!'));
    }
  }

  private spill(
    rows: readonly (readonly CellContent[])[],
    { sheetId, row, column }: { sheetId: string; row: number; column: number },
  ): BaseValueObject {
    const columns = Math.max(0, ...rows.map((line) => line.length));
    if (rows.length === 0 || columns === 0) return valueObject(new CellError('#CALC!'));
    if (rows.length === 1 && columns === 1) return valueObject(rows[0]?.[0] ?? null);
    if (this.isInTable(sheetId, row, column)) return valueObject(new CellError('#SPILL!'));
    const calculateValueList = rows.map((line) =>
      Array.from({ length: columns }, (_, index) => valueObject(index < line.length ? (line[index] ?? null) : new CellError('#N/A'))),
    );
    const place = { unitId: this.unitId ?? '', sheetId, row: -1, column: -1 };
    return ArrayValueObject.create({ calculateValueList, rowCount: rows.length, columnCount: columns, ...place });
  }

  private argument(variant: FunctionVariantType): GridArgument {
    if (variant.isReferenceObject()) {
      const reference = variant as BaseReferenceObject;
      const filled = fromRange(reference.getRangePosition(), SHEET_ROWS, SHEET_COLUMNS);
      const rect = { ...filled, ...(reference.isColumn() && { rows: SHEET_ROWS }), ...(reference.isRow() && { columns: SHEET_COLUMNS }) };
      return {
        kind: 'matrix',
        values: matrixOf(reference.toArrayValueObject()),
        address: this.prefixOf(reference.getSheetId()) + a1(rect),
      };
    }
    const value = variant as BaseValueObject;
    if (value.isArray()) return { kind: 'matrix', values: matrixOf(value as ArrayValueObject) };
    return value.isNull() ? undefined : { kind: 'scalar', value: contentOfValue(value) };
  }
}

/** Ten thousand formulas may be given the same column: it is turned over once a calculation. */
const MATRICES = new WeakMap<ArrayValueObject, CellContent[][]>();

function matrixOf(array: ArrayValueObject): CellContent[][] {
  let matrix = MATRICES.get(array);
  if (!matrix) {
    const columns = array.getColumnCount();
    const rows = array.getArrayValue();
    matrix = Array.from({ length: array.getRowCount() }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => {
        const value = rows[row]?.[column];
        return value ? contentOfValue(value) : null;
      }),
    );
    MATRICES.set(array, matrix);
  }
  return matrix;
}

function contentOfValue(value: BaseValueObject): CellContent {
  if (value.isNull()) return null;
  if (value.isError()) return new CellError(String(value.getValue()) as ErrorCode);
  const raw = value.getValue();
  if (value.isBoolean()) return raw === true || raw === 1;
  return typeof raw === 'number' || typeof raw === 'string' ? raw : raw === undefined || raw === null ? null : String(raw);
}

function valueObject(content: CellContent): BaseValueObject {
  if (content instanceof CellError) return ErrorValueObject.create(content.code as ErrorType);
  if (typeof content === 'number')
    return Number.isFinite(content) ? NumberValueObject.create(content) : valueObject(new CellError('#NUM!'));
  if (typeof content === 'boolean') return BooleanValueObject.create(content);
  return StringValueObject.create(content ?? '');
}
