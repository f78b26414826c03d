import type { HostObject, HostRoot } from '../executor/HostObject';
import { HostError } from '../executor/HostError';
import { Application, Functions } from './Application';
import { CustomXmlPartCollection } from './CustomXmlParts';
import type { Model } from './Model';
import { NamedItemCollection } from './NamedItems';
import { Range } from './Range';
import { SettingCollection } from './Settings';
import { TableCollection } from './Tables';
import { WorksheetCollection } from './Worksheets';

/** `Excel.Workbook`, the root of all paths. */
export class Workbook implements HostRoot {
  readonly $type = 'Workbook';

  private readonly runtime = new Runtime();

  constructor(private readonly model: Model) {}

  get name(): string {
    return this.model.workbookName;
  }
  readonly readOnly = false;

  get application(): HostObject {
    return new Application(this.model);
  }
  get functions(): HostObject {
    return new Functions(this.model);
  }
  get worksheets(): HostObject {
    return new WorksheetCollection(this.model);
  }
  get tables(): HostObject {
    return new TableCollection(this.model);
  }
  get names(): HostObject {
    return new NamedItemCollection(this.model);
  }
  get settings(): HostObject {
    return new SettingCollection(this.model);
  }
  get customXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.model);
  }

  /** `context.runtime`, which Office.js asks the workbook for under this name. */
  get _Runtime(): HostObject {
    return this.runtime;
  }
  $calculated(): Promise<void> {
    return this.model.grid.calculated();
  }
  /** Whether the add-in lets events be fired: `context.runtime.enableEvents`. */
  get $eventsEnabled(): boolean {
    return this.runtime.enableEvents;
  }

  /** Fails for a selection of several areas, as Excel does. */
  getSelectedRange(): Range {
    const { sheetId, rects } = this.model.grid.selection();
    const [rect, ...more] = rects;
    if (!rect || more.length > 0) throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
    return new Range(this.model, sheetId, rect);
  }
  /** The upper left cell of the selection's last area (assumed: the grid does not tell where the selection began). */
  getActiveCell(): Range {
    const { sheetId, rects } = this.model.grid.selection();
    const rect = rects.at(-1) ?? { row: 0, column: 0 };
    return new Range(this.model, sheetId, { row: rect.row, column: rect.column, rows: 1, columns: 1 });
  }
}

class Runtime implements HostObject {
  readonly $type = 'Runtime';
  enableEvents = true;
}
