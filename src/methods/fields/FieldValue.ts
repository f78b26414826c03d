/** A number or a text; NaN and '' are missing. */
export type FieldValue = number | string;

/** NaN for numbers, nothing but blanks for texts. */
export const isMissing = (value: FieldValue): boolean => (typeof value === 'number' ? Number.isNaN(value) : value.trim() === '');

/** Texts that are the same to a reader: case, full width and outer blanks do not count. */
export const plainText = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
