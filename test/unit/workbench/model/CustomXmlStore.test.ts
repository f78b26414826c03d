import { CustomXmlStore, rootNamespace } from '../../../../src/workbench/model/CustomXmlStore';

describe('rootNamespace', () => {
  it.each([
    ['<policy xmlns="urn:tierwise:policy"/>', 'urn:tierwise:policy'],
    ['<?xml version="1.0"?>\n<!-- a > b -->\n<p:policy xmlns:q="urn:q" xmlns:p=\'urn:p\'>x</p:policy>\n', 'urn:p'],
    ['<a b="1 > 0"><c xmlns="urn:inner"/></a>', ''],
  ])('of %s', (xml, namespace) => {
    expect(rootNamespace(xml)).toBe(namespace);
  });
  it.each(['', 'policy', '<a>', '<a></b>', '<a/><b/>'])('is unknown for %j, which is no document', (xml) => {
    expect(rootNamespace(xml)).toBeUndefined();
  });
});

describe('CustomXmlStore', () => {
  it('gives ids in the form of Excel and finds parts by them in any case', () => {
    const store = new CustomXmlStore();
    const { id } = store.add('<a/>');
    expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(store.find(id.toLowerCase())?.xml).toBe('<a/>');
    store.delete(id);
    expect(store.all()).toEqual([]);
  });
});
