import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BatchRequest, BatchResponse } from '../../../src/workbench/executor/BatchMessage';

/**
 * Rich API traffic as Office.js 1.1.110 exchanged it with a host: requests are certain, answers are those that made its proxies work. Only
 * the lists of disposable paths (`L`) were left out.
 */
interface Capture {
  readonly file: string;
  readonly title: string;
  readonly steps: readonly { readonly request: BatchRequest; readonly answer: BatchResponse }[];
}

/** All captures, in the order of the session in which they were taken. */
export function captures(): Capture[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...(JSON.parse(readFileSync(path.join(__dirname, file), 'utf8')) as Omit<Capture, 'file'>) }));
}

/**
 * Ids (of sheets, tables, references) are the host's to choose. A replay learns which of its own stands for which captured one, and
 * translates requests into its own and answers into the captured ones.
 */
export class Replay {
  readonly #own = new Map<unknown, unknown>();

  request(captured: BatchRequest): BatchRequest {
    return this.#translate(captured) as BatchRequest;
  }

  /** The host's answer with captured ids where it matches them, so that it can be compared. */
  answer(own: unknown, captured: unknown, key = ''): unknown {
    if ((key === '_ReferenceId' || key === 'Id') && typeof own === typeof captured && own !== '') {
      this.#own.set(captured, own);
      return captured;
    }
    if (Array.isArray(own)) return own.map((item, index) => this.answer(item, Array.isArray(captured) ? captured[index] : undefined));
    if (typeof own !== 'object' || own === null) return own;
    const other = (captured ?? {}) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, this.answer(value, other[name], name)]));
  }

  #translate(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#translate(item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.#translate(item, name)]));
    // Only texts: numbers in a request are ids of paths and actions.
    return typeof value === 'string' && key !== 'Id' && this.#own.has(value) ? this.#own.get(value) : value;
  }
}
