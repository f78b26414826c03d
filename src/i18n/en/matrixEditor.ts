/** Words of the matrix, in its editor and its picture. */
export const enMatrixEditor = {
  rows: 'Rows',
  columns: 'Columns',
  tiers: 'Tiers, best first',
  tiersHelp: 'Names separated by semicolons.',
  unknown: 'Not known yet',
  field: (side: string) => `${side}: column or measure`,
  kind: (side: string) => `${side}: levels by`,
  kinds: { cuts: 'Cuts', values: 'Texts' },
  cuts: 'Rising numbers; each starts the next level.',
  values: 'One level each, lowest first; separated by semicolons.',
  cell: (row: string, column: string) => `Tier for ${row} and ${column}`,
  from: (value: string) => `from ${value}`,
  below: (value: string) => `below ${value}`,
  between: (from: string, below: string) => `${from} to below ${below}`,
  picture: 'Customers by level of both.',
  cellTitle: (row: string, column: string, tier: string, customers: string, amount: string) =>
    `${row}, ${column}, ${tier}: ${customers} customers, ${amount}`,
  unknownCustomers: (customers: string, tier: string) => `Not known yet: ${customers} customers, ${tier}.`,
};
