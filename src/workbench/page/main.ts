import './page.css';
import { createAutomation } from '../automation/createAutomation';
import type { WorkbenchLanguage } from '../automation/WorkbenchAutomation';
import type { Catalogue } from '../catalogue/Catalogue';
import { parseFunctionsJson } from '../functions/parseFunctionsJson';
import type { FunctionSignature } from '../functions/FunctionSignature';
import { byId } from './elements';
import { readPageOptions } from './PageOptions';
import { ribbonButtons, type RibbonButton } from './ribbonButtons';
import { WorkbenchPage } from './WorkbenchPage';

const ADDIN_URL = '/taskpane.html';
const ADDIN_NAME = 'Tierwise';

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response;
}

async function loadFunctions(language: WorkbenchLanguage): Promise<readonly FunctionSignature[]> {
  const response = await fetched(language === 'zh-CN' ? '/functions.zh-cn.json' : '/functions.json');
  const { functions, refused } = parseFunctionsJson(await response.json());
  for (const { name, reason } of refused) console.warn(`Workbench: ${name} is not available. ${reason}`);
  return functions;
}

async function loadRibbon(language: WorkbenchLanguage): Promise<readonly RibbonButton[]> {
  const text = await (await fetched('/manifest.xml')).text();
  return ribbonButtons(new DOMParser().parseFromString(text, 'text/xml'), language);
}

async function start(): Promise<void> {
  const options = readPageOptions(location.search, {
    languages: navigator.languages,
    prefersDark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
  document.documentElement.dataset['theme'] = options.theme;
  const page = new WorkbenchPage(
    { bar: byId('bar'), grid: byId('grid'), pane: byId('pane'), status: byId('status') },
    {
      catalogue: (await (await fetched('office-catalogue.json')).json()) as Catalogue,
      functions: loadFunctions,
      ribbon: loadRibbon,
      addinUrl: ADDIN_URL,
      addinName: ADDIN_NAME,
    },
    options,
  );
  page.renderBar();
  const ready = page.openAddress(options.file, options.name);
  Object.defineProperty(window, 'workbench', { value: createAutomation(page, ready) });
  await ready.catch((error: unknown) => {
    page.say(error instanceof Error ? error.message : String(error), true);
  });
}

void start();
