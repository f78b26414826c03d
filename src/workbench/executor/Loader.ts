import type { CatalogueScalar } from '../catalogue/Catalogue';
import type { WireQuery } from './BatchMessage';
import { HostError } from './HostError';
import type { HostCollection, HostObject } from './HostObject';
import type { Members } from './Members';
import { NULL_OBJECT } from './NullObject';
import type { References } from './References';
import { selectionOf, type Selection } from './Selection';

/** The two shapes of an answer: `load` wants wire names, `retrieve` wants the add-in's. */
type LoadShape = 'wire' | 'json';

type Values = Record<string, unknown>;

/** Reads properties of host objects for `load` and `retrieve`. */
export class Loader {
  readonly #members: Members;
  readonly #references: References;
  readonly #cellLimit: number;

  /** @param cellLimit Ranges with more cells answer `null` for whatever they have per cell. */
  constructor(members: Members, references: References, cellLimit: number) {
    this.#members = members;
    this.#references = references;
    this.#cellLimit = cellLimit;
  }

  /** What a proxy needs to find its object again: the id of its kept reference, or the id its collection finds it by. */
  async identity(object: HostObject): Promise<Values | null> {
    if (object === NULL_OBJECT) return null;
    const type = this.#members.typeOf(object);
    const identity: Values = {};
    if (type?.keepsReference) identity['_ReferenceId'] = this.#references.idOf(object) ?? '';
    for (const [member, wire] of [
      ['id', 'Id'],
      ['_Id', '_Id'],
    ] as const)
      if (type?.scalars[member] && this.#members.isImplemented(object, member)) {
        identity[wire] = await this.#members.scalar(object, member);
        break;
      }
    return identity;
  }

  async load(object: HostObject, query: WireQuery | undefined, shape: LoadShape): Promise<Values | null> {
    const selection = selectionOf(query);
    if (object !== NULL_OBJECT && this.#isCollection(object)) return this.#loadItems(object, selection, shape, query);
    return this.#loadSelection(object, selection, shape);
  }

  async #loadSelection(object: HostObject, selection: Selection, shape: LoadShape): Promise<Values | null> {
    if (object === NULL_OBJECT) return null;
    if (this.#isCollection(object)) return this.#loadItems(object, selection, shape);
    const type = this.#members.typeOf(object);
    const values: Values = (await this.identity(object)) ?? {};
    if (selection.all || selection.named.size === 0)
      for (const [member, scalar] of Object.entries(type?.scalars ?? {}))
        // Everything means everything this host has: what it lacks is missed only by an add-in that touches it (PropertyNotLoaded).
        if (!member.startsWith('_') && this.#members.isImplemented(object, member))
          values[shape === 'wire' ? scalar.wire : member] = await this.#scalar(object, member, scalar);
    for (const [asked, deeper] of selection.named) {
      const member = this.#members.propertyName(object, asked);
      const scalar = member === undefined ? undefined : type?.scalars[member];
      const navigation = member === undefined ? undefined : type?.navigations[member];
      if (member !== undefined && scalar) values[shape === 'wire' ? scalar.wire : member] = await this.#scalar(object, member, scalar);
      else if (member !== undefined && navigation)
        values[shape === 'wire' ? navigation.wire : member] = await this.#loadSelection(
          await this.#members.navigation(object, navigation.wire),
          deeper,
          shape,
        );
      else throw new HostError('InvalidArgument', `The property '${asked}' does not exist on ${object.$type}.`, `${object.$type}.load`);
    }
    return values;
  }

  async #loadItems(object: HostCollection, selection: Selection, shape: LoadShape, page: WireQuery = {}): Promise<Values> {
    const values: Values = (await this.identity(object)) ?? {};
    const own = this.#ownScalars(object, selection);
    for (const [member, scalar] of own.values())
      values[shape === 'wire' ? scalar.wire : member] = await this.#scalar(object, member, scalar);
    // A collection's own scalar alone (`tables.load('count')`) asks for no items.
    if (own.size > 0 && own.size === selection.named.size && !selection.all) return values;
    const ofItems: Selection = { all: selection.all, named: new Map([...selection.named].filter(([asked]) => !own.has(asked))) };
    const from = page.Skip ?? 0;
    const items = (await Promise.resolve(object.items)).slice(from, page.Top === undefined ? undefined : from + page.Top);
    const loaded: unknown[] = [];
    for (const item of items) loaded.push(await this.#loadSelection(item, ofItems, shape));
    values[shape === 'wire' ? '_Items' : 'items'] = loaded;
    return values;
  }

  /** What a selection names of the collection itself (only `count` in Excel), by the name that was typed. */
  #ownScalars(object: HostCollection, { named }: Selection): ReadonlyMap<string, readonly [string, CatalogueScalar]> {
    const scalars = this.#members.typeOf(object)?.scalars ?? {};
    return new Map(
      [...named.keys()].flatMap((asked): [string, readonly [string, CatalogueScalar]][] => {
        const member = this.#members.propertyName(object, asked);
        const scalar = member === undefined ? undefined : scalars[member];
        return member !== undefined && scalar ? [[asked, [member, scalar]]] : [];
      }),
    );
  }

  async #scalar(object: HostObject, member: string, scalar: CatalogueScalar): Promise<unknown> {
    if (object.$cellCount !== undefined && object.$cellCount > this.#cellLimit && scalar.accepts.includes('array')) return null;
    return (await this.#members.scalar(object, member)) ?? null;
  }

  #isCollection(object: HostObject): object is HostCollection {
    return this.#members.typeOf(object)?.itemType !== undefined;
  }
}
