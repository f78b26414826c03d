import type { Finding, FindingCode } from '../../../src/base/Finding';
import type { Problem, ProblemCode } from '../../../src/base/Problem';
import { createFormats } from '../../../src/i18n/Formats';
import type { Locale } from '../../../src/i18n/Locale';
import { messagesFor } from '../../../src/i18n/messagesFor';
import { problemSentence, type Wording } from '../../../src/i18n/Wording';
import { METHODS } from '../../../src/methods';
import { MODEL_MEASURES } from '../../../src/methods/modelMeasures/modelMeasure';
import { MEASURE_NAMES } from '../../../src/table/MeasureName';
import { COLUMN_ROLES } from '../../../src/table/ColumnRole';
import { PRESET_FILES } from '../../../src/policy/presetFiles';

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];
const wordingIn = (locale: Locale): Wording => ({ f: createFormats(locale), sheetRow: (row) => String(row + 2) });
const CHINESE = /[\u4e00-\u9fff]/;

/** One problem of each code, with facts that can be found again in a sentence. The compiler sees to it that none is missing. */
const PROBLEMS: { readonly [Code in ProblemCode]: Omit<Extract<Problem, { readonly code: Code }>, 'code'> } = {
  'table-empty': { table: 'Tab7' },
  'role-missing': { role: 'amount' },
  'column-missing': { column: 'Col7' },
  'measure-missing': { measure: 'netAmount' },
  'column-no-numbers': { column: 'Col7' },
  'column-no-dates': { column: 'Col7' },
  'currencies-mixed': { column: 'Col7', currencies: ['EUR', 'USD'] },
  'date-order-unknown': { column: 'Col7', row: 40, found: '03/04/2025' },
  'no-positive-values': { column: 'Col7' },
  'parameter-invalid': { path: 'cuts', expected: 'ascending', found: 'Fnd7' },
  'weights-all-zero': {},
  'analysis-date-missing': { column: 'Col7' },
  'no-scored-customers': {},
  'model-not-fitted': { model: 'gamma-gamma', reason: 'undetermined' },
  'measure-not-computed': { measures: ['pAlive'], cause: { code: 'column-missing', column: 'Col7' } },
  'spend-without-mean': { q: 0.75 },
  'no-prospects': { column: 'Col7' },
  'policy-not-json': { detail: 'Det7' },
  'policy-invalid': { path: 'a.b7', expected: 'Exp7', found: 'Fnd7' },
  'policy-unknown-key': { path: 'a.b7', key: 'Key7' },
  'policy-too-new': { schema: 77 },
  'policy-method-unknown': { method: 'Met7' },
  'guard-tier-unknown': { guard: 'Grd7', place: 77, tier: 'Tir7', tiers: ['Lab7'] },
  'band-without-cuts': { method: 'Met7' },
  'excel-busy': {},
  'excel-protected': { sheet: 'Sht7' },
  'excel-payload': {},
  'excel-disconnected': {},
  'excel-unsupported': { member: 'Mem7' },
  'excel-failed': { detail: 'Det7', location: 'Loc7' },
  'nothing-selected': {},
  'selection-many-areas': {},
  'table-gone': { table: 'Tab7' },
  'column-gone': { table: 'Tab7', column: 'Col7' },
  'rows-changed': { table: 'Tab7', row: 40, expected: 'Exp7', found: 'Fnd7' },
  'header-row-missing': { table: 'Tab8' },
  'no-room-for-columns': { table: 'Tab7', columns: 77 },
  'write-rolled-back': { cause: { code: 'excel-protected', sheet: 'Sht7' } },
  'write-not-repaired': { cause: { code: 'excel-protected', sheet: 'Sht7' }, place: 'Plc7' },
  'nothing-to-undo': {},
  'policy-newer-in-workbook': { name: 'Nam7', revision: 77 },
  'policy-too-large': { kilobytes: 77 },
  'policy-not-kept': { name: 'Nam7' },
  'snapshot-gone': { name: 'Nam7' },
  'snapshots-too-many': { count: 7 },
  'table-not-loaded': {},
  'engine-stopped': { detail: 'Det7' },
  'sample-unreachable': { status: 477 },
  cancelled: {},
};

/** Facts that are words of the vocabulary, or that a sentence replaces by better words. */
const SPOKEN = new Set(['amount', 'netAmount', 'cuts', 'ascending', 'undetermined', 'pAlive']);

const factsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'number') return [String(value === 40 ? 42 : value)];
  if (typeof value === 'string') return SPOKEN.has(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'code' ? [] : factsIn(inner)));
};

describe.each(LOCALES)('messages in %s', (locale) => {
  const messages = messagesFor(locale);
  const wording = wordingIn(locale);
  const isInLanguage = (text: string): boolean => CHINESE.test(text) === (locale === 'zh-CN');

  it.each(Object.entries(PROBLEMS))('names place and facts of %s', (code, facts) => {
    const { text, remedy } = problemSentence(messages.problems, { code, ...facts } as Problem, wording);
    for (const fact of factsIn(facts)) expect(text).toContain(fact);
    expect(isInLanguage(text)).toBe(true);
    if (remedy !== undefined) expect(isInLanguage(remedy)).toBe(true);
    expect(`${text}${remedy ?? ''}`).not.toMatch(/undefined|NaN|!|！|\[object/);
  });

  it.each(Object.keys(messages.findings))('names column and number of finding %s', (code) => {
    const finding: Finding = {
      code: code as FindingCode,
      severity: 'info',
      column: 'Col7',
      count: 1234,
      examples: [],
      facts: {
        ...{ tier: 'Tier7', amount: -5, handling: 'last', atLeast: 10, first: 'Tier7', second: 'B', segment: 'Tier7', names: 'Tier7' },
        ...{
          code: '555',
          remainder: 'Rest',
          'field.0': 'Col7',
          'value.0': 1234,
          laterFrom: 45000,
          points: 1234,
          cut: 1234,
          best: 60,
          guard: 'Tier7',
        },
      },
    };
    const { text, remedy } = messages.findings[finding.code](finding, wording);
    expect(isInLanguage(text)).toBe(true);
    expect(`${text}${remedy ?? ''}`).not.toMatch(/undefined|NaN|!|！/);
    expect(/Col7|1,234|Tier7|weights|totals|concentration|too many|Growth compares|增长率以|权重|汇总|集中度|过多/.test(text)).toBe(true);
  });

  it('has words for every method, setting and choice', () => {
    for (const method of METHODS) {
      const words = messages.methods[method.id];
      expect(isInLanguage(words.help)).toBe(true);
      const parameters: Readonly<Record<string, { label: string; help: string; options?: Readonly<Record<string, string>> }>> =
        words.parameters;
      expect(Object.keys(parameters).sort()).toEqual(method.parameters.map(({ id }) => id).sort());
      for (const spec of method.parameters) {
        expect(parameters[spec.id]?.help).not.toBe('');
        if (spec.kind === 'choice') expect(Object.keys(parameters[spec.id]?.options ?? {}).sort()).toEqual([...spec.options].sort());
      }
    }
  });

  it('has a header for every column that a method writes', () => {
    const headers: Readonly<Record<string, string>> = messages.output;
    for (const method of METHODS) {
      const defaults = Object.fromEntries(method.parameters.map((spec) => [spec.id, spec.default]));
      for (const { key } of method.outputs({ ...defaults, tiersBy: 'score' })) expect(headers[key]).toEqual(expect.any(String));
    }
  });

  it('has words for every role, measure and preset', () => {
    expect(Object.keys(messages.pane.roles).sort()).toEqual([...COLUMN_ROLES].sort());
    expect(Object.keys(messages.measures).sort()).toEqual([...MEASURE_NAMES, ...MODEL_MEASURES].sort());
    expect(Object.keys(messages.presets).sort()).toEqual(PRESET_FILES.map(({ id }) => id).sort());
  });

  it('blames nobody and shouts at nobody', () => {
    const texts = textsIn(messages.pane);
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts) expect(text).not.toMatch(/[!！]|please wait|invalid|illegal|非法|您错/i);
  });
});

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

it('says the same in both languages: the same sentences, and no English left in Chinese', () => {
  const paths = (value: unknown, path = ''): readonly string[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`))
      : [path];
  const [en, zh] = LOCALES.map((locale) => messagesFor(locale));
  expect(paths(zh)).toEqual(expect.arrayContaining([...paths(en)]));
  const sameOnPurpose = new Set(['Tierwise', '%', 'R', 'F', 'M', 'English', '中文', 'RFM']);
  const english = new Set(textsIn(en).filter((text) => !sameOnPurpose.has(text)));
  expect(textsIn(zh).filter((text) => english.has(text))).toEqual([]);
});
