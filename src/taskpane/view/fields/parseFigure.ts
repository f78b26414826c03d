import { parseAmount, type Separators } from './parseAmount';

/**
 * A number as people type it into a field: as the workbook writes numbers, so that "200,000" is no 200; else with either separator for decimals. Full-width
 * digits and a trailing percent sign are read, too. `undefined` when it is none.
 */
export const parseFigure = (text: string, separators: Separators): number | undefined => {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  // What begins with 0 has no groups: "0.125" is less than 1 wherever it is typed.
  const asWritten = /^[+-]?0\D/.test(plain) ? undefined : parseAmount(plain, separators);
  if (asWritten !== undefined) return asWritten;
  const withPoint = plain.includes('.') ? plain : plain.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(withPoint)) return undefined;
  return Number(withPoint);
};

/** A list of such numbers, separated by spaces or semicolons; by semicolons alone where spaces group digits. */
export const parseFigures = (text: string, separators: Separators): readonly number[] | undefined => {
  const between = separators.group.trim() === '' && /[;；]/.test(text) ? /[;；]+/ : /[\s;；]+/;
  const parts = text.split(between).filter((part) => part.trim() !== '');
  const figures = parts.map((part) => parseFigure(part, separators));
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
};
