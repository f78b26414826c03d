/** The first row of a block, from its first cell to further right than any table of the demo reaches. */
export const headerRow = (address: string): string => {
  const [, sheet = '', column = 'A', row = '1'] = /^(.*!)?([A-Z]+)(\d+)/.exec(address) ?? [];
  return `${sheet}${column}${row}:AZ${row}`;
};
