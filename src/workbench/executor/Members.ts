import type {
  Catalogue,
  CatalogueEvent,
  CatalogueMethod,
  CatalogueNavigation,
  CatalogueScalar,
  CatalogueType,
} from '../catalogue/Catalogue';
import { checkArguments, checkValue } from './checkArguments';
import { HostError } from './HostError';
import { isHostObject, type HostObject } from './HostObject';
import { isWithin, type RequirementSets } from './RequirementSets';

interface Indexed {
  readonly type: CatalogueType;
  readonly byWire: ReadonlyMap<string, string>;
  readonly byLowerCase: ReadonlyMap<string, string>;
}

/**
 * Access to the members of host objects under the catalogue's eyes. What Office.js does not know, what the requirement sets exclude and what
 * the model does not have is refused with `ApiNotFound`, each in words of its own; errors get the member as their location.
 */
export class Members {
  readonly #catalogue: Catalogue;
  readonly #sets: RequirementSets;
  readonly #index = new Map<string, Indexed>();

  constructor(catalogue: Catalogue, sets: RequirementSets) {
    this.#catalogue = catalogue;
    this.#sets = sets;
  }

  /** `undefined` for services, which the catalogue of Excel's classes does not have. */
  typeOf(object: HostObject): CatalogueType | undefined {
    return this.#indexOf(object)?.type;
  }

  /** The add-in's name of a scalar or navigation that is asked for in any case of letters. */
  propertyName(object: HostObject, asked: string): string | undefined {
    return this.#indexOf(object)?.byLowerCase.get(asked.toLowerCase());
  }

  isImplemented(object: HostObject, member: string): boolean {
    const type = this.typeOf(object);
    const entry = type?.scalars[member] ?? type?.navigations[member];
    return member in object && isWithin(this.#sets, entry?.since);
  }

  /** Value of a scalar, by the add-in's name. */
  scalar(object: HostObject, member: string): Promise<unknown> {
    return this.#located(object, member, () => {
      this.#require(object, member, this.typeOf(object)?.scalars[member]);
      return valueOf(object, member);
    });
  }

  /** Object of a navigation, by its wire name. */
  navigation(object: HostObject, wire: string): Promise<HostObject> {
    const member = this.#memberName(object, wire);
    return this.#located(object, member, async () => {
      this.#require(object, member, this.typeOf(object)?.navigations[member]);
      return objectFrom(await valueOf(object, member));
    });
  }

  /** Sets a scalar by its wire name or, from an update, by the add-in's name. */
  set(object: HostObject, wireOrName: string, value: unknown): Promise<void> {
    const member = this.#memberName(object, wireOrName);
    return this.#located(object, member, () => {
      const scalar = this.typeOf(object)?.scalars[member];
      this.#require(object, member, scalar);
      if (scalar?.writable === false) throw new HostError('InvalidOperation', `${member} is read-only.`);
      if (scalar) checkValue(this.#catalogue, scalar.accepts, member, value);
      (object as unknown as Record<string, unknown>)[member] = value;
      return Promise.resolve();
    });
  }

  /** Calls a method by its wire name. */
  call(object: HostObject, wire: string, values: readonly unknown[]): Promise<unknown> {
    const member = this.#memberName(object, wire);
    return this.#located(object, member, () => {
      const method = this.typeOf(object)?.methods[member];
      this.#require(object, member, method);
      // Left out and null are the same on the wire; undefined lets the model's default parameters work.
      const given = values.map((value) => value ?? undefined);
      if (method) checkArguments(this.#catalogue, method.parameters, given);
      const implementation = (object as unknown as Record<string, unknown>)[member];
      if (typeof implementation !== 'function') throw notImplemented(object, member);
      return Promise.resolve(Reflect.apply(implementation, object, given) as unknown);
    });
  }

  /** A method whose answer is an object of the workbook. */
  callForObject(object: HostObject, wire: string, values: readonly unknown[]): Promise<HostObject> {
    const member = this.#memberName(object, wire);
    return this.#located(object, member, async () => objectFrom(await this.call(object, wire, values)));
  }

  /** The event that a method such as `_RegisterDataChangedEvent` begins (`on`) or ends. */
  event(object: HostObject, wire: string): { readonly name: string; readonly event: CatalogueEvent; readonly on: boolean } {
    for (const [name, event] of Object.entries(this.typeOf(object)?.events ?? {})) {
      if (event.register !== wire && event.unregister !== wire) continue;
      if (!isWithin(this.#sets, event.since)) throw outside(object, name, event.since);
      return { name, event, on: event.register === wire };
    }
    throw new HostError('ApiNotFound', `Office.js has no event for ${object.$type}.${wire}.`, `${object.$type}.${wire}`);
  }

  #indexOf(object: HostObject): Indexed | undefined {
    const known = this.#index.get(object.$type);
    if (known) return known;
    const type = this.#catalogue.types[object.$type];
    if (!type) return undefined;
    const byWire = new Map<string, string>();
    const byLowerCase = new Map<string, string>();
    for (const members of [type.methods, type.navigations, type.scalars])
      for (const [name, member] of Object.entries<CatalogueMethod | CatalogueNavigation | CatalogueScalar>(members)) {
        byWire.set(member.wire, name);
        if ('setWire' in member && member.setWire !== undefined) byWire.set(member.setWire, name);
        if (members !== type.methods) byLowerCase.set(name.toLowerCase(), name);
      }
    const index = { type, byWire, byLowerCase };
    this.#index.set(object.$type, index);
    return index;
  }

  #memberName(object: HostObject, wire: string): string {
    const index = this.#indexOf(object);
    // Services are not in the catalogue; there the rule is simply a small first letter.
    const name = index
      ? (index.byWire.get(wire) ?? index.byLowerCase.get(wire.toLowerCase()))
      : wire.charAt(0).toLowerCase() + wire.slice(1);
    if (name === undefined) throw new HostError('ApiNotFound', `Office.js has no ${object.$type}.${wire}.`, `${object.$type}.${wire}`);
    return name;
  }

  #require(object: HostObject, member: string, entry: { readonly since?: string } | undefined): void {
    const type = this.typeOf(object);
    if (type && !entry) throw new HostError('ApiNotFound', `Office.js has no ${object.$type}.${member}.`);
    if (!isWithin(this.#sets, entry?.since)) throw outside(object, member, entry?.since);
    if (!(member in object) || member in Object.prototype) throw notImplemented(object, member);
  }

  async #located<T>(object: HostObject, member: string, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      if (error instanceof HostError && error.location === undefined)
        throw new HostError(error.code, error.message, `${object.$type}.${member}`);
      throw error;
    }
  }
}

function valueOf(object: HostObject, member: string): Promise<unknown> {
  return Promise.resolve((object as unknown as Record<string, unknown>)[member]);
}

function objectFrom(value: unknown): HostObject {
  if (isHostObject(value)) return value;
  throw new HostError('GeneralException', 'The workbench expected an object of the workbook here; its model gave something else.');
}

function notImplemented(object: HostObject, member: string): HostError {
  return new HostError('ApiNotFound', `The workbench does not have ${object.$type}.${member} (yet). Excel may well have it.`);
}

function outside(object: HostObject, member: string, since: string | undefined): HostError {
  return new HostError('ApiNotFound', `${object.$type}.${member} needs requirement set ${since ?? ''}, which this host does not offer.`);
}
