import type { MethodWords } from '../i18n/en/methods';
import type { Formats } from '../i18n/Formats';
import type { Messages } from '../i18n/Messages';
import type { ParameterSpec } from '../methods/Method';
import { MEASURE_FAMILIES } from '../methods/modelMeasures';
import { canonicalJson } from './canonicalJson';
import { fieldText, isField } from './conditionText';
import type { PolicyMeasures } from './Policy';

/** M2, P5: which settings of the measures differ, a sentence for each; what is not written has its usual value. */
export const describeMeasures = (
  before: PolicyMeasures = {},
  after: PolicyMeasures = {},
  messages: Messages,
  f: Formats,
): readonly string[] =>
  MEASURE_FAMILIES.flatMap(({ id, method, parameters }) => {
    const { changes, measures } = messages.policy;
    const words: MethodWords = messages.methods[method.id];
    return parameters.flatMap((spec) => {
      const [was, is] = [before, after].map((part) => part[id]?.[spec.id] ?? spec.default);
      if (canonicalJson(was) === canonicalJson(is)) return [];
      const { label = spec.id, options } = words.parameters[spec.id] ?? {};
      const text = (value: unknown): string => settingText(spec, value, options, messages, f);
      return [changes.changed(measures.setting(measures.families[id], label), text(was), text(is))];
    });
  });

const settingText = (
  { kind }: ParameterSpec,
  value: unknown,
  options: Readonly<Record<string, string>> | undefined,
  messages: Messages,
  f: Formats,
): string => {
  if (kind === 'choice') return options?.[String(value)] ?? String(value);
  if (isField(value)) return fieldText(value, messages);
  return Array.isArray(value) ? f.list(value.map((one) => f.number(Number(one)))) : f.number(Number(value));
};
