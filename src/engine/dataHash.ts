import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { fieldKey } from '../methods/fields/field';
import { memoizeByObject } from '../methods/memoize';
import type { CustomerTable, FieldReference } from '../table/CustomerTable';
import type { TiersBefore } from './snapshot/tiersBefore';

/** Texts hashed at a time: joining all of a million at once would double them in memory. */
const TEXTS_AT_ONCE = 10_000;

/**
 * P2: SHA-256 over the customers' ids, the numbers graded by and the tiers that a snapshot has for them (G2), in the order read; hexadecimal. Two runs with
 * the same hashes of policy and data have the same tiers. Cost: O(n).
 */
export const dataHash = (table: CustomerTable, fields: readonly FieldReference[], before?: TiersBefore): string => {
  const hash = idsHash(table.ids).clone();
  for (const field of fields) {
    hash.update(utf8ToBytes(`${fieldKey(field)}\n`));
    if ('column' in field) addTexts(hash, table.texts.get(field.column) ?? []);
    const values = 'column' in field ? table.columns.get(field.column) : table.measures.get(field.measure);
    if (values === undefined) continue;
    // A fresh copy, because NaN has many bit patterns, and ours is one.
    const clean = Float64Array.from(values, (value) => (Number.isNaN(value) ? NaN : value + 0));
    hash.update(new Uint8Array(clean.buffer));
  }
  if (before !== undefined) {
    hash.update(utf8ToBytes('before\n'));
    addTexts(hash, before.tiers);
    addTexts(hash, before.methodTiers);
  }
  return bytesToHex(hash.digest());
};

/** The ids come first, so that trying another method on the same table hashes them once. */
const idsHash = memoizeByObject((ids: readonly string[]) => {
  const hash = sha256.create();
  addTexts(hash, ids);
  return hash;
});

const addTexts = (hash: { readonly update: (data: Uint8Array) => unknown }, texts: readonly string[]): void => {
  for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
    const lines = texts.slice(from, from + TEXTS_AT_ONCE).map((text) => `${text}\n`);
    hash.update(utf8ToBytes(lines.join('')));
  }
};
