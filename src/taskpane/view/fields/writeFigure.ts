import type { Separators } from './parseAmount';

/** In full, as the workbook writes numbers. Four digits stay together: they may be a year. */
export const writeFigure = (value: number, { decimal, group }: Separators): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = Math.abs(value) < 10_000 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
};

/** For a line of them; groups made by spaces would be numbers of their own there. */
export const writeFigures = (values: readonly number[], separators: Separators): string =>
  values.map((value) => writeFigure(value, separators.group.trim() === '' ? { ...separators, group: '' } : separators)).join('; ');
