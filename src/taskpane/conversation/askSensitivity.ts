import type { Context } from './Context';

/** G5: asks once for each preview what hangs on each number. An answer about an earlier preview is dropped. */
export const askSensitivity = async ({ ports, store }: Context): Promise<void> => {
  const { preview, sensitivity } = store.get();
  if (preview.status !== 'ready' || sensitivity.status !== 'none') return;
  store.dispatch({ type: 'sensitivityAsked' });
  const rows = await ports.engine.sensitivity();
  if (store.get().preview !== preview) return;
  store.dispatch({ type: 'sensitivityAnswered', rows });
};
