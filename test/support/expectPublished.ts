import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PUBLISHED_FIGURES, PUBLISHED_REPORT, type FoundFigure, type PublishedFigureId, type Within } from './publishedFigures';

/** Checks that the product finds a published figure; under `npm test` it also goes into the table at the end. */
export const expectPublished = (id: PublishedFigureId, found: number | string, published: number | string): void => {
  const { what, within } = PUBLISHED_FIGURES[id];
  const holds = isWithin(found, published, within);
  const figure: FoundFigure = { id, published, found, holds };
  if (process.env['PUBLISHED_REPORT'] === 'yes')
    appendFileSync(resolve(__dirname, '../..', PUBLISHED_REPORT), `${JSON.stringify(figure)}\n`);
  expect({ what, published, found, holds }).toEqual({ what, published, found, holds: true });
};

const isWithin = (found: number | string, published: number | string, within: Within): boolean => {
  if (typeof found === 'string' || typeof published === 'string' || within === 'exact') return found === published;
  if ('absolute' in within) return Math.abs(found - published) < within.absolute;
  if ('relative' in within) return Math.abs(found / published - 1) < within.relative;
  return found.toFixed(within.decimals) === published.toFixed(within.decimals);
};
