import { HostError } from '../executor/HostError';
import type { HostObject } from '../executor/HostObject';
import type { Model } from './Model';
import type { ProtectionOptions } from './SheetProtections';

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection implements HostObject {
  readonly $type = 'WorksheetProtection';

  constructor(
    private readonly model: Model,
    private readonly sheetId: string,
  ) {}

  get protected(): boolean {
    return this.model.protections.isProtected(this.sheetId);
  }
  get options(): ProtectionOptions | null {
    return this.model.protections.options(this.sheetId) ?? null;
  }
  /** Fails when the sheet is protected already. */
  protect(options: ProtectionOptions = {}, password?: string): void {
    if (this.protected) throw new HostError('AccessDenied', 'The worksheet is protected already.');
    this.model.protections.protect(this.sheetId, options, password);
  }
  unprotect(password?: string): void {
    this.model.protections.unprotect(this.sheetId, password);
  }
}

/** `Excel.WorksheetFreezePanes`: taken and forgotten, for what stays in view while scrolling is nothing a batch can observe but by asking. */
export class WorksheetFreezePanes implements HostObject {
  readonly $type = 'WorksheetFreezePanes';

  constructor(
    private readonly model: Model,
    private readonly sheetId: string,
  ) {}

  freezeRows(count = 1): void {
    this.model.grid.freeze?.(this.sheetId, count, 0);
  }
  freezeColumns(count = 1): void {
    this.model.grid.freeze?.(this.sheetId, 0, count);
  }
  unfreeze(): void {
    this.model.grid.freeze?.(this.sheetId, 0, 0);
  }
}
