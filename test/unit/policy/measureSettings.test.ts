import type { Locale } from '../../../src/i18n/Locale';
import { createFormats } from '../../../src/i18n/Formats';
import { MEASURE_FAMILIES } from '../../../src/methods/modelMeasures';
import type { MeasureFamily } from '../../../src/methods/modelMeasures/MeasureFamily';
import { columnsNeeded } from '../../../src/policy/columnsNeeded';
import { describeChanges } from '../../../src/policy/describeChanges';
import { lintSettings } from '../../../src/policy/lintSettings';
import { completed, settingsOf, withMeasures, withMeasuresOf } from '../../../src/policy/measureSettings';
import { defaultParameters } from '../../../src/policy/parameterSchema';
import { namedFields } from '../../../src/policy/policyFields';
import { parsePolicy } from '../../../src/policy/parsePolicy';
import type { Policy } from '../../../src/policy/Policy';
import { policyHash } from '../../../src/policy/policyHash';
import { policyOf } from '../../support/policy';

const [RFM, LIFETIME] = MEASURE_FAMILIES as readonly [MeasureFamily, MeasureFamily];

const guardOn = (measure: string): Record<string, unknown> => ({
  guards: [{ when: [{ all: [{ field: { measure }, operator: '<', value: 0.2 }] }], limit: 'atMost', tier: 'B' }],
});

const told = (before: Policy, after: Policy, locale: Locale = 'en'): readonly string[] =>
  describeChanges(before, after, locale, createFormats(locale));

describe('settings of measures that come from a model', () => {
  it('[M2] are those of the method on the same model, with the same usual values', () => {
    for (const family of MEASURE_FAMILIES) {
      const usual = defaultParameters(family.method);
      const settings = settingsOf(policyOf({}), family);
      expect(settings).toEqual(Object.fromEntries(Object.keys(settings).map((id) => [id, usual[id]])));
      expect(Object.keys(settings)).toEqual(family.parameters.map(({ id }) => id));
    }
    expect(RFM.parameters.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['scheme']));
    expect(LIFETIME.parameters).toHaveLength(8);
  });

  it('[M2] are completed with what is usual, and are none where they say no more than that', () => {
    const written = policyOf({ ...guardOn('pAlive'), measures: { lifetime: { horizonMonths: 24 } } });
    expect(written.measures).toMatchObject({ lifetime: { horizonMonths: 24, margin: 100, discount: 10, timeUnit: 'days' } });
    const usual = policyOf({ ...guardOn('pAlive'), measures: { lifetime: { horizonMonths: 12 }, rfm: {} } });
    expect(usual.measures).toBeUndefined();
    expect(policyHash(usual)).toBe(policyHash(policyOf(guardOn('pAlive'))));
    expect(policyHash(written)).not.toBe(policyHash(usual));
  });

  it('[P1] are refused where they do not fit each other, each with its place', () => {
    const parsed = parsePolicy({
      ...policyOf({}),
      measures: { rfm: { bins: 4, scoring: 'breaks', recencyWeight: 0, frequencyWeight: 0, monetaryWeight: 0 }, lifetime: {} },
    });
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { code: 'parameter-invalid', path: 'measures.rfm.recencyBreaks', expected: 'length 3', found: 'length 4' },
      { code: 'parameter-invalid', path: 'measures.rfm.frequencyBreaks', expected: 'length 3', found: 'length 4' },
      { code: 'parameter-invalid', path: 'measures.rfm.monetaryBreaks', expected: 'length 3', found: 'length 4' },
      { code: 'weights-all-zero' },
    ]);
    const unknown = parsePolicy({ ...policyOf({}), measures: { rfm: { scheme: 'grid' }, abc: {} } });
    expect(unknown.ok ? [] : unknown.problems.map(({ code }) => code)).toEqual(['policy-unknown-key', 'policy-unknown-key']);
  });

  it('[M2] give way to those of the method, so that one name has one number', () => {
    const policy = policyOf({
      method: { id: 'lifetimeValue', params: { horizonMonths: 36 } },
      measures: { lifetime: { horizonMonths: 6 }, rfm: { bins: 3 } },
      guards: [{ when: [{ all: [{ field: { measure: 'pAlive' }, operator: '<', value: 0.2 }] }], limit: 'atMost', tier: '2' }],
    });
    expect(settingsOf(policy, LIFETIME)).toMatchObject({ horizonMonths: 36 });
    expect(settingsOf(policy, RFM)).toMatchObject({ bins: 3 });
    expect(lintSettings(policy).filter(({ code }) => code === 'measure-settings-idle')).toEqual([
      expect.objectContaining({ column: 'rfm', facts: { reason: 'unused' } }),
      expect.objectContaining({ column: 'lifetime', facts: { reason: 'method' } }),
    ]);
    expect(lintSettings(policyOf({ ...guardOn('pAlive'), measures: { lifetime: { horizonMonths: 6 } } }))).toEqual([]);
  });

  it('[M2] name columns that are then read, where a measure asks for them', () => {
    const measures = { lifetime: { repeats: { column: 'x' }, span: { column: 't' }, age: { column: 'T' }, meanValue: { column: 'm' } } };
    expect(columnsNeeded(policyOf({ ...guardOn('lifetimeValue'), measures }))).toEqual(['x', 't', 'T', 'm']);
    expect(columnsNeeded(policyOf({ ...guardOn('pAlive'), measures }))).toEqual(['x', 't', 'T']);
    expect(columnsNeeded(policyOf({ ...guardOn('rfmScore'), measures }))).toEqual([]);
  });

  it('[P5] are told in words, what is not written as what is usual', () => {
    const before = policyOf(guardOn('pAlive'));
    const after = policyOf({
      ...guardOn('pAlive'),
      measures: {
        lifetime: { horizonMonths: 24, meanValue: { column: 'Mean' } },
        rfm: { scoring: 'breaks', recencyBreaks: [10, 20, 30, 40] },
      },
    });
    expect(told(before, after)).toEqual([
      'RFM scores, Scored by: My own limits, before: Equal shares, ties together (percentile).',
      'RFM scores, Limits of recency (days): 10, 20, 30, and 40, before: 30, 90, 180, and 365.',
      'Lifetime model, Months ahead: 24, before: 12.',
      'Lifetime model, Average of repeat purchases: Mean, before: Average of repeat days.',
    ]);
    expect(told(after, before)).toHaveLength(4);
    expect(told(before, after, 'zh-CN')[2]).toContain('终身价值模型·');
    expect(told(after, after)).toEqual([]);
  });

  it('[M2] change one family at a time, and are gone when all is as usual again', () => {
    const policy = policyOf(guardOn('pAlive'));
    const longer = withMeasures(policy, { lifetime: completed(LIFETIME, { horizonMonths: 24 }) });
    expect(longer.measures?.lifetime).toMatchObject({ horizonMonths: 24, discount: 10 });
    const both = withMeasures(longer, { rfm: { bins: 4 } });
    expect(Object.keys(both.measures ?? {})).toEqual(['rfm', 'lifetime']);
    expect(withMeasures(withMeasures(both, { rfm: {} }), { lifetime: { horizonMonths: 12 } })).toEqual(policy);
  });

  it('[M2] stay with a policy that uses the same measures, and go with those that it does not', () => {
    const former = policyOf({ ...guardOn('pAlive'), measures: { lifetime: { horizonMonths: 24 }, rfm: { bins: 4 } } });
    const carried = (next: Policy): Policy['measures'] => withMeasuresOf(next, former, namedFields(next)).measures;
    expect(carried(policyOf(guardOn('lifetimeValue')))).toMatchObject({ lifetime: { horizonMonths: 24 } });
    expect(carried(policyOf(guardOn('rfmScore')))).toMatchObject({ rfm: { bins: 4 } });
    expect(carried(policyOf({}))).toBeUndefined();
    expect(
      carried(policyOf({ ...guardOn('pAlive'), method: { id: 'lifetimeValue' }, tiers: [...'ABCDE'].map((label) => ({ label })) })),
    ).toBeUndefined();
  });
});
