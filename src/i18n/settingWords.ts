import type { MethodWords } from './en/methods';

/** What was expected of a setting, as the policy's reader says it, turned into words: the first pattern that fits. `$1` is the number in it. */
export type ExpectationWords = readonly (readonly [pattern: RegExp, words: string])[];

export const expectationWords = (words: ExpectationWords, expected: string): string => {
  const found = words.find(([pattern]) => pattern.test(expected));
  return found === undefined ? expected : expected.replace(found[0], found[1]);
};

/**
 * The label of a setting where the form shows one, with its place in a list (`Indicators 3`); else the path in the policy's file.
 * Input: `method.params.indicators[2].weight`, or the same without its first two words; `measures.rfm.bins`.
 */
export const settingName = (methods: Readonly<Record<string, MethodWords>>, path: string): string => {
  const match = /^(?:method\.params\.|measures\.\w+\.)?(\w+)(?:\[(\d+)\])?/.exec(path);
  const id = match?.[1] ?? '';
  const label = Object.values(methods).find(({ parameters }) => Object.hasOwn(parameters, id))?.parameters[id]?.label;
  if (label === undefined) return path;
  return match?.[2] === undefined ? label : `${label} ${Number(match[2]) + 1}`;
};

/** The name of a method, or its id where this version has no such method. */
export const methodName = (methods: Readonly<Record<string, MethodWords>>, id: string): string => methods[id]?.name ?? id;
