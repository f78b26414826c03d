import type { PolicyPreset } from './PanePorts';

/** What the method card offers first; the first that the table's roles allow is tried without a click. */
export const PRESETS = [
  { id: 'abc-amount', methodId: 'abc', params: {} },
  { id: 'abc-count', methodId: 'abc', params: { by: 'count' } },
] as const satisfies readonly PolicyPreset[];
