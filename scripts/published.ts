import { existsSync, readFileSync } from 'node:fs';
import { PUBLISHED_FIGURES, PUBLISHED_REPORT, type FoundFigure, type PublishedFigure, type Within } from '../test/support/publishedFigures';
import { hasSharedData } from '../test/support/sharedData';

/** Prints what others have published beside what the tests found, as they reported it. Fails where a figure was missed, or not looked at though its data is there. */
const main = (): void => {
  const report = existsSync(PUBLISHED_REPORT) ? readFileSync(PUBLISHED_REPORT, 'utf8').trim() : '';
  const found = new Map<string, FoundFigure>(
    (report === '' ? [] : report.split('\n')).map((line) => {
      const figure = JSON.parse(line) as FoundFigure;
      return [figure.id, figure];
    }),
  );
  const rows = Object.entries<PublishedFigure>(PUBLISHED_FIGURES).map(([id, { what, source, within, isOwn }]) => {
    const figure = found.get(id);
    const verdict = figure ? (figure.holds ? 'met' : 'MISSED') : isOwn || hasSharedData ? 'NOT CHECKED' : 'skipped: data not present';
    return [source, what, statedAs(figure?.published, within), written(figure?.found), toleranceOf(within), verdict];
  });
  const table = [['Source', 'What', 'Published', 'Found', 'Within', 'Verdict'], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  const count = (verdict: string): number => rows.filter((row) => row[5] === verdict).length;
  const [met, failed] = [count('met'), count('MISSED') + count('NOT CHECKED')];
  console.log(`${met} of ${rows.length} published figures met, ${failed} failed, ${rows.length - met - failed} skipped`);
  if (failed > 0) process.exitCode = 1;
};

/** Eight digits are more than any of them is published with; whole numbers in full. */
const written = (value: number | string | undefined): string => {
  if (value === undefined) return '';
  return typeof value === 'string' || Number.isInteger(value)
    ? String(value)
    : String(Number(value.toPrecision(Math.abs(value) < 1e6 ? 8 : 10)));
};

/** With the decimals that it is published with, where those are what counts. */
const statedAs = (value: number | string | undefined, within: Within): string =>
  typeof value === 'number' && typeof within === 'object' && 'decimals' in within ? value.toFixed(within.decimals) : written(value);

const toleranceOf = (within: Within): string => {
  if (within === 'exact') return 'exact';
  if ('absolute' in within) return String(within.absolute);
  return 'relative' in within ? `${within.relative * 100} %` : `${within.decimals} decimals`;
};

main();
