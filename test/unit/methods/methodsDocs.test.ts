import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { METHOD_DOCS, methodsDocs } from '../../../scripts/methods-docs';
import { METHODS } from '../../../src/methods';

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
});
