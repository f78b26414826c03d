import { bootModel, codeOf, type BootedModel } from './bootModel';

let model: BootedModel;
beforeAll(async () => {
  model = await bootModel();
});
beforeEach(() => model.fill());
afterAll(() => model.close());

const on = <T>(work: (workbook: Excel.Workbook, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  model.run((context) => work(context.workbook, context));

describe('worksheets', () => {
  it('are found by id and by name in any case', async () => {
    await on(async ({ worksheets }, context) => {
      worksheets.load('items/id,items/name,items/position,items/visibility');
      await context.sync();
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['Sheet1', 0, 'Visible'],
        ['My Sheet', 1, 'Visible'],
      ]);
      const [, second] = worksheets.items;
      const found = [worksheets.getItem(second?.id ?? ''), worksheets.getItem('MY SHEET'), worksheets.getLast()];
      found.forEach((sheet) => sheet.load('name'));
      const none = worksheets.getItemOrNullObject('Nowhere');
      await context.sync();
      expect(found.map(({ name }) => name)).toEqual(['My Sheet', 'My Sheet', 'My Sheet']);
      expect(none.isNullObject).toBe(true);
    });
    expect(await codeOf(on(async ({ worksheets }, context) => (worksheets.getItem('Nowhere').load('name'), context.sync())))).toBe(
      'ItemNotFound',
    );
  });

  it('are added behind the others without being activated, renamed, moved, hidden and deleted', async () => {
    await on(async ({ worksheets }, context) => {
      worksheets.getItem('Sheet1').activate();
      const sheet = worksheets.add('Result').load('id,name,position');
      const active = worksheets.getActiveWorksheet().load('name');
      const unnamed = worksheets.add().load('name');
      await context.sync();
      expect(sheet).toMatchObject({ name: 'Result', position: 2 });
      expect(active.name).toBe('Sheet1');
      expect(unnamed.name).toBe('Sheet2');

      sheet.name = 'Tiers';
      sheet.position = 0;
      sheet.visibility = 'Hidden';
      const range = sheet.getRange('A1').load('address');
      sheet.load('name,position,visibility');
      const visible = worksheets.getCount(true);
      await context.sync();
      expect(sheet).toMatchObject({ name: 'Tiers', position: 0, visibility: 'Hidden' });
      expect(range.address).toBe('Tiers!A1');
      expect(visible.value).toBe(3);

      sheet.delete();
      unnamed.delete();
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      range.load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('refuse names that Excel refuses, and to leave no visible sheet', async () => {
    const add = (name: string) => codeOf(on(async ({ worksheets }, context) => (worksheets.add(name), context.sync())));
    expect(await add('a/b')).toBe('InvalidArgument');
    expect(await add('x'.repeat(32))).toBe('InvalidArgument');
    expect(await add('sheet1')).toBe('ItemAlreadyExists');
    const hideAll = on(async ({ worksheets }, context) => {
      worksheets.getItem('Sheet1').visibility = 'Hidden';
      worksheets.getItem('My Sheet').visibility = 'Hidden';
      await context.sync();
    });
    expect(await codeOf(hideAll)).toBe('InvalidOperation');
    await on(async ({ worksheets }, context) => {
      worksheets.getItem('Sheet1').visibility = 'Visible';
      await context.sync();
    });
  });

  it('refuse to be written to while they are protected', async () => {
    await on(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.protection.protect({ allowFormatCells: true }, 'secret');
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const attempts: ((workbook: Excel.Workbook) => void)[] = [
      ({ worksheets }) => (worksheets.getItem('Sheet1').getRange('A2').values = [['x']]),
      ({ worksheets }) => worksheets.getItem('Sheet1').getRange('A2').clear('Contents'),
      ({ worksheets }) => worksheets.getItem('Sheet1').getRange('1:1').insert('Down'),
      ({ tables }) => tables.getItem('Customers').columns.add(),
      ({ tables }) => tables.getItem('Customers').resize('A1:C9'),
      ({ worksheets }) => worksheets.getItem('Sheet1').protection.unprotect('wrong'),
    ];
    for (const attempt of attempts) {
      expect(await codeOf(on(async (workbook, context) => (attempt(workbook), context.sync())))).toBe('AccessDenied');
    }
    await on(async ({ worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      sheet.getRange('A2').format.fill.color = '#FF0000';
      sheet.protection.unprotect('secret');
      sheet.getRange('A2').values = [['x']];
      sheet.protection.load('protected');
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
    });
  });
});

describe('names', () => {
  it('stand for ranges and constants, in the workbook or on a sheet', async () => {
    await on(async ({ names, worksheets }, context) => {
      const sheet = worksheets.getItem('Sheet1');
      const range = names.add('Amounts', sheet.getRange('B2:B4'), 'paid').load('name,type,value,formula,comment,scope,visible');
      const constant = names.add('Limit', '=0.8').load('type,value,formula');
      const local = sheet.names.add('Here', '=Sheet1!$A$1').load('scope');
      const place = range.getRange().load('address');
      const byName = sheet.getRange('Amounts').load('address');
      const none = constant.getRangeOrNullObject();
      const counts = [names.getCount(), sheet.names.getCount()];
      await context.sync();
      expect(range).toMatchObject({
        name: 'Amounts',
        type: 'Range',
        formula: '=Sheet1!$B$2:$B$4',
        comment: 'paid',
        scope: 'Workbook',
        visible: true,
      });
      expect(constant).toMatchObject({ type: 'Double', value: 0.8, formula: '=0.8' });
      expect(local.scope).toBe('Worksheet');
      expect([place.address, byName.address]).toEqual(['Sheet1!B2:B4', 'Sheet1!B2:B4']);
      expect(none.isNullObject).toBe(true);
      expect(counts.map(({ value }) => value)).toEqual([2, 1]);

      range.delete();
      local.delete();
      const gone = names.getItemOrNullObject('Amounts');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(await codeOf(on(async ({ names }, context) => (names.add('limit', '=1'), context.sync())))).toBe('ItemAlreadyExists');
    expect(await codeOf(on(async ({ names }, context) => (names.add('A1', '=1'), context.sync())))).toBe('InvalidArgument');
  });
});

describe('settings', () => {
  it('keep JSON and dates under a key', async () => {
    await on(async ({ settings }, context) => {
      const when = new model.window.Date(Date.UTC(2024, 0, 2));
      settings.add('policy', { tiers: ['A', 'B'] });
      settings.add('when', when);
      settings.add('policy', { tiers: ['A'] });
      const policy = settings.getItem('policy').load('value');
      const date = settings.getItem('when').load('value');
      const count = settings.getCount();
      const none = settings.getItemOrNullObject('other');
      settings.load('items/key');
      await context.sync();
      expect(policy.value).toEqual({ tiers: ['A'] });
      expect((date.value as Date).getTime()).toBe(when.getTime());
      expect(count.value).toBe(2);
      expect(none.isNullObject).toBe(true);
      expect(settings.items.map(({ key }) => key)).toEqual(['policy', 'when']);
      policy.delete();
      date.delete();
      const empty = settings.getCount();
      await context.sync();
      expect(empty.value).toBe(0);
    });
  });
});

describe('custom XML parts', () => {
  it('are added, found by namespace, changed and deleted', async () => {
    await on(async ({ customXmlParts }, context) => {
      const first = customXmlParts.add('<policy xmlns="urn:p">1</policy>').load('id,namespaceUri');
      customXmlParts.add('<other xmlns="urn:o"/>');
      await context.sync();
      expect(first.namespaceUri).toBe('urn:p');

      const scoped = customXmlParts.getByNamespace('urn:p');
      const only = scoped.getOnlyItem().load('id');
      const xml = customXmlParts.getItem(first.id).getXml();
      const count = scoped.getCount();
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      await context.sync();
      expect([only.id, xml.value, count.value, none.isNullObject]).toEqual([first.id, '<policy xmlns="urn:p">1</policy>', 1, true]);

      first.setXml('<policy xmlns="urn:p">2</policy>');
      const changed = first.getXml();
      await context.sync();
      expect(changed.value).toBe('<policy xmlns="urn:p">2</policy>');
      first.delete();
      customXmlParts.load('items/id');
      await context.sync();
      expect(customXmlParts.items).toHaveLength(1);
    });
    expect(await codeOf(on(async ({ customXmlParts }, context) => (customXmlParts.add('no xml'), context.sync())))).toBe('InvalidArgument');
    expect(
      await codeOf(
        on(async ({ customXmlParts }, context) => (customXmlParts.getByNamespace('urn:none').getOnlyItem().load('id'), context.sync())),
      ),
    ).toBe('GeneralException');
  });
});

describe('conditional formats', () => {
  it('take rules for values, text and formulas, and are cleared', async () => {
    await on(async ({ worksheets }, context) => {
      const range = worksheets.getItem('Sheet1').getRange('B2:B4');
      const value = range.conditionalFormats.add('CellValue').load('id,type');
      value.cellValue.rule = { formula1: '=50', operator: 'LessThan' };
      value.cellValue.format.fill.color = '#ff0000';
      value.cellValue.format.font.bold = true;
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'BeginsWith', text: 'A' };
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B2>100';
      custom.stopIfTrue = true;
      const count = range.conditionalFormats.getCount();
      range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
      await context.sync();
      expect(count.value).toBe(3);
      expect(range.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue])).toEqual([
        ['Custom', 0, true],
        ['ContainsText', 1, false],
        ['CellValue', 2, false],
      ]);

      value.load('cellValue/rule,cellValue/format/fill/color,cellValue/format/font/bold');
      const place = value.getRange().load('address');
      const other = value.customOrNullObject;
      other.load('format/fill/color');
      await context.sync();
      expect(value.cellValue.rule).toEqual({ formula1: '=50', operator: 'LessThan' });
      expect(value.cellValue.format.fill.color).toBe('#FF0000');
      expect(value.cellValue.format.font.bold).toBe(true);
      expect(place.address).toBe('Sheet1!B2:B4');
      expect(other.isNullObject).toBe(true);

      value.delete();
      range.getRow(0).conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      const first = range.getRow(0).conditionalFormats.getCount();
      await context.sync();
      expect([left.value, first.value]).toEqual([2, 0]);
      range.conditionalFormats.clearAll();
      const none = range.conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
    const scale = on(
      async ({ worksheets }, context) => (worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.add('ColorScale'), context.sync()),
    );
    expect(await codeOf(scale)).toBe('NotImplemented');
  });
});

describe('the application', () => {
  it('tells separators, the date system and takes hints', async () => {
    await on(async ({ application, functions }, context) => {
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate('Full');
      application.load('calculationMode,decimalSeparator,cultureInfo/name,cultureInfo/numberFormat/numberGroupSeparator');
      const date = functions.date(2000, 1, 1).load('value,error');
      await context.sync();
      expect(application.calculationMode).toBe('Automatic');
      expect(application.decimalSeparator).toBe('.');
      expect(application.cultureInfo.numberFormat.numberGroupSeparator).toBe(',');
      // 36526 in the 1900 date system, 35064 in that of 1904.
      expect(date.value).toBe(36526);
    });
  });

  it('tells the 1904 date system by its own DATE', async () => {
    const mac = await bootModel({ date1904: true });
    const serial = await mac.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return date.value;
    });
    mac.close();
    expect(serial).toBe(35064);
  });

  it('answers ApiNotFound for what the workbench does not have', async () => {
    expect(await codeOf(on(async ({ worksheets }, context) => (worksheets.getItem('Sheet1').charts.load('items'), context.sync())))).toBe(
      'ApiNotFound',
    );
    expect(await codeOf(on(async ({ worksheets }, context) => (worksheets.getItem('Sheet1').getRange('A1').merge(), context.sync())))).toBe(
      'ApiNotFound',
    );
  });
});
