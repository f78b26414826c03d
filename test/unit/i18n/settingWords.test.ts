import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createFormats } from '../../../src/i18n/Formats';
import { messagesFor } from '../../../src/i18n/messagesFor';

const wording = { f: createFormats('en'), sheetRow: String };
const { problems: en } = messagesFor('en');
const { problems: zh } = messagesFor('zh-CN');

describe('words about settings', () => {
  it('calls a setting by the label of its field, and its place in a list', () => {
    const problem = { code: 'policy-invalid', path: 'method.params.indicators[2].weight', expected: '>= 0', found: '-1' } as const;
    expect(en['policy-invalid'](problem, wording).text).toBe('“Indicators 3”: expected at least 0, found -1.');
    expect(zh['policy-invalid'](problem, wording).text).toBe('“指标 3”应为不小于 0，现为-1。');
  });

  it('[M2] knows a setting of the measures by the same label', () => {
    const problem = { code: 'parameter-invalid', path: 'measures.rfm.recencyBreaks', expected: 'length 3', found: 'length 4' } as const;
    expect(en['parameter-invalid'](problem, wording).text).toBe('“Limits of recency (days)”: expected 3 of them, found 4 of them.');
  });

  it('says what an empty list lacks', () => {
    const problem = { code: 'parameter-invalid', path: 'indicators', expected: 'length >= 1', found: 'length 0' } as const;
    expect(en['parameter-invalid'](problem, wording).text).toBe('“Indicators”: expected at least 1, found none.');
    expect(zh['parameter-invalid'](problem, wording).text).toBe('“指标”应为至少 1 项，现为空。');
  });

  it('keeps the path of what has no field', () => {
    const problem = { code: 'policy-invalid', path: 'source.kind', expected: '"customers"', found: '7' } as const;
    expect(en['policy-invalid'](problem, wording).text).toBe('“source.kind”: expected "customers", found 7.');
  });

  it('explains why the ten segments need five steps', () => {
    const problem = { code: 'parameter-invalid', path: 'bins', expected: '5 (grid)', found: '4' } as const;
    expect(en['parameter-invalid'](problem, wording).text).toBe('“Score steps”: expected 5 (for the ten segments), found 4.');
  });

  it('[P1] says every expectation in words of the language, also those that a schema states of its own', () => {
    const sources = ['methods', 'policy'].flatMap((folder) => {
      const path = resolve(__dirname, '../../../src', folder);
      return readdirSync(path, { encoding: 'utf8', recursive: true })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(resolve(path, file), 'utf8'));
    });
    const stated = sources.flatMap((source) => [...source.matchAll(/expected: '([^']+)'/g)].map(([, expected]) => expected as string));
    expect(stated.length).toBeGreaterThan(10);
    const expectations = [
      ...stated,
      'object',
      'array',
      'string',
      'number',
      'boolean',
      'record',
      'integer',
      'tuple',
      '/^#[0-9A-Fa-f]{6}$/',
      '< 1',
      '> 0',
    ];
    for (const expected of expectations) {
      const text = zh['policy-invalid']({ code: 'policy-invalid', path: 'x', expected, found: '7' }, wording).text;
      expect({ expected, text }).toEqual({ expected, text: expect.not.stringMatching(/[A-Za-z]{4}|[<>=]/) });
      expect(en['policy-invalid']({ code: 'policy-invalid', path: 'x', expected, found: '7' }, wording).text).not.toMatch(/[<>=]/);
    }
  });
});
