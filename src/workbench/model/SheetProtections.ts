import { HostError } from '../executor/HostError';

/** What a protected sheet allows all the same: `Excel.WorksheetProtectionOptions`. */
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

export type ProtectedAction = 'edit' | 'format' | 'insertRows' | 'insertColumns' | 'deleteRows' | 'deleteColumns' | 'sort';

const PERMISSIONS: Readonly<Record<Exclude<ProtectedAction, 'edit'>, string>> = {
  format: 'allowFormatCells',
  insertRows: 'allowInsertRows',
  insertColumns: 'allowInsertColumns',
  deleteRows: 'allowDeleteRows',
  deleteColumns: 'allowDeleteColumns',
  sort: 'allowSort',
};

/**
 * Protection of sheets, by sheet id. All cells count as locked (Excel's default; the product unlocks none). Kept beside the grid, which has
 * no protection of its own.
 */
export class SheetProtections {
  private readonly sheets = new Map<string, { readonly options: ProtectionOptions; readonly password: string | undefined }>();

  isProtected(sheetId: string): boolean {
    return this.sheets.has(sheetId);
  }

  options(sheetId: string): ProtectionOptions | undefined {
    return this.sheets.get(sheetId)?.options;
  }

  protect(sheetId: string, options: ProtectionOptions, password: string | undefined): void {
    this.sheets.set(sheetId, { options, password });
  }

  unprotect(sheetId: string, password: string | undefined): void {
    const held = this.sheets.get(sheetId);
    if (held?.password !== undefined && held.password !== password) {
      throw new HostError('AccessDenied', 'The password is not correct.');
    }
    this.sheets.delete(sheetId);
  }

  /** Throws `AccessDenied` for what the sheet's protection forbids. */
  demand(sheetId: string, action: ProtectedAction): void {
    const held = this.sheets.get(sheetId);
    if (!held || (action !== 'edit' && held.options[PERMISSIONS[action]] === true)) return;
    throw new HostError('AccessDenied', 'The sheet is protected.');
  }
}
