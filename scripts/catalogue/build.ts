import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue, CatalogueMethod, CatalogueType, CatalogueVersion } from '../../src/workbench/catalogue/Catalogue';
import { readOfficeScript, type ScriptMethod, type ScriptType } from './readOfficeScript';
import { readOfficeTypes, type OfficeTypes } from './readOfficeTypes';

/** Makes the catalogue from the installed packages and puts it at `target`. Cost: about three seconds. */
function buildCatalogue(root: string, version: CatalogueVersion, target: string): void {
  const modules = path.join(root, 'node_modules');
  const script = readFileSync(path.join(modules, '@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8').replaceAll('\r\n', '\n');
  const declarations = readFileSync(path.join(modules, '@types/office-js/index.d.ts'), 'utf8');
  const typed = readOfficeTypes(declarations.replaceAll('\r\n', '\n'));
  const types: Record<string, CatalogueType> = {};
  for (const [name, type] of Object.entries(readOfficeScript(script))) types[name] = withTypes(type, typed.classes[name]);
  const catalogue: Catalogue = { version, types, enums: typed.enums };
  mkdirSync(path.dirname(target), { recursive: true });
  // Several test workers may build at once: each moves a whole file into place.
  const draft = `${target}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(catalogue));
  renameSync(draft, target);
}

function withTypes(type: ScriptType, typed: OfficeTypes['classes'][string] | undefined): CatalogueType {
  return {
    ...type,
    scalars: mapValues(type.scalars, (scalar, name) => ({ ...scalar, accepts: typed?.properties[name] ?? ['any'] })),
    methods: mapValues(type.methods, (method, name) => methodWithTypes(method, typed?.methods[name])),
  };
}

function methodWithTypes(
  { parameters, sends, ...method }: ScriptMethod,
  typed: OfficeTypes['classes'][string]['methods'][string] | undefined,
): CatalogueMethod {
  return {
    ...method,
    parameters: sends.map((index) => {
      const known = typed?.[index];
      return { name: parameters[index] ?? '', optional: known?.optional ?? true, accepts: known?.accepts ?? ['any'] };
    }),
  };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

const [root, version, target] = process.argv.slice(2);
if (root === undefined || version === undefined || target === undefined) throw new Error('Usage: build.ts ROOT VERSION TARGET');
buildCatalogue(root, JSON.parse(version) as CatalogueVersion, target);
