/** Versions of the requirement sets a host offers, by name: `{ ExcelApi: '1.15' }`. Texts, because 1.10 as a number would be 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/**
 * Whether a member is within the sets.
 * @param since As in the catalogue: a version of ExcelApi, or `SetName version`; `undefined` for members that always were.
 */
export function isWithin(sets: RequirementSets, since: string | undefined): boolean {
  if (since === undefined) return true;
  const [set, version] = since.includes(' ') ? (since.split(' ') as [string, string]) : ['ExcelApi', since];
  const offered = sets[set];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
