import type { HostCollection, HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { SheetInfo } from '../grid/Grid';
import { itemNotFound, sameName, type Model } from './Model';
import { checkSheetName, freeName } from './objectNames';
import { Worksheet } from './Worksheet';

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection implements HostCollection {
  readonly $type = 'WorksheetCollection';

  constructor(private readonly model: Model) {}

  get items(): readonly Worksheet[] {
    return this.model.grid.sheets().map(({ id }) => new Worksheet(this.model, id));
  }
  getCount(visibleOnly = false): number {
    return this.infos(visibleOnly).length;
  }
  /** By id or name. */
  getItem(key: string): Worksheet {
    const sheet = this.find(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  getItemOrNullObject(key: string): HostObject {
    return this.find(key) ?? NULL_OBJECT;
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.model, this.model.grid.activeSheetId());
  }
  getFirst(visibleOnly = false): Worksheet {
    return this.at(this.infos(visibleOnly)[0]);
  }
  getLast(visibleOnly = false): Worksheet {
    return this.at(this.infos(visibleOnly).at(-1));
  }
  /** The new sheet comes last and is not activated. */
  add(name?: string): Worksheet {
    const { grid } = this.model;
    if (name !== undefined) checkSheetName(this.model, name);
    const active = grid.activeSheetId();
    const { id } = grid.addSheet(
      name ??
        freeName(
          'Sheet',
          grid.sheets().map((sheet) => sheet.name),
        ),
    );
    if (grid.activeSheetId() !== active) grid.activateSheet(active);
    return new Worksheet(this.model, id);
  }

  private infos(visibleOnly: boolean): readonly SheetInfo[] {
    return this.model.grid.sheets().filter(({ visibility }) => !visibleOnly || visibility === 'Visible');
  }
  private find(key: string): Worksheet | undefined {
    const sheets = this.model.grid.sheets();
    const sheet = sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => sameName(name, key));
    return sheet && new Worksheet(this.model, sheet.id);
  }
  private at(sheet: SheetInfo | undefined): Worksheet {
    if (!sheet) throw itemNotFound();
    return new Worksheet(this.model, sheet.id);
  }
}
