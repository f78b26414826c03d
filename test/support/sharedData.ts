import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../../shared/data');

/** Whether the folder of published data stands beside the project (it does in CI; the files are not ours to distribute). */
export const hasSharedData = existsSync(FOLDER);

/** Text of one file of published data, e.g. `sharedData('abc-heizer/expected.json')`. */
export const sharedData = (path: string): string => readFileSync(resolve(FOLDER, path), 'utf8');

/** `describe` where the data is present; elsewhere the suite is counted as skipped. */
export const describeWithSharedData = (title: string, tests: () => void): void => {
  if (hasSharedData) describe(title, tests);
  // The tests themselves would look for the files as soon as they are named; this stands in for them in the count.
  else describe.skip(title, () => it('has the published data', () => expect(hasSharedData).toBe(true)));
};
