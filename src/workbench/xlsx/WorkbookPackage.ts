import { strFromU8, strToU8, unzip, type Unzipped, zip } from 'fflate';
import { escapeXml, tags } from './xmlText';

const CONTENT_TYPES = '[Content_Types].xml';
const ROOT_RELATIONS = '_rels/.rels';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A custom XML part of a workbook, with the id Office knows it by. */
export interface CustomXmlPart {
  readonly id: string;
  readonly xml: string;
}

/** The zip a workbook's file is. */
export class WorkbookPackage {
  private constructor(private readonly parts: Unzipped) {}

  static async open(bytes: Uint8Array): Promise<WorkbookPackage> {
    return new WorkbookPackage(
      await new Promise<Unzipped>((resolve, reject) => {
        unzip(bytes, (error, parts) => {
          if (error) reject(error);
          else resolve(parts);
        });
      }),
    );
  }

  toBytes(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      zip(this.parts, { level: 6 }, (error, bytes) => {
        if (error) reject(error);
        else resolve(bytes);
      });
    });
  }

  paths(pattern: RegExp): string[] {
    return Object.keys(this.parts).filter((path) => pattern.test(path));
  }

  has(path: string): boolean {
    return path in this.parts;
  }

  text(path: string): string {
    const part = this.parts[path];
    return part ? strFromU8(part) : '';
  }

  set(path: string, text: string): void {
    this.parts[path] = strToU8(text);
  }

  remove(path: string): void {
    delete this.parts[path];
  }

  customXml(): CustomXmlPart[] {
    return this.paths(/^customXml\/item\d+\.xml$/).map((path) => {
      const [properties] = tags(this.text(path.replace('item', 'itemProps')), 'datastoreItem');
      const id = Object.entries(properties?.attributes ?? {}).find(([name]) => name.endsWith('itemID'))?.[1];
      return { id: id ?? `{${crypto.randomUUID().toUpperCase()}}`, xml: this.text(path) };
    });
  }

  /** Puts the custom XML parts in place of those the file has. */
  setCustomXml(items: readonly CustomXmlPart[]): void {
    for (const path of this.paths(/^customXml\//)) this.remove(path);
    this.dropRelations(WORKBOOK_RELATIONS, /customXml/);
    this.set(CONTENT_TYPES, this.text(CONTENT_TYPES).replace(/<Override[^>]*PartName="\/customXml\/[^>]*\/>/g, ''));
    items.forEach(({ id, xml }, index) => {
      const number = index + 1;
      this.set(`customXml/item${number}.xml`, xml);
      this.set(
        `customXml/itemProps${number}.xml`,
        `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
      );
      this.set(
        `customXml/_rels/item${number}.xml.rels`,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
      );
      this.addRelation(WORKBOOK_RELATIONS, `${DOCUMENT}/customXml`, `../customXml/item${number}.xml`);
      this.addOverride(`/customXml/itemProps${number}.xml`, 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml');
    });
  }

  /**
   * The writer keeps parts it does not know but forgets who refers to them and of what type they are; both are taken over from the file
   * the workbook was read from.
   */
  restoreReferences(original: WorkbookPackage): void {
    for (const [path, base] of [
      [ROOT_RELATIONS, ''],
      [WORKBOOK_RELATIONS, 'xl/'],
    ] as const) {
      const known = new Set(tags(this.text(path), 'Relationship').map(({ attributes }) => resolveTarget(attributes['Target'] ?? '', base)));
      for (const { attributes } of tags(original.text(path), 'Relationship')) {
        const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
        const part = resolveTarget(target, base);
        if (mode !== 'External' && !known.has(part) && this.has(part)) this.addRelation(path, type, target);
      }
    }
    const types = this.text(CONTENT_TYPES);
    const known = new Set(tags(types, 'Override').map(({ attributes }) => attributes['PartName']));
    const extensions = new Set(tags(types, 'Default').map(({ attributes }) => attributes['Extension']?.toLowerCase()));
    for (const { attributes } of tags(original.text(CONTENT_TYPES), 'Override')) {
      const { PartName: name = '', ContentType: type = '' } = attributes;
      if (!known.has(name) && this.has(name.slice(1))) this.addOverride(name, type);
    }
    for (const { attributes, text } of tags(original.text(CONTENT_TYPES), 'Default')) {
      if (!extensions.has(attributes['Extension']?.toLowerCase()))
        this.set(CONTENT_TYPES, this.text(CONTENT_TYPES).replace(/<Types[^>]*>/, `$&${text}`));
    }
  }

  private addOverride(part: string, type: string): void {
    const override = `<Override PartName="${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`;
    this.set(
      CONTENT_TYPES,
      this.text(CONTENT_TYPES).replace('</Types>', () => `${override}</Types>`),
    );
  }

  private addRelation(path: string, type: string, target: string): void {
    const xml = this.text(path);
    const taken = new Set(tags(xml, 'Relationship').map(({ attributes }) => attributes['Id']));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const relation = `<Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`;
    this.set(
      path,
      xml.replace('</Relationships>', () => `${relation}</Relationships>`),
    );
  }

  private dropRelations(path: string, target: RegExp): void {
    let xml = this.text(path);
    for (const { text, attributes } of tags(xml, 'Relationship')) if (target.test(attributes['Target'] ?? '')) xml = xml.replace(text, '');
    this.set(path, xml);
  }
}

/** The path of a part in the zip from a relation's target. */
function resolveTarget(target: string, base: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = base.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
