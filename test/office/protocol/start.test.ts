import { bootToy, type BootedToy } from '../toy/bootToy';

describe('the start of an add-in', () => {
  let workbench: BootedToy;
  afterEach(() => workbench.close());

  it('[onReady] knows Excel on the web with its pane shown', async () => {
    workbench = await bootToy();
    expect(workbench.info).toEqual({ host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' } });
  });

  it('[onReady] says when the add-in starts without its pane', async () => {
    workbench = await bootToy({ visible: false });
    expect(workbench.info).toMatchObject({ addin: { visibilityMode: 'Hidden' } });
  });

  it('shakes hands in the captured order', async () => {
    workbench = await bootToy();
    const requests = workbench.messages
      .filter(({ direction }) => direction === 'toHost')
      .map(({ message }) => message as { _actionName: string });
    expect(requests.map(({ _actionName }) => _actionName)).toEqual([
      'ContextActivationManager_getAppContextAsync',
      'ContextActivationManager_notifyHost',
      'appCommandInvoked',
      'richApiMessage',
      'executeMethod',
    ]);
  });

  it('offers the requirement sets of the issue and no more', async () => {
    workbench = await bootToy();
    const { requirements } = workbench.Office.context;
    const offered = (set: string, version: string): boolean => requirements.isSetSupported(set, version);
    expect([
      offered('ExcelApi', '1.1'),
      offered('ExcelApi', '1.15'),
      offered('ExcelApi', '1.16'),
      offered('CustomFunctionsRuntime', '1.3'),
      offered('CustomFunctionsRuntime', '1.4'),
      offered('SharedRuntime', '1.1'),
      offered('SharedRuntime', '1.2'),
      offered('DialogApi', '1.1'),
    ]).toEqual([true, true, false, true, false, true, false, false]);
  });

  it('gives the languages of menus and of data', async () => {
    workbench = await bootToy({ displayLanguage: 'zh-CN', contentLanguage: 'de-DE' });
    const { displayLanguage, contentLanguage } = workbench.Office.context;
    expect({ displayLanguage, contentLanguage }).toEqual({ displayLanguage: 'zh-CN', contentLanguage: 'de-DE' });
  });

  it('gives and takes the settings of the document', async () => {
    const settings = new Map<string, unknown>([['policy', { version: 1 }]]);
    workbench = await bootToy({ settings });
    const store = workbench.Office.context.document.settings;
    expect(store.get('policy')).toEqual({ version: 1 });

    store.set('language', 'zh-CN');
    store.remove('policy');
    const saved = await new Promise<Office.AsyncResult<unknown>>((resolve) => store.saveAsync(resolve));
    expect(saved.status).toBe('succeeded');
    expect([...settings]).toEqual([['language', 'zh-CN']]);

    settings.set('colleague', [1, 2]);
    await new Promise((resolve) => store.refreshAsync(resolve));
    expect(store.get('colleague')).toEqual([1, 2]);
  });

  it('tells of settings that another author changed', async () => {
    workbench = await bootToy();
    const heard: string[] = [];
    const { settings } = workbench.Office.context.document;
    await new Promise((resolve) =>
      settings.addHandlerAsync(workbench.Office.EventType.SettingsChanged, (event: { type: string }) => heard.push(event.type), resolve),
    );
    workbench.host.settingsChangedByCoauthor();
    await workbench.settle();
    expect(heard).toEqual(['settingsChanged']);
  });
});

describe('the runtime that add-in and pane share', () => {
  let workbench: BootedToy;
  const shown: boolean[] = [];
  beforeAll(async () => {
    workbench = await bootToy({ onVisibility: (visible) => shown.push(visible) });
  });
  afterAll(() => workbench.close());

  it('hides and shows the pane, and the add-in hears of it', async () => {
    const modes: string[] = [];
    await workbench.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
    await workbench.Office.addin.hide();
    await workbench.Office.addin.showAsTaskpane();
    await workbench.Office.addin.showAsTaskpane();
    await workbench.settle();
    expect(shown).toEqual([false, true]);
    expect(modes).toEqual(['Hidden', 'Taskpane']);
  });

  it('remembers whether the add-in starts with the document', async () => {
    const before = await workbench.Office.addin.getStartupBehavior();
    await workbench.Office.addin.setStartupBehavior(workbench.Office.StartupBehavior.load);
    expect([before, await workbench.Office.addin.getStartupBehavior()]).toEqual(['None', 'Load']);
    expect(workbench.host.persistence.startsWithDocument).toBe(true);
  });

  it('runs a function behind a ribbon button until it says that it is done', async () => {
    const sources: string[] = [];
    workbench.Office.actions.associate('refresh', (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      event.completed();
    });
    await workbench.host.conversation.invokeCommand('refresh', 'RefreshButton');
    expect(sources).toEqual(['RefreshButton']);
  });

  it('takes updates of the ribbon', async () => {
    await workbench.Office.ribbon.requestUpdate({
      tabs: [{ id: 'Tab', groups: [{ id: 'Group', controls: [{ id: 'Undo', enabled: false }] }] }],
    });
    expect(workbench.host.ribbon.enabled.get('Undo')).toBe(false);
  });
});
