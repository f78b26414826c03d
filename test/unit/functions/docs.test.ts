import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { computeExample, DOCS, functionsDocs } from '../../../scripts/functions-docs';
import { functionsExamples } from '../../../scripts/functions-examples';
import type { FunctionId } from '../../../src/functions/catalogue';

describe('the reference of the functions', () => {
  const examples = Object.entries(functionsExamples).flatMap(([id, list]) =>
    list.map((example) => [id as FunctionId, example.says.en, example] as const),
  );

  test.each(examples)('example of %s: %s', (id, _says, example) => {
    expect(computeExample(id, example)).toEqual(example.result);
  });

  test.each(['en', 'zh-CN'] as const)('is up to date in %s (else: npx tsx scripts/functions-docs.ts)', (locale) => {
    expect(readFileSync(resolve(__dirname, '../../..', DOCS[locale]), 'utf8')).toBe(functionsDocs(locale));
  });
});
