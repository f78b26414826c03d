import { Refusal } from './Refusal';

/**
 * One custom XML part of ours in the workbook, holding named JSON documents. Parts stay with the file and other add-ins can read them, so nothing
 * secret goes in. The escape is XML's own; what is written is read back by `writeDocuments`, for one report says that Excel lost parts on a Mac.
 */
export interface StoredDocument {
  readonly name: string;
  readonly json: string;
}

/** Excel keeps the policy with every save: past this size it would weigh on the workbook. */
const MOST_BYTES = 256_000;

export const readDocuments = async (context: Excel.RequestContext, namespace: string): Promise<readonly StoredDocument[]> => {
  const parts = await partsOf(context, namespace);
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  const documents = texts.flatMap((xml) => documentsOf(xml.value));
  return documents.filter((document, index) => documents.findIndex(({ name }) => name === document.name) === index);
};

/** Replaces the documents of the namespace and reads them back. Refuses with `policy-too-large` or `policy-not-kept`. */
export const writeDocuments = async (
  context: Excel.RequestContext,
  namespace: string,
  documents: readonly StoredDocument[],
): Promise<void> => {
  const xml = toXml(namespace, documents);
  if (xml.length > MOST_BYTES) throw new Refusal({ code: 'policy-too-large', kilobytes: Math.ceil(xml.length / 1000) });
  const [part, ...surplus] = await partsOf(context, namespace);
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  for (const other of surplus) other.delete();
  await context.sync();
  const kept = await readDocuments(context, namespace);
  const lost = documents.find((document) => !kept.some((other) => other.name === document.name && other.json === document.json));
  if (lost) throw new Refusal({ code: 'policy-not-kept', name: lost.name });
};

/** One as a rule; two when two people added the first at the same moment. */
const partsOf = async (context: Excel.RequestContext, namespace: string): Promise<readonly Excel.CustomXmlPart[]> => {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  await context.sync();
  return parts.items;
};

const documentsOf = (text: string): StoredDocument[] => {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  return [...xml.documentElement.children].map((element) => ({ name: element.getAttribute('name') ?? '', json: element.textContent }));
};

const toXml = (namespace: string, documents: readonly StoredDocument[]): string => {
  const xml = document.implementation.createDocument(namespace, 'documents');
  for (const { name, json } of documents) {
    const element = xml.createElementNS(namespace, 'document');
    element.setAttribute('name', name);
    element.textContent = json;
    xml.documentElement.append(element);
  }
  return new XMLSerializer().serializeToString(xml);
};
