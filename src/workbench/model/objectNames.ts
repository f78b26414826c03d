import { HostError } from '../executor/HostError';
import { invalidArgument, sameName, type Model } from './Model';

/** Throws unless the text can name a table or a cell range: `InvalidArgument` for its form, `ItemAlreadyExists` when taken. */
export function checkTableName(model: Model, name: string, exceptTableId?: string): void {
  checkNameForm(name);
  const taken =
    model.grid.tables().some((table) => table.id !== exceptTableId && sameName(table.name, name)) ||
    model.grid.names().some((item) => item.sheetId === undefined && sameName(item.name, name));
  if (taken) throw new HostError('ItemAlreadyExists', `The name "${name}" is taken.`);
}

/** Excel's rules for defined names and names of tables. */
export function checkNameForm(name: string): void {
  const wellFormed = name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name);
  const likeCell = /^[a-z]{1,3}\d{1,7}$/i.test(name) || /^(r|c|r\d*c\d*)$/i.test(name);
  if (!wellFormed || likeCell) throw invalidArgument(`"${name}" cannot be a name in Excel.`);
}

/** Throws unless the text can name a worksheet. */
export function checkSheetName(model: Model, name: string, exceptSheetId?: string): void {
  const wellFormed =
    name.trim() !== '' && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name) && !sameName(name, 'History');
  if (!wellFormed) throw invalidArgument(`"${name}" cannot be the name of a worksheet.`);
  const taken = model.grid.sheets().some((sheet) => sheet.id !== exceptSheetId && sameName(sheet.name, name));
  if (taken) throw new HostError('ItemAlreadyExists', `There is a worksheet "${name}" already.`);
}

/** `Table1`, `Table2`... : the first that is free. */
export function freeName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}
