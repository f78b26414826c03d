import {
  ActionType,
  PathType,
  type BatchRequest,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WirePathIds,
} from './BatchMessage';
import { INVALID_ARGUMENT } from './checkArguments';
import type { ExecutorParts } from './ExecutorParts';
import { HostError } from './HostError';
import type { HostObject, HostRoot } from './HostObject';
import { NULL_OBJECT } from './NullObject';

const READING: ReadonlySet<number> = new Set([ActionType.query, ActionType.queryAsJson, ActionType.ensureUnchanged]);

/** One batch: its object paths, each evaluated once, when it is first needed, and its actions. */
export class Batch {
  readonly #parts: ExecutorParts;
  readonly #root: HostRoot;
  readonly #paths: BatchRequest['ObjectPaths'];
  readonly #objects = new Map<number, HostObject>();

  constructor(parts: ExecutorParts, root: HostRoot, paths: BatchRequest['ObjectPaths']) {
    this.#parts = parts;
    this.#root = root;
    this.#paths = paths;
  }

  /** The action's value for the answer; `undefined` is sent as `null`. */
  async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await this.#object(action.ObjectPathId);
    const { loader } = this.#parts;
    if (READING.has(action.ActionType)) await this.#root.$calculated?.();
    switch (action.ActionType) {
      case ActionType.instantiate:
        return loader.identity(object);
      case ActionType.query:
        return loader.load(object, action.QueryInfo, 'wire');
      case ActionType.queryAsJson:
        return loader.load(object, action.QueryInfo, 'json');
      case ActionType.method:
        return this.#invoke(object, action.Name, await this.#arguments(action.ArgumentInfo));
      case ActionType.setProperty:
        return this.#set(object, action.Name, (await this.#arguments(action.ArgumentInfo))[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) await this.#set(object, name, value);
        return null;
      case ActionType.ensureUnchanged:
        return this.#ensureUnchanged(object, action.ObjectState ?? {});
      default:
        throw new HostError('NotImplemented', `The workbench does not know actions of type ${action.ActionType}.`);
    }
  }

  async #object(pathId: number): Promise<HostObject> {
    const known = this.#objects.get(pathId);
    if (known) return known;
    const path = this.#paths[pathId];
    if (!path) throw new HostError('InvalidRequest', `The request has no object path ${pathId}.`);
    const object = await this.#evaluate(path);
    this.#objects.set(pathId, object);
    return object;
  }

  async #evaluate(path: WirePath): Promise<HostObject> {
    const { members, references, services } = this.#parts;
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.#root;
      case PathType.nullObject:
        return NULL_OBJECT;
      case PathType.reference:
        return references.get(path.Name);
      case PathType.newObject: {
        const service = services[path.Name];
        if (!service) throw new HostError('ApiNotFound', `The workbench does not have the service ${path.Name}.`, path.Name);
        return service;
      }
    }
    const parent = await this.#object(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PathType.property:
        return members.navigation(parent, path.Name);
      case PathType.indexer:
        return members.callForObject(parent, 'GetItem', await this.#arguments(path.ArgumentInfo));
      case PathType.method: {
        const values = await this.#arguments(path.ArgumentInfo);
        return this.#eventRange(path.Name, values) ?? members.callForObject(parent, path.Name, values);
      }
      default:
        throw new HostError('NotImplemented', `The workbench does not know object paths of type ${path.ObjectPathType}.`);
    }
  }

  /** `event.getRange(context)`: the range travels with the event as a kept reference. */
  #eventRange(name: string, [id]: readonly unknown[]): HostObject | undefined {
    if (name === '_GetRangeForEventByReferenceId') return this.#parts.references.get(String(id));
    if (name === '_GetRangeOrNullObjectForEventByReferenceId') return this.#parts.references.find(String(id)) ?? NULL_OBJECT;
    return undefined;
  }

  async #invoke(object: HostObject, name: string, values: readonly unknown[]): Promise<unknown> {
    const { references, members, onSubscription } = this.#parts;
    if (object === NULL_OBJECT) return null;
    if (name === '_KeepReference') {
      references.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      references.remove(String(values[0]));
      return null;
    }
    if (name === '_ValidateArraySize') return checkArraySize(object, values);
    if (/^_(Un)?register/i.test(name) && members.typeOf(object)) {
      const { event, name: eventName, on } = members.event(object, name);
      onSubscription({ object, eventName, event, on, id: (await this.#parts.loader.identity(object))?.['Id'] });
      return null;
    }
    const value = await members.call(object, name, values);
    return value === NULL_OBJECT ? null : value;
  }

  async #set(object: HostObject, name: string, value: unknown): Promise<null> {
    if (object !== NULL_OBJECT) await this.#parts.members.set(object, name, value);
    return null;
  }

  async #ensureUnchanged(object: HostObject, expected: Readonly<Record<string, unknown>>): Promise<null> {
    const { loader } = this.#parts;
    const actual = await loader.load(object, { Select: pathsOf(expected) }, 'json');
    if (!includes(actual, expected))
      throw new HostError('Conflict', `${object.$type} has changed meanwhile.`, `${object.$type}.ensureUnchanged`);
    return null;
  }

  async #arguments(info: WireArguments | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries())
      values.push(await this.#argument(value, info?.ReferencedObjectPathIds?.[index]));
    return values;
  }

  async #argument(value: unknown, pathIds: WirePathIds | undefined): Promise<unknown> {
    if (typeof pathIds === 'number' && pathIds !== 0) return this.#objectArgument(pathIds);
    if (Array.isArray(value)) {
      // Matrices of cell values are large and hold no objects.
      if (!Array.isArray(pathIds) && !containsPath(value)) return value;
      const items: unknown[] = [];
      for (const [index, item] of value.entries())
        items.push(await this.#argument(item, Array.isArray(pathIds) ? (pathIds as WirePathIds[])[index] : undefined));
      return items;
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value) return this.#objectArgument(Number(value._ObjectPathId));
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) copy[key] = await this.#argument(item, undefined);
    return copy;
  }

  async #objectArgument(pathId: number): Promise<HostObject> {
    const object = await this.#object(pathId);
    if (object === NULL_OBJECT) throw new HostError('InvalidArgument', `${INVALID_ARGUMENT} (a null object)`);
    return object;
  }
}

/** Office.js announces the size of a matrix that it is going to write in pieces. */
function checkArraySize(object: HostObject, [rows, columns]: readonly unknown[]): null {
  const { rowCount, columnCount } = object as HostObject & { rowCount?: unknown; columnCount?: unknown };
  if (rows !== rowCount || columns !== columnCount)
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      `${object.$type}.setCellValues`,
    );
  return null;
}

function containsPath(values: readonly unknown[]): boolean {
  return values.some((value) => (Array.isArray(value) ? containsPath(value) : typeof value === 'object' && value !== null));
}

function pathsOf(expected: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.entries(expected).flatMap(([key, value]) => (isPlain(value) ? pathsOf(value, `${prefix}${key}/`) : [prefix + key]));
}

function includes(actual: unknown, expected: unknown): boolean {
  if (!isPlain(expected)) return JSON.stringify(actual) === JSON.stringify(expected);
  return isPlain(actual) && Object.entries(expected).every(([key, value]) => includes(actual[key], value));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
