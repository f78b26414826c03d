import { wrap } from 'comlink';
import { fitsHere, type FitJobs, type Fits } from './fitJobs';

/** What the fits need of a worker. */
export type FitWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener'>;

/**
 * Fits off the main thread. The worker starts with the first fit and stays. Where none can be had (a content security policy, an odd web view), or when
 * it dies, the fits run in this thread: slower for the user's other formulas, but the same.
 */
export const createFits = (startWorker: () => FitWorker | undefined): Fits => {
  let there: { readonly fits: Fits; readonly death: Promise<never> } | undefined;
  let isGone = false;

  const ask = async <A>(question: (fits: Fits) => Promise<A>): Promise<A> => {
    if (!isGone) there ??= open(startWorker);
    if (isGone || there === undefined) {
      isGone = true;
      return question(fitsHere);
    }
    try {
      return await Promise.race([question(there.fits), there.death]);
    } catch {
      isGone = true;
      return question(fitsHere);
    }
  };
  return {
    bgnbd: (question) => ask((fits) => fits.bgnbd(question)),
    gammaGamma: (question) => ask((fits) => fits.gammaGamma(question)),
  };
};

const open = (startWorker: () => FitWorker | undefined): { readonly fits: Fits; readonly death: Promise<never> } | undefined => {
  try {
    const worker = startWorker();
    if (worker === undefined) return undefined;
    const death = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new Error('the worker died')));
    });
    // A death between two fits is answered at the next one.
    death.catch(() => undefined);
    return { fits: wrap<FitJobs>(worker) as unknown as Fits, death };
  } catch {
    return undefined;
  }
};
