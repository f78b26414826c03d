/** Starts the script that fits; `undefined` where there are no workers. webpack finds the script by this very form of the call. */
export const startFitWorker = (): Worker | undefined =>
  typeof Worker === 'undefined' ? undefined : new Worker(/* webpackChunkName: "worker-fits" */ new URL('./fitWorker.ts', import.meta.url));
