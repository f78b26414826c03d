/** Starts the worker's script; `undefined` where there are no workers. webpack finds the script by this very form of the call. */
export const startEngineWorker = (): Worker | undefined =>
  typeof Worker === 'undefined' ? undefined : new Worker(/* webpackChunkName: "worker" */ new URL('./worker.ts', import.meta.url));
