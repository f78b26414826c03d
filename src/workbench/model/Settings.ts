import { HostError } from '../executor/HostError';
import type { HostCollection, HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import { itemNotFound, type Model } from './Model';

/** `Excel.SettingCollection`: the add-in's own values in the workbook, by key. Keys differ by case. */
export class SettingCollection implements HostCollection {
  readonly $type = 'SettingCollection';

  constructor(private readonly model: Model) {}

  get items(): readonly Setting[] {
    return [...this.model.settings.keys()].map((key) => new Setting(this.model, key));
  }
  getCount(): number {
    return this.model.settings.size;
  }
  /** Sets the value of a key that is there already. */
  add(key: string, value: unknown): Setting {
    this.model.settings.set(key, value);
    return new Setting(this.model, key);
  }
  getItem(key: string): Setting {
    if (!this.model.settings.has(key)) throw itemNotFound();
    return new Setting(this.model, key);
  }
  getItemOrNullObject(key: string): HostObject {
    return this.model.settings.has(key) ? new Setting(this.model, key) : NULL_OBJECT;
  }
}

class Setting implements HostObject {
  readonly $type = 'Setting';

  constructor(
    private readonly model: Model,
    readonly key: string,
  ) {}

  get _Id(): string {
    return this.key;
  }
  get value(): unknown {
    if (!this.model.settings.has(this.key)) throw new HostError('ItemNotFound', "The setting doesn't exist any more.");
    return this.model.settings.get(this.key);
  }
  set value(value: unknown) {
    this.model.settings.set(this.key, value);
  }
  delete(): void {
    this.model.settings.delete(this.key);
  }
}
