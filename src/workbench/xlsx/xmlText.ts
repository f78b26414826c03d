/** Reading and patching the small, regular XML parts of a workbook's package, where a parser would be more than is needed. */

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });

export const escapeXml = (text: string): string =>
  text.replace(/[<>&"]/g, (char) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[char] ?? char);

/** One start tag with its attributes, prefixes of the tag's name left out. */
export interface XmlTag {
  readonly attributes: Readonly<Record<string, string>>;
  /** The whole element as it stands; only the start tag when the element has content. */
  readonly text: string;
}

/** All start tags of a name, in order. */
export function tags(xml: string, name: string): XmlTag[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, 'g');
  return [...xml.matchAll(pattern)].map(([text, attributes = '']) => ({ text, attributes: readAttributes(attributes) }));
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = unescapeXml(double ?? single ?? '');
  }
  return attributes;
}

/** XML's two ways to say yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
