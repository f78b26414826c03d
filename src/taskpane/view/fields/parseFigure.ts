/** A number as people type it into a field: either separator for decimals, full-width digits, a trailing percent sign. `undefined` when it is none. */
export const parseFigure = (text: string): number | undefined => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s%]/g, '')
    .replace(/,(?=\d{3}(\D|$))(?=.*[.])/g, '');
  const withPoint = plain.includes('.') ? plain : plain.replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(withPoint)) return undefined;
  return Number(withPoint);
};

/** A list of such numbers, separated by spaces or semicolons. */
export const parseFigures = (text: string): readonly number[] | undefined => {
  const parts = text.split(/[\s;；]+/).filter((part) => part !== '');
  const figures = parts.map(parseFigure);
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
};
