import { utf8Bytes } from '../protocol/Traffic';
import type { WireArgument, WireValue } from './WireValue';

/** An argument with a short key that is equal exactly when the contents are. */
export interface StoredArgument {
  readonly key: string;
  readonly value: WireArgument;
  /** Its length as JSON in UTF-8. */
  readonly bytes: number;
}

type Matrix = readonly (readonly WireValue[])[];

interface StoredMatrix extends StoredArgument {
  readonly value: Matrix;
}

/** Smaller matrices are their own key. */
const SMALL_CELLS = 16;

/**
 * Recognises arguments by content. A column that is handed to thousands of calls is compared each time, but kept and measured only once.
 *
 * Matrices are found by a hash and then compared cell by cell, so that equal keys always mean equal contents.
 * Cost: O(cells) per argument.
 */
export class ArgumentStore {
  private readonly byHash = new Map<number, StoredMatrix[]>();
  /** The grid hands out the same array for the same cells within a calculation: it need not be read again. */
  private readonly byArray = new WeakMap<Matrix, StoredMatrix>();
  private readonly kept = new Set<string>();
  private matrices = 0;

  store(argument: WireArgument): StoredArgument {
    if (!isMatrix(argument) || argument.length * (argument[0]?.length ?? 0) <= SMALL_CELLS) {
      const json = JSON.stringify(argument);
      return { key: json, value: argument, bytes: utf8Bytes(json) };
    }
    const seen = this.byArray.get(argument);
    if (seen !== undefined && this.kept.has(seen.key)) return seen;
    const stored = this.find(argument);
    this.byArray.set(argument, stored);
    return stored;
  }

  private find(argument: Matrix): StoredMatrix {
    const hash = hashOf(argument);
    const candidates = this.byHash.get(hash) ?? [];
    const known = candidates.find((candidate) => sameCells(candidate.value, argument));
    if (known !== undefined) return known;
    this.matrices += 1;
    const stored: StoredMatrix = { key: `#${this.matrices}`, value: argument, bytes: utf8Bytes(JSON.stringify(argument)) };
    this.byHash.set(hash, [...candidates, stored]);
    this.kept.add(stored.key);
    return stored;
  }

  /** Forgets matrices under other keys than these. A key is never given twice. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const [hash, stored] of this.byHash) {
      const kept = stored.filter((one) => keys.has(one.key));
      for (const one of stored) if (!keys.has(one.key)) this.kept.delete(one.key);
      if (kept.length === 0) this.byHash.delete(hash);
      else this.byHash.set(hash, kept);
    }
  }
}

function isMatrix(argument: WireArgument): argument is Matrix {
  if (!Array.isArray(argument)) return false;
  const [row] = argument as readonly unknown[];
  return Array.isArray(row) && !Array.isArray(row[0]);
}

const NUMBER = new Float64Array(1);
const HALVES = new Int32Array(NUMBER.buffer);

function hashOf(values: Matrix): number {
  let hash = 0x811c9dc5;
  const mix = (word: number): void => {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  };
  mix(values.length);
  for (const row of values) {
    for (const value of row) {
      if (typeof value === 'number') {
        NUMBER[0] = value;
        mix(HALVES[0] ?? 0);
        mix(HALVES[1] ?? 0);
      } else if (typeof value === 'string') {
        for (let index = 0; index < value.length; index += 1) mix(value.charCodeAt(index));
      } else mix(value === null ? 1 : value === true ? 2 : 3);
    }
  }
  return hash;
}

function sameCells(one: Matrix, other: Matrix): boolean {
  return (
    one.length === other.length &&
    one.every((row, index) => {
      const against = other[index] ?? [];
      return row.length === against.length && row.every((value, column) => sameValue(value, against[column]));
    })
  );
}

function sameValue(one: WireValue, other: WireValue | undefined): boolean {
  if (one === other) return true;
  return typeof one === 'object' && one !== null && typeof other === 'object' && other !== null && one.code === other.code;
}
