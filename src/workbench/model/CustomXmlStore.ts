/** A part of the workbook's package: XML of any kind, kept for add-ins. */
export interface CustomXmlItem {
  readonly id: string;
  xml: string;
}

/** The custom XML parts of a workbook, in the order they were added. They are saved with the file. */
export class CustomXmlStore {
  private readonly parts = new Map<string, CustomXmlItem>();

  /** @param newId makes the GUIDs of new parts, as Excel writes them: upper case, in braces. */
  constructor(
    parts: readonly CustomXmlItem[] = [],
    private readonly newId: () => string = randomId,
  ) {
    for (const part of parts) this.parts.set(part.id, { ...part });
  }

  all(): readonly CustomXmlItem[] {
    return [...this.parts.values()];
  }

  find(id: string): CustomXmlItem | undefined {
    return this.parts.get(id) ?? this.all().find((part) => part.id.toUpperCase() === id.toUpperCase());
  }

  add(xml: string): CustomXmlItem {
    const part = { id: this.newId(), xml };
    this.parts.set(part.id, part);
    return part;
  }

  delete(id: string): void {
    this.parts.delete(id);
  }
}

/**
 * The namespace of the root element, '' when it has none; `undefined` when the text does not begin like an XML document.
 * Only the root's start tag is read.
 */
export function rootNamespace(xml: string): string | undefined {
  const start = xml.replace(/^\uFEFF?(\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)*/, '');
  const root = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(start);
  if (!root) return undefined;
  const [tag, prefix, local = '', attributes = '', selfClosing] = root;
  const qualified = prefix === undefined ? local : `${prefix}:${local}`;
  const rest = start.slice(tag.length).trimEnd();
  if (selfClosing ? rest !== '' : !rest.endsWith(`</${qualified}>`)) return undefined;
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, attribute, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (attribute === name) return double ?? single ?? '';
  }
  return '';
}

function randomId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
