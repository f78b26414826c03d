import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { NameInfo } from './Grid';
import type { UniverHandles } from './UniverHandles';

/** Defined names, in the component's own service: it moves their references along with the cells. */
export class NameList {
  constructor(private readonly handles: UniverHandles) {}

  all(): readonly NameInfo[] {
    return this.entries().map(({ name, formulaOrRefString, comment, hidden, localSheetId }) => ({
      name,
      formula: `=${formulaOrRefString.replace(/^=/, '')}`,
      comment: comment ?? '',
      visible: !hidden,
      ...(localSheetId && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME && { sheetId: localSheetId }),
    }));
  }

  set({ name, formula, comment, visible, sheetId }: NameInfo): void {
    const body = formula.replace(/^=/, '');
    this.handles.run(SetDefinedNameMutation.id, {
      id: this.find(name, sheetId)?.id ?? this.freeId(),
      name,
      // The engine takes references bare and formulas with their sign.
      formulaOrRefString: /^[^()"+*/^&<>=,]*![$A-Z0-9:]+$/i.test(body) ? body : `=${body}`,
      comment,
      hidden: !visible,
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  delete(name: string, sheetId?: string): void {
    const entry = this.find(name, sheetId);
    if (entry) this.handles.run(RemoveDefinedNameMutation.id, { ...entry });
  }

  private find(name: string, sheetId: string | undefined): ReturnType<NameList['entries']>[number] | undefined {
    const scope = sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
    return this.entries().find(
      (entry) => entry.name.toLowerCase() === name.toLowerCase() && (entry.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) === scope,
    );
  }

  private entries() {
    return Object.values(this.handles.service(IDefinedNamesService).getDefinedNameMap(this.handles.unitId) ?? {});
  }

  private freeId(): string {
    const taken = new Set(this.entries().map(({ id }) => id));
    for (let number = taken.size + 1; ; number++) if (!taken.has(`name${number}`)) return `name${number}`;
  }
}
