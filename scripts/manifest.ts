import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The address in the committed manifest.xml: development on this machine. */
export const DEVELOPMENT_URL = 'https://localhost:3000';

export interface ManifestOptions {
  /** https address of the folder that the add-in is served from; default: development. */
  readonly baseUrl?: string | undefined;
  /** Prefix for the custom functions (`=ACME.TIER()`), for organisations that want one; default: none. */
  readonly namespace?: string | undefined;
}

/** manifest.xml with another address, and a namespace where one is wanted. Throws with one sentence on an option that Excel would refuse. */
export const manifestXml = ({ baseUrl, namespace }: ManifestOptions = {}): string => {
  const committed = readFileSync(resolve(__dirname, '../manifest.xml'), 'utf8');
  const served = baseUrl ? committed.replaceAll(DEVELOPMENT_URL, escapeXml(checkedUrl(baseUrl))) : committed;
  return namespace ? withNamespace(served, namespace) : served;
};

/** The address without a slash at its end. Throws with one sentence on one that Excel would refuse. */
export const checkedUrl = (baseUrl: string): string => {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`baseUrl must be an https address such as https://addins.example.com/tierwise, found "${baseUrl}".`);
  }
  return url.href.replace(/\/$/, '');
};

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Element and string appear together or not at all: a namespace that is an empty string does not load on the desktop. */
const withNamespace = (xml: string, namespace: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9]{0,31}$/.test(namespace)) {
    throw new Error(`namespace must be up to 32 letters and digits, beginning with a letter, found "${namespace}".`);
  }
  const id = 'Functions.Namespace';
  return xml
    .replace('</Metadata>', `</Metadata>\n            <Namespace resid="${id}"/>`)
    .replace('<bt:ShortStrings>', `<bt:ShortStrings>\n        <bt:String id="${id}" DefaultValue="${namespace.toUpperCase()}"/>`);
};
