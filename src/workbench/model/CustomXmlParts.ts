import { HostError } from '../executor/HostError';
import type { HostCollection, HostObject } from '../executor/HostObject';
import { NULL_OBJECT } from '../executor/NullObject';
import { type CustomXmlItem, rootNamespace } from './CustomXmlStore';
import { invalidArgument, itemNotFound, type Model } from './Model';

abstract class PartList implements HostCollection {
  abstract readonly $type: string;

  constructor(protected readonly model: Model) {}

  protected abstract includes(part: CustomXmlItem): boolean;

  get items(): readonly CustomXmlPart[] {
    return this.model.customXml
      .all()
      .filter((part) => this.includes(part))
      .map(({ id }) => new CustomXmlPart(this.model, id));
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(id: string): CustomXmlPart {
    const part = this.find(id);
    if (!part) throw itemNotFound();
    return part;
  }
  getItemOrNullObject(id: string): HostObject {
    return this.find(id) ?? NULL_OBJECT;
  }

  private find(id: string): CustomXmlPart | undefined {
    const part = this.model.customXml.find(id);
    return part && this.includes(part) ? new CustomXmlPart(this.model, part.id) : undefined;
  }
}

/** `Excel.CustomXmlPartCollection`. */
export class CustomXmlPartCollection extends PartList {
  readonly $type = 'CustomXmlPartCollection';

  protected includes(): boolean {
    return true;
  }
  add(xml: string): CustomXmlPart {
    checkXml(xml);
    return new CustomXmlPart(this.model, this.model.customXml.add(xml).id);
  }
  getByNamespace(namespaceUri: string): HostObject {
    return new CustomXmlPartScopedCollection(this.model, namespaceUri);
  }
}

/** `Excel.CustomXmlPartScopedCollection`: the parts of one namespace. */
class CustomXmlPartScopedCollection extends PartList {
  readonly $type = 'CustomXmlPartScopedCollection';

  constructor(
    model: Model,
    private readonly namespaceUri: string,
  ) {
    super(model);
  }

  protected includes(part: CustomXmlItem): boolean {
    return rootNamespace(part.xml) === this.namespaceUri;
  }
  getOnlyItem(): CustomXmlPart {
    const [first, ...more] = this.items;
    if (!first || more.length > 0) throw new HostError('GeneralException', 'The collection does not hold exactly one part.');
    return first;
  }
  getOnlyItemOrNullObject(): HostObject {
    const [first, ...more] = this.items;
    return first && more.length === 0 ? first : NULL_OBJECT;
  }
}

/** `Excel.CustomXmlPart`. */
class CustomXmlPart implements HostObject {
  readonly $type = 'CustomXmlPart';

  constructor(
    private readonly model: Model,
    readonly id: string,
  ) {}

  get namespaceUri(): string {
    return rootNamespace(this.part.xml) ?? '';
  }
  getXml(): string {
    return this.part.xml;
  }
  setXml(xml: string): void {
    checkXml(xml);
    this.part.xml = xml;
  }
  delete(): void {
    this.model.customXml.delete(this.part.id);
  }

  private get part(): CustomXmlItem {
    const part = this.model.customXml.find(this.id);
    if (!part) throw new HostError('ItemNotFound', "The XML part doesn't exist any more.");
    return part;
  }
}

function checkXml(xml: string): void {
  if (rootNamespace(xml) === undefined) throw invalidArgument('This is not an XML document.');
}
