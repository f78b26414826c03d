import { HostError } from '../executor/HostError';
import type { HostCollection, HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import type { NameInfo } from '../grid/Grid';
import { parseAddress } from './addresses';
import { addressOf, invalidArgument, itemNotFound, sameName, sheetNamed, type Model } from './Model';
import { checkNameForm } from './objectNames';
import { Range } from './Range';

/** `Excel.NamedItemCollection` of the workbook or of one sheet. */
export class NamedItemCollection implements HostCollection {
  readonly $type = 'NamedItemCollection';

  constructor(
    private readonly model: Model,
    private readonly sheetId?: string,
  ) {}

  get items(): readonly NamedItem[] {
    return this.infos.map(({ name }) => new NamedItem(this.model, name, this.sheetId));
  }
  getCount(): number {
    return this.infos.length;
  }
  getItem(name: string): NamedItem {
    const item = this.find(name);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemOrNullObject(name: string): HostObject {
    return this.find(name) ?? NULL_OBJECT;
  }

  /** @param reference a range, or a formula with its leading `=`. */
  add(name: string, reference: Range | string, comment = ''): NamedItem {
    checkNameForm(name);
    if (this.find(name) || (this.sheetId === undefined && this.model.grid.tables().some((table) => sameName(table.name, name)))) {
      throw new HostError('ItemAlreadyExists', `The name "${name}" is taken.`);
    }
    const formula =
      typeof reference === 'string' ? formulaOf(reference) : `=${addressOf(this.model, reference.sheetId, reference.rect, true)}`;
    this.model.grid.setName({ name, formula, comment, visible: true, ...(this.sheetId === undefined ? {} : { sheetId: this.sheetId }) });
    return new NamedItem(this.model, name, this.sheetId);
  }

  private get infos(): readonly NameInfo[] {
    return this.model.grid.names().filter(({ sheetId }) => sheetId === this.sheetId);
  }
  private find(name: string): NamedItem | undefined {
    const info = this.infos.find((item) => sameName(item.name, name));
    return info && new NamedItem(this.model, info.name, this.sheetId);
  }
}

/** `Excel.NamedItem`. */
class NamedItem implements HostObject {
  readonly $type = 'NamedItem';

  constructor(
    private readonly model: Model,
    readonly name: string,
    private readonly sheetId: string | undefined,
  ) {}

  get _Id(): string {
    return this.name;
  }
  get formula(): string {
    return this.info.formula;
  }
  set formula(formula: string) {
    this.model.grid.setName({ ...this.info, formula: formulaOf(formula) });
  }
  get comment(): string {
    return this.info.comment;
  }
  set comment(comment: string) {
    this.model.grid.setName({ ...this.info, comment });
  }
  get visible(): boolean {
    return this.info.visible;
  }
  set visible(visible: boolean) {
    this.model.grid.setName({ ...this.info, visible });
  }
  get scope(): string {
    return this.info.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  /** Constants and ranges; what a name computes otherwise is not known to this host. */
  get type(): string {
    const literal = this.literal;
    if (literal === undefined) {
      if (this.place) return 'Range';
      throw new HostError('NotImplemented', 'This host knows the types of ranges and constants only.');
    }
    if (typeof literal === 'number') return 'Double';
    return typeof literal === 'boolean' ? 'Boolean' : 'String';
  }
  get value(): unknown {
    if (this.place) return this.info.formula.slice(1);
    const literal = this.literal;
    if (literal === undefined) throw new HostError('NotImplemented', 'This host knows the values of ranges and constants only.');
    return literal;
  }
  get worksheet(): HostObject {
    const { sheetId } = this.info;
    if (sheetId === undefined) throw itemNotFound();
    return this.model.objects.worksheet(sheetId);
  }
  get worksheetOrNullObject(): HostObject {
    const { sheetId } = this.info;
    return sheetId === undefined ? NULL_OBJECT : this.model.objects.worksheet(sheetId);
  }
  getRange(): Range {
    if (!this.place) throw new HostError('InvalidReference', 'The name does not stand for a range.');
    return this.place;
  }
  getRangeOrNullObject(): HostObject {
    return this.place ?? NULL_OBJECT;
  }
  delete(): void {
    this.model.grid.deleteName(this.info.name, this.sheetId);
  }

  private get info(): NameInfo {
    const info = this.model.grid.names().find((item) => item.sheetId === this.sheetId && sameName(item.name, this.name));
    if (!info) throw new HostError('ItemNotFound', "The name doesn't exist any more.");
    return info;
  }
  private get place(): Range | undefined {
    const parsed = parseAddress(this.info.formula.slice(1));
    if (parsed?.sheetName === undefined) return undefined;
    const sheet = sheetNamed(this.model, parsed.sheetName);
    return sheet && new Range(this.model, sheet.id, parsed.rect);
  }
  private get literal(): string | number | boolean | undefined {
    const text = this.info.formula.slice(1).trim();
    if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
    return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
  }
}

function formulaOf(text: string): string {
  if (text === '' || text === '=') throw invalidArgument('A name stands for a formula.');
  return text.startsWith('=') ? text : `=${text}`;
}
