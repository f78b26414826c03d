/** How the workbook writes numbers. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/**
 * An amount as people type it in this workbook: its separators, a currency sign, full-width digits. `undefined` when it is none, and when a group
 * separator stands where none can: "1,5" is no fifteen.
 */
export const parseAmount = (text: string, { decimal, group }: Separators): number | undefined => {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Sc}|\b[A-Z]{3}\b/gu, '')
    .replace(/[\s\u00a0\u202f'’]/g, '');
  const [whole = '', fraction, ...rest] = plain.split(decimal);
  if (rest.length > 0) return undefined;
  const groups = group.trim() === '' ? [whole] : whole.split(group);
  const isGrouped = groups.every((part, place) => (place === 0 ? /^[+-]?\d{1,3}$/ : /^\d{3}$/).test(part));
  if (groups.length > 1 && !isGrouped) return undefined;
  const digits = groups.join('');
  if (!/^[+-]?\d*$/.test(digits) || !/^\d*$/.test(fraction ?? '') || !/\d/.test(digits + (fraction ?? ''))) return undefined;
  return Number(`${digits}.${fraction ?? ''}0`);
};
