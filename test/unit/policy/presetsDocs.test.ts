import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PRESET_DOCS, presetsDocs } from '../../../scripts/presets-docs';
import { PRESET_NAMES } from '../../support/presetPolicies';

describe.each(['en', 'zh-CN'] as const)('the table of presets in %s', (locale) => {
  const page = presetsDocs(locale);

  it('is what the policy files say', () => {
    expect(readFileSync(resolve(__dirname, '../../..', PRESET_DOCS[locale]), 'utf8')).toBe(page);
  });

  it('names every file, each in a full row', () => {
    for (const name of PRESET_NAMES) expect(page).toContain(`/${name}${locale === 'en' ? '' : '-zh'}.json)`);
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(PRESET_NAMES.length + 2);
    for (const row of rows)
      expect(
        row
          .split('|')
          .map((cell) => cell.trim())
          .filter((cell) => cell !== ''),
      ).toHaveLength(9);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
});
