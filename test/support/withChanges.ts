import type { ExplanationFact } from '../../src/methods/Method';
import type { CustomerTable } from '../../src/table/CustomerTable';

/** The same table with the changes that an explanation asks of one customer; what they name is a column, a measure or a text. */
export const withChanges = (table: CustomerTable, row: number, changes: readonly ExplanationFact[]): CustomerTable => {
  const columns = new Map(table.columns);
  const measures = new Map(table.measures);
  const texts = new Map(table.texts);
  for (const { facts } of changes) {
    const name = String(facts['column']);
    const to = facts['to'];
    const numbers = columns.get(name) ?? measures.get(name);
    const known = texts.get(name);
    if (numbers && typeof to === 'number') (columns.has(name) ? columns : measures).set(name, numbers.with(row, to));
    else if (known && typeof to === 'string') texts.set(name, known.with(row, to));
    else throw new Error(`Nothing to change in "${name}".`);
  }
  return { ...table, columns, measures, texts };
};
