import { readCatalogue } from '../../../../scripts/office-catalogue';

const catalogue = readCatalogue();

describe('the catalogue of the installed Office.js', () => {
  it('has every class of Excel with all its members', () => {
    const types = Object.values(catalogue.types);
    const count = (kind: 'scalars' | 'navigations' | 'methods' | 'events'): number =>
      types.reduce((sum, type) => sum + Object.keys(type[kind]).length, 0);
    // As an independent reader (regular expressions instead of a parser) counted them in Office.js 1.1.110.
    expect([types.length, count('scalars'), count('navigations'), count('methods')]).toEqual([189, 717, 218, 1083]);
  });

  it('knows wire names, requirement sets and kinds of arguments', () => {
    expect(catalogue.types['Table']?.methods['resize']).toEqual({
      wire: 'Resize',
      write: true,
      since: '1.13',
      parameters: [{ name: 'newRange', optional: false, accepts: ['@Range', 'string'] }],
    });
    expect(catalogue.types['Range']?.methods['clear']?.parameters[0]).toMatchObject({
      optional: true,
      accepts: expect.arrayContaining(['#ClearApplyTo', '=Contents']),
    });
    expect(catalogue.enums['ClearApplyTo']).toContain('Contents');
  });

  it('tells objects that are kept by reference from those that are found again by their ids', () => {
    const kept = Object.entries(catalogue.types).filter(([, type]) => type.keepsReference);
    expect(kept.map(([name]) => name)).toEqual(['Range', 'RangeAreas', 'WorkbookRangeAreas']);
    expect(catalogue.types['Table']?.keepsReference).toBeUndefined();
  });

  it('knows the items of collections', () => {
    expect(catalogue.types['TableCollection']?.itemType).toBe('Table');
    expect(catalogue.types['Table']?.itemType).toBeUndefined();
  });

  it('knows numbers, methods and targets of events', () => {
    expect(catalogue.types['Table']?.events['onChanged']).toEqual({
      eventType: 101,
      register: '_RegisterDataChangedEvent',
      unregister: '_UnregisterDataChangedEvent',
      target: 'own',
      since: '1.7',
    });
    expect(catalogue.types['WorksheetCollection']?.events['onAdded']?.target).toBe('workbook');
    expect(catalogue.types['TableCollection']?.events['onAdded']?.target).toBe('scope');
  });

  it('names another requirement set where Office.js asks for one', () => {
    expect(catalogue.types['Worksheet']?.events['onNameChanged']?.since).toBe('ExcelApiOnline 1.1');
  });

  it('knows scalars that are set by another name than they are read by', () => {
    expect(catalogue.types['Worksheet']?.scalars['showGridlines']).toMatchObject({
      wire: 'ShowGridlines',
      setWire: 'Gridlines',
      writable: true,
    });
    expect(catalogue.types['Range']?.scalars['address']?.writable).toBe(false);
  });
});
