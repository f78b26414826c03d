import { fitBgnbd } from '../stats/bgnbdFit';
import { fitGammaGamma } from '../stats/gammaGamma';
import type { Numbers } from '../stats/Numbers';

interface Spendings {
  readonly frequency: Numbers;
  readonly meanValue: Numbers;
}

/** The computations that may take seconds. */
export const fitJobs = {
  bgnbd: fitBgnbd,
  gammaGamma: ({ frequency, meanValue }: Spendings) => fitGammaGamma(frequency, meanValue),
} as const;

export type FitJobs = typeof fitJobs;

export type FitName = keyof FitJobs;

export type FitQuestion<J extends FitName> = Parameters<FitJobs[J]>[0];

export type FitAnswer<J extends FitName> = ReturnType<FitJobs[J]>;

/** The same computations, answered later, wherever they run. */
export type Fits = { readonly [J in FitName]: (question: FitQuestion<J>) => Promise<FitAnswer<J>> };

/** In this thread: in tests, and where no worker can be had. */
export const fitsHere: Fits = {
  bgnbd: (question) => Promise.resolve(fitJobs.bgnbd(question)),
  gammaGamma: (question) => Promise.resolve(fitJobs.gammaGamma(question)),
};
