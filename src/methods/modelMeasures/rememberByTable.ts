import type { CustomerTable } from '../../table/CustomerTable';
import type { MeasureFamily } from './MeasureFamily';

/** A family that remembers its last answer about a table: moving a cut asks again for what has not changed. */
export const rememberByTable = <S>(family: MeasureFamily<S>): MeasureFamily<S> => {
  const last = new WeakMap<CustomerTable, { readonly key: string; readonly computed: ReturnType<typeof family.compute> }>();
  return {
    ...family,
    compute: (table, settings, measures) => {
      const key = JSON.stringify([settings, measures]);
      const known = last.get(table);
      if (known?.key === key) return known.computed;
      const computed = family.compute(table, settings, measures);
      last.set(table, { key, computed });
      return computed;
    },
  };
};
