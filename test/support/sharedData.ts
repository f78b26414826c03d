import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What others published stands beside the project (it does in CI; the files are not ours to distribute). */
const SHARED = resolve(__dirname, '../../../shared');

/** Text of one of those files, e.g. `sharedFile('manifest-xsd/OfficeAppManifestV1_1.xsd')`. */
export const sharedFile = (path: string): string => readFileSync(resolve(SHARED, path), 'utf8');

/** Text of one file of published data, e.g. `sharedData('abc-heizer/expected.json')`. */
export const sharedData = (path: string): string => sharedFile(`data/${path}`);

/** Whether the published data is there. */
export const hasSharedData = existsSync(resolve(SHARED, 'data'));

/** `describe` where a folder of published files is present; elsewhere the suite is counted as skipped. */
export const describeWithShared = (folder: string, title: string, tests: () => void): void => {
  const isPresent = existsSync(resolve(SHARED, folder));
  if (isPresent) describe(title, tests);
  // The tests themselves would look for the files as soon as they are named; this stands in for them in the count.
  else describe.skip(title, () => it(`has ${folder} of the published files`, () => expect(isPresent).toBe(true)));
};

/** `describe` where the published data is present. */
export const describeWithSharedData = (title: string, tests: () => void): void => describeWithShared('data', title, tests);
