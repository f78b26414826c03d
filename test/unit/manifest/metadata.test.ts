import { functionsHelpPage } from '../../../scripts/functions-help-page';
import { functionsMetadata, HELP_PAGES } from '../../../scripts/functions-metadata';
import { catalogue } from '../../../src/functions/catalogue';
import type { FunctionDefinition } from '../../../src/functions/FunctionDefinition';

const locales = ['en', 'zh-CN'] as const;

describe.each(locales)('functions.json (%s)', (locale) => {
  const metadata = functionsMetadata(locale);

  test('declares exactly the functions of the catalogue, parameter by parameter', () => {
    const declared = metadata.functions.map(({ id, parameters }) => [id, parameters.map(({ name, optional }) => [name, optional])]);
    const held = Object.entries(catalogue as Readonly<Record<string, FunctionDefinition>>).map(([key, { id, parameters }]) => {
      expect(id).toBe(key);
      return [id, parameters.map(({ name, optional }) => [name, optional])];
    });
    expect(declared).toEqual(held);
  });

  test('lets errors in cells reach the functions, as values of any type', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters } of metadata.functions) for (const { type } of parameters) expect(type).toBe('any');
  });

  test("keeps to Microsoft's rules for names", () => {
    for (const { id, name } of metadata.functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
      // Neither A1 to XFD1048576 nor R1C1.
      expect(name).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
      expect(name).toBe(id);
    }
  });

  test('knows only the properties that the format has, with their values', () => {
    expect(Object.keys(metadata).sort()).toEqual(['allowErrorForDataTypeAny', 'functions']);
    for (const { id, name, description, helpUrl, result, parameters, ...others } of metadata.functions) {
      expect(others).toEqual({});
      expect([id, name, description].every((text) => text !== '')).toBe(true);
      expect(helpUrl).toMatch(/^https:/);
      expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
      for (const { name: parameter, description: help, type, dimensionality, optional, ...unknown } of parameters) {
        expect(unknown).toEqual({});
        expect(parameter).toMatch(/^[a-z]+$/);
        expect(help).not.toBe('');
        expect(type).toBe('any');
        expect(dimensionality).toBe('matrix');
        expect(typeof optional).toBe('boolean');
      }
    }
  });

  test('asks for no required argument after an optional one', () => {
    for (const { parameters } of metadata.functions) {
      const optional = parameters.map((parameter) => parameter.optional);
      expect(optional).toEqual([...optional].sort());
    }
  });

  test('leads to the place of each function on a page of the build', () => {
    const page = functionsHelpPage(locale);
    for (const { id, helpUrl } of functionsMetadata(locale, 'https://addins.example.com/tierwise/').functions) {
      const [address, place] = helpUrl.split('#');
      expect(address).toBe(`https://addins.example.com/tierwise/${HELP_PAGES[locale]}`);
      expect(page).toContain(`<h2 id="${place}">${id}</h2>`);
    }
  });

  test('is short enough for the formula bar', () => {
    for (const { description, parameters } of metadata.functions) {
      expect(description.length).toBeLessThanOrEqual(255);
      for (const parameter of parameters) expect(parameter.description.length).toBeLessThanOrEqual(255);
    }
  });
});

test('the languages differ in words only', () => {
  const bare = (locale: (typeof locales)[number]): unknown =>
    JSON.parse(
      JSON.stringify(functionsMetadata(locale), (key, value: unknown) => (/^(description|helpUrl)$/.test(key) ? undefined : value)),
    );
  expect(bare('zh-CN')).toEqual(bare('en'));
  expect(functionsMetadata('zh-CN')).not.toEqual(functionsMetadata('en'));
});
