import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { METHOD_DOCS, methodsDocs } from '../../../scripts/methods-docs';
import { METHODS } from '../../../src/methods';
import { MEASURE_FAMILIES } from '../../../src/methods/modelMeasures';
import { MODEL_MEASURES } from '../../../src/methods/modelMeasures/modelMeasure';
import { MEASURE_NAMES } from '../../../src/table/MeasureName';

describe.each(['en', 'zh-CN'] as const)('the reference of methods in %s', (locale) => {
  const page = methodsDocs(locale);

  it('is what the registry says', () => {
    expect(readFileSync(resolve(__dirname, '../../..', METHOD_DOCS[locale]), 'utf8')).toBe(page);
  });

  it('names every method with its source, and every setting', () => {
    for (const method of METHODS) {
      expect(page).toContain(method.reference);
      for (const { id } of method.parameters) expect(page).toContain(`\`${id}\``);
    }
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('[M1] names every measure and every setting of one', () => {
    for (const name of [...MEASURE_NAMES, ...MODEL_MEASURES]) expect(page).toContain(`| \`${name}\` |`);
    for (const { id, parameters } of MEASURE_FAMILIES)
      for (const spec of parameters) expect(page).toContain(`\`measures.${id}.${spec.id}\``);
  });
});
