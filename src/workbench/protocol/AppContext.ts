import type { RequirementSets } from '../executor/RequirementSets';

/** What the workbench says of itself and of the document. */
interface AppContextOptions {
  readonly appId: string;
  readonly displayLanguage: string;
  /** Language of the data, from Excel's regional settings. */
  readonly contentLanguage: string;
  readonly documentUrl: string;
  readonly requirementSets: RequirementSets;
  readonly settings: ReadonlyMap<string, unknown>;
  /** Whether the add-in's pane shows when it starts. */
  readonly visible: boolean;
}

/**
 * What this host offers. ExcelApi stops at what the installed Office.js knows; the internal set CustomFunctions 1.9 lets functions answer
 * arrays and be paced.
 */
export const REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.15',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.9',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  Settings: '1.1',
  RichApiRuntime: '1.2',
};

const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;
const DisplayMode = { hidden: 1, taskPane: 2 } as const;

/** The answer to `getAppContextAsync`. */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: options.appId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _hostFullVersion: '16.0.0.0',
    _appUILocale: options.displayLanguage,
    _dataLocale: options.contentLanguage,
    _docUrl: options.documentUrl,
    _clientMode: READ_WRITE,
    _settings: [...options.settings].map(([name, value]) => [name, JSON.stringify(value)]),
    _reason: 'documentOpened',
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: '00000000-0000-0000-0000-000000000000',
    _appInstanceId: options.appId,
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _dialogRequirementMatrix: '{}',
    _addinName: 'Workbench',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: options.visible ? DisplayMode.taskPane : DisplayMode.hidden,
    _wacHostEnvironment: '0',
    _isFromWacAutomation: false,
    _marketplaceType: 'FileSystem',
  };
}
