import { methodById } from '../../../src/methods';
import { canonicalJson } from '../../../src/policy/canonicalJson';
import { columnsNeeded } from '../../../src/policy/columnsNeeded';
import { lintPolicy } from '../../../src/policy/lintPolicy';
import { parsePolicyText } from '../../../src/policy/parsePolicy';
import { policyHash } from '../../../src/policy/policyHash';
import { PRESET_FILES } from '../../../src/policy/presetFiles';
import { tierLabelsOf } from '../../../src/policy/tierLabelsOf';
import type { Method } from '../../../src/methods/Method';
import { PRESET_NAMES, presetPolicy, presetText } from '../../support/presetPolicies';
import { presetsByLocale } from '../../support/presetsByLocale';

const IN_BOTH = PRESET_NAMES.flatMap((name) => [name, `${name}-zh`]);

describe('the policies to start from', () => {
  it.each(IN_BOTH)('[P1] %s is complete for a table with its columns, and the same after a round trip', (name) => {
    const policy = presetPolicy(name);
    expect(lintPolicy(policy, columnsNeeded(policy))).toEqual([]);
    const again = parsePolicyText(canonicalJson(policy));
    expect(again).toEqual({ ok: true, value: policy });
    expect(again.ok && policyHash(again.value)).toBe(policyHash(policy));
  });

  it.each(PRESET_NAMES)('[P1][P6] %s says the same in Chinese: the same numbers and the same structure, other words', (name) => {
    const [english, chinese] = [presetPolicy(name), presetPolicy(`${name}-zh`)];
    expect(shapeOf(chinese)).toEqual(shapeOf(english));
    expect(chinese.name).toMatch(CHINESE);
    expect(english.name).not.toMatch(CHINESE);
    for (const column of columnsNeeded(english)) expect(column).not.toMatch(CHINESE);
    for (const column of columnsNeeded(chinese)) expect(column).toMatch(CHINESE);
    for (const { action } of chinese.tiers) if (action !== '') expect(action).toMatch(CHINESE);
    // As many tiers, and names that stand for the same ones.
    const labels = [english, chinese].map((policy) => tierLabelsOf(policy, methodById(policy.method.id) as Method));
    expect(labels[1]).toHaveLength(labels[0]?.length ?? 0);
  });

  it.each(IN_BOTH)('[O1] %s writes what it says is done for its tiers, and colours them', (name) => {
    const { tiers, output } = presetPolicy(name);
    expect(output.tierColors).toBe(true);
    const isService = tiers.some(({ action }) => action !== '');
    expect(output.extraColumns.includes('action')).toBe(isService);
    if (isService) expect(tiers.filter(({ action }) => action === '')).toEqual([]);
    const hasRhythm = tiers.some(({ contactDays }) => contactDays !== null);
    expect(output.extraColumns.some((key) => key === 'contactDays' || key === 'nextContact')).toBe(hasRhythm);
  });

  it('are all offered by the pane, but for the example of guards and stability', () => {
    expect([...PRESET_FILES.map(({ file }) => file), 'abc-steady'].sort()).toEqual([...PRESET_NAMES].sort());
  });

  it.each(PRESET_FILES.map(({ file, id }) => [file, id] as const))('%s is what the pane takes it from', (file, id) => {
    expect(presetsByLocale.en[id]).toEqual(JSON.parse(presetText(file)));
    expect(presetsByLocale['zh-CN'][id]).toEqual(JSON.parse(presetText(`${file}-zh`)));
  });

  it('[A7][W6][U6] hold the numbers that are known by name', () => {
    const params = (name: string): Readonly<Record<string, unknown>> => presetPolicy(name).method.params;
    const weights = (name: string): unknown => (params(name)['indicators'] as { weight: number }[]).map(({ weight }) => weight);
    expect(params('abc-revenue')).toMatchObject({ by: 'value', cuts: [0.8, 0.95] });
    expect(params('abc-count')).toMatchObject({ by: 'count', cuts: [0.2, 0.5] });
    expect(params('abc-count-narrow')).toMatchObject({ by: 'count', cuts: [0.15, 0.4] });
    expect(weights('weighted-judgement')).toEqual([40, 30, 20, 10]);
    expect(weights('weighted-four-way')).toEqual([25, 25, 25, 25]);
    expect(weights('prospects-40-30-20-10')).toEqual([40, 30, 20, 10]);
    expect(params('prospects-40-30-20-10')['indicators']).toMatchObject([
      { scaling: { limits: [0.1], bound: 'above' } },
      { scaling: { limits: [0.15], bound: 'above' } },
      { scaling: { limits: [2], bound: 'reached' } },
      {},
    ]);
  });
});

const CHINESE = /[\u4e00-\u9fff]/;

/** Words are replaced by their places, so that what stays is structure, numbers and settings; texts that are compared keep which of them are equal. */
const shapeOf = (policy: object): unknown => {
  const words = new Map<string, number>();
  const shape = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (SETTINGS.has(key)) return key === 'language' ? 'language' : value;
      if (!words.has(value)) words.set(value, words.size);
      return words.get(value);
    }
    if (Array.isArray(value)) return value.map((item) => shape(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shape(item, name)]));
  };
  return shape(policy, '');
};

/** Keys whose values are settings and not words. */
const SETTINGS = new Set(
  [
    'id',
    'kind',
    'shape',
    'bound',
    'direction',
    'missing',
    'operator',
    'measure',
    'by',
    'boundary',
    'nonPositive',
    'scheme',
    'scoring',
  ].concat([
    ...['recencyScoring', 'frequencyScoring', 'monetaryScoring', 'highAbove', 'tiersBy', 'limitsBy', 'language', 'limit', 'extraColumns'],
    ...['analysisDate', 'timeUnit'],
  ]),
);
