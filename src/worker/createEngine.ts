import type { Locale } from '../i18n/Locale';
import type { EngineApi } from './EngineApi';
import { EngineClient, type StartWorker } from './EngineClient';
import { startEngineWorker } from './startEngineWorker';

export interface EngineOptions {
  /** Language of the reasons that are written to the sheet. */
  readonly locale?: Locale;
  readonly startWorker?: StartWorker;
}

/** The engine off the main thread; in this thread where no worker can be had, for then it is slower but the same. */
export const createEngine = ({ locale = 'en', startWorker = startEngineWorker }: EngineOptions = {}): EngineApi =>
  new EngineClient(locale, () => {
    try {
      return startWorker();
    } catch {
      // A content security policy or an odd web view forbids workers: no fault of the user's, and nothing is lost.
      return undefined;
    }
  });
