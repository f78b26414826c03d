import type { Numbers } from './Numbers';

/** The present values in ascending order: the missing-value policy of all statistics in one place. NaN is missing; -0 becomes 0. */
export const sortedPresent = (values: Numbers): Float64Array => {
  const present = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) present[count++] = value + 0;
  return present.slice(0, count).sort();
};
