import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { DEVELOPMENT_URL, manifestXml } from '../../../scripts/manifest';
import { describeWithShared, sharedFile } from '../../support/sharedData';

const ROOT = resolve(__dirname, '../../..');
const committed = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

const parse = (xml: string): Document => new JSDOM(xml, { contentType: 'text/xml' }).window.document;
const elements = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const childNames = (element: Element | undefined): string[] => [...(element?.children ?? [])].map((child) => child.tagName);
const values = (xml: string): string[] => [...xml.matchAll(/(?:DefaultValue|Value)="([^"]*)"/g)].map((match) => match[1] ?? '');

const manifest = parse(committed);

describe('manifest.xml', () => {
  test('holds its elements in the order that Office asks for', () => {
    expect(childNames(manifest.documentElement)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    const [overrides] = elements(manifest, 'VersionOverrides');
    expect(childNames(overrides)).toEqual(['Hosts', 'Resources']);
    expect(childNames(overrides?.querySelector('Host') ?? undefined)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childNames(elements(manifest, 'AllFormFactors')[0]?.children[0])).toEqual(['Script', 'Page', 'Metadata']);
    expect(childNames(elements(manifest, 'DesktopFormFactor')[0])).toEqual(['FunctionFile', 'ExtensionPoint', 'ExtensionPoint']);
    expect(childNames(elements(manifest, 'Resources')[0])).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    for (const control of elements(manifest, 'Control')) expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  test('the version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(elements(manifest, 'Version')[0]?.textContent).toBe(`${version}.0`);
  });

  test('pane, functions and commands share one long-lived runtime', () => {
    const [runtime] = elements(manifest, 'Runtime');
    const shared = runtime?.getAttribute('resid');
    expect(runtime?.getAttribute('lifetime')).toBe('long');
    expect(elements(manifest, 'Page')[0]?.children[0]?.getAttribute('resid')).toBe(shared);
    expect(elements(manifest, 'FunctionFile')[0]?.getAttribute('resid')).toBe(shared);
    for (const action of elements(manifest, 'Action').filter((one) => one.getAttribute('xsi:type') === 'ShowTaskpane')) {
      expect(action.querySelector('SourceLocation')?.getAttribute('resid')).toBe(shared);
    }
  });

  test('every resid has its resource of at most 32 characters, and every resource is used', () => {
    const used = [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');
    const declared = [...(elements(manifest, 'Resources')[0]?.querySelectorAll('[id]') ?? [])].map(
      (element) => element.getAttribute('id') ?? '',
    );
    expect(new Set(used)).toEqual(new Set(declared));
    expect(declared).toHaveLength(new Set(declared).size);
    for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('strings keep to their lengths and have their Chinese', () => {
    for (const [kind, longest] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const text of elements(manifest, kind)[0]?.children ?? []) {
        const chinese = text.children[0];
        expect(chinese?.tagName).toBe('bt:Override');
        expect(chinese?.getAttribute('Locale')).toBe('zh-cn');
        for (const value of [text.getAttribute('DefaultValue'), chinese?.getAttribute('Value')]) {
          expect(value).not.toBe('');
          expect(value?.length).toBeLessThanOrEqual(longest);
        }
      }
    }
    expect(manifest.querySelectorAll('[Locale]:not([Locale="zh-cn"])')).toHaveLength(0);
  });

  test('the functions have no namespace, and their metadata in both languages', () => {
    expect(elements(manifest, 'Namespace')).toHaveLength(0);
    const [metadata] = elements(manifest, 'Metadata');
    const url = manifest.querySelector(`[id="${metadata?.children[0]?.getAttribute('resid') ?? ''}"]`);
    expect(url?.getAttribute('DefaultValue')).toBe(`${DEVELOPMENT_URL}/functions.json`);
    expect(url?.children[0]?.getAttribute('Value')).toBe(`${DEVELOPMENT_URL}/functions.zh-cn.json`);
  });

  test('every address is a file of the build', () => {
    const addresses = values(committed).filter((value) => value.startsWith('http'));
    const built = ['taskpane.html', 'functions.js', 'functions.json', 'functions.zh-cn.json'];
    const webpack = readFileSync(join(ROOT, 'webpack.config.js'), 'utf8');
    for (const name of built) expect(webpack).toContain(name === 'functions.js' ? 'functions: [' : `'${name}'`);
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address.startsWith(`${DEVELOPMENT_URL}/`)).toBe(true);
      const path = address.slice(DEVELOPMENT_URL.length + 1);
      expect(built.includes(path) || existsSync(join(ROOT, path)) ? 'built' : path).toBe('built');
    }
  });

  test('icons have the size that their names and elements say', () => {
    const sizeOf = (path: string): [number, number] => {
      const png = readFileSync(join(ROOT, path));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    for (const size of [16, 32, 64, 80]) expect(sizeOf(`assets/icon-${size}.png`)).toEqual([size, size]);
    const pathOf = (address: string | null | undefined): string => (address ?? '').slice(DEVELOPMENT_URL.length + 1);
    expect(sizeOf(pathOf(elements(manifest, 'IconUrl')[0]?.getAttribute('DefaultValue')))).toEqual([32, 32]);
    expect(sizeOf(pathOf(elements(manifest, 'HighResolutionIconUrl')[0]?.getAttribute('DefaultValue')))).toEqual([64, 64]);
    for (const icon of elements(manifest, 'Icon')) {
      expect([...icon.children].map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
      for (const image of icon.children) {
        const size = Number(image.getAttribute('size'));
        const url = manifest.querySelector(`[id="${image.getAttribute('resid') ?? ''}"]`)?.getAttribute('DefaultValue');
        expect(sizeOf(pathOf(url))).toEqual([size, size]);
      }
    }
  });

  test('every command it names is tied to a function', () => {
    const commands = readFileSync(join(ROOT, 'src/commands/index.ts'), 'utf8');
    const named = elements(manifest, 'FunctionName').map((element) => element.textContent);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(commands).toContain(`associateCommand('${name}'`);
  });
});

describe('manifestXml', () => {
  test('without options it is the committed file', () => {
    expect(manifestXml()).toBe(committed);
    expect(manifestXml({ baseUrl: undefined, namespace: '' })).toBe(committed);
  });

  test('another base address goes into every address', () => {
    const xml = manifestXml({ baseUrl: 'https://addins.example.com/tierwise/' });
    expect(xml).not.toContain(DEVELOPMENT_URL);
    expect(values(xml)).toContain('https://addins.example.com/tierwise/functions.json');
    expect(values(xml).filter((value) => value.startsWith('http'))).toHaveLength(
      values(committed).filter((value) => value.startsWith('http')).length,
    );
  });

  test.each(['http://example.com', 'example.com', 'https://example.com/?a=1', 'ftp://example.com'])(
    'the address %s is refused',
    (baseUrl) => {
      expect(() => manifestXml({ baseUrl })).toThrow('baseUrl must be an https address');
    },
  );

  test('a namespace comes as element and string, in the places that Office asks for', () => {
    const document = parse(manifestXml({ namespace: 'acme' }));
    expect(childNames(elements(document, 'AllFormFactors')[0]?.children[0])).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    const resid = elements(document, 'Namespace')[0]?.getAttribute('resid') ?? '';
    expect(document.querySelector(`[id="${resid}"]`)?.getAttribute('DefaultValue')).toBe('ACME');
    expect(document.querySelector(`[id="${resid}"]`)?.parentElement?.tagName).toBe('bt:ShortStrings');
  });

  test.each(['1ACME', 'AC ME', 'A"B', 'x'.repeat(33)])('the namespace %j is refused', (namespace) => {
    expect(() => manifestXml({ namespace })).toThrow('namespace must be up to 32 letters');
  });
});

describeWithShared('manifest-xsd', "Microsoft's schemas", () => {
  const schemaFile = (fileName: string): XMLFileInfo => ({ fileName, contents: sharedFile(`manifest-xsd/${fileName}`) });
  const validated = (xml: string): Promise<{ readonly valid: boolean; readonly errors: readonly { readonly message: string }[] }> =>
    validateXML({
      xml: { fileName: 'manifest.xml', contents: xml },
      schema: schemaFile('OfficeAppManifestV1_1.xsd'),
      preload: ['OfficeAppBasicTypesV1_0.xsd', 'TaskPaneAppVersionOverridesV1_0.xsd'].map(schemaFile),
    });

  test.each([{}, { baseUrl: 'https://addins.example.com/a&b', namespace: 'ACME' }])('accept the manifest with %j', async (options) => {
    expect(await validated(manifestXml(options))).toMatchObject({ valid: true, errors: [] });
  });

  test('refuse one with an element they do not know', async () => {
    const { valid, errors } = await validated(manifestXml({}).replace('<ProviderName>', '<Surprise/><ProviderName>'));
    expect(valid).toBe(false);
    expect(errors[0]?.message).toContain('Surprise');
  });
});
