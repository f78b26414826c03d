import type { WorkbenchLanguage, WorkbenchTheme } from '../automation/WorkbenchAutomation';
import { describePlace } from '../automation/cellAccess';
import type { Catalogue } from '../catalogue/Catalogue';
import { CustomFunctionBridge } from '../functions/CustomFunctionBridge';
import type { FunctionSignature } from '../functions/FunctionSignature';
import type { Grid } from '../grid/Grid';
import { WorkbookFile } from '../xlsx/WorkbookFile';
import { AddinSession } from './AddinSession';
import { renderBar } from './CommandBar';
import { openWorkbook, type OpenWorkbook } from './openWorkbook';
import { sampleFile, type PageOptions } from './PageOptions';
import { PaneArea } from './PaneArea';
import type { RibbonButton } from './ribbonButtons';
import { SelectionFigures } from './SelectionFigures';
import { StatusLine } from './StatusLine';
import { wordsOf, type Words } from './words';

/** What the page loads of its own server. */
interface PageResources {
  readonly catalogue: Catalogue;
  /** The custom functions in a display language. */
  readonly functions: (language: WorkbenchLanguage) => Promise<readonly FunctionSignature[]>;
  readonly ribbon: (language: WorkbenchLanguage) => Promise<readonly RibbonButton[]>;
  readonly addinUrl: string;
  readonly addinName: string;
}

interface PageElements {
  readonly bar: HTMLElement;
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  readonly status: HTMLElement;
}

/**
 * The workbench as a person sees it: one open workbook, the add-in beside it, and the bars around them. Opening another workbook or changing the
 * language begins a new life of the add-in's page, as Excel does.
 */
export class WorkbenchPage {
  workbook: OpenWorkbook | undefined;
  session: AddinSession | undefined;
  readonly bridge: CustomFunctionBridge;
  /** Counts what happened in the grid, for those who wait for quiet. */
  gridEvents = 0;
  private language: WorkbenchLanguage;
  private theme: WorkbenchTheme;
  private words: Words;
  private ribbon: readonly RibbonButton[] = [];
  private readonly paneArea: PaneArea;
  private readonly figures: SelectionFigures;
  private readonly statusLine: StatusLine;
  private notice: { readonly text: string; readonly alarm: boolean } | undefined;
  private statusDue = false;

  constructor(
    private readonly elements: PageElements,
    private readonly resources: PageResources,
    options: PageOptions,
  ) {
    this.language = options.language;
    this.theme = options.theme;
    this.words = wordsOf(this.language);
    this.bridge = new CustomFunctionBridge({
      invoke: (calls) => this.session?.invoke(calls),
      cancel: (id) => this.session?.cancel(id),
      calculated: () => this.grid.calculated(),
      recalculate: (names) => {
        this.grid.recalculate(names);
      },
      sheetName: (id) => this.grid.sheets().find((sheet) => sheet.id === id)?.name ?? id,
    });
    this.bridge.onChange(() => {
      this.refreshStatus();
    });
    this.paneArea = new PaneArea(elements.pane, () => {
      this.showPane(false);
    });
    this.paneArea.width = options.paneWidth;
    this.paneArea.visible = options.paneVisible;
    this.statusLine = new StatusLine(elements.status);
    this.figures = new SelectionFigures(() => {
      this.refreshStatus();
    });
    // Requests of the add-in come and go without an event of the grid.
    setInterval(() => {
      this.refreshStatus();
    }, 500);
  }

  get grid(): Grid {
    if (this.workbook === undefined) throw new Error('No workbook is open.');
    return this.workbook.grid;
  }

  /**
   * Opens an .xlsx or .csv file in the place of the present workbook, with a new life of the add-in. Resolves when both are ready. A file that
   * cannot be read changes nothing.
   */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    this.say(this.words.opening(name));
    // What cannot be read leaves the open workbook as it is.
    const file = await WorkbookFile.open(bytes, name);
    this.session?.dispose();
    this.session = undefined;
    this.bridge.clear();
    this.workbook?.dispose();
    this.workbook = openWorkbook(file, name, { container: this.elements.grid, language: this.language, theme: this.theme });
    this.workbook.grid.onEvent((event) => {
      this.gridEvents += 1;
      if (event.kind !== 'structure') this.figures.changed(this.grid);
      this.refreshStatus();
    });
    document.title = `${this.workbook.name} - ${this.words.title}`;
    await this.startAddin();
    this.figures.changed(this.grid);
  }

  /** The workbook as a file, with what the add-in stored in it. */
  save(): Promise<Uint8Array> {
    if (this.workbook === undefined) return Promise.reject(new Error('No workbook is open.'));
    return this.workbook.save();
  }

  /** Loads the add-in's page anew, in another language if one is given. */
  async reload(language: WorkbenchLanguage = this.language): Promise<void> {
    this.language = language;
    this.words = wordsOf(language);
    this.session?.dispose();
    this.session = undefined;
    if (this.workbook !== undefined) await this.startAddin();
  }

  setTheme(theme: WorkbenchTheme): void {
    this.theme = theme;
    document.documentElement.dataset['theme'] = theme;
    this.session?.frame.setTheme(frameTheme(theme));
    this.workbook?.setTheme(theme);
    this.renderBar();
  }

  get paneVisible(): boolean {
    return this.paneArea.visible;
  }

  /** As the user does it; the add-in hears of it. */
  showPane(visible: boolean): void {
    this.paneArea.visible = visible;
    this.session?.host.runtime.setAppRuntimeState(visible ? 'Visible' : 'Background');
    this.renderBar();
  }

  async invokeCommand(id: string): Promise<void> {
    const button = this.ribbon.find((one) => one.id === id);
    if (button === undefined) throw new Error(`The manifest has no ribbon button "${id}".`);
    if (button.action.kind === 'showPane') this.showPane(true);
    else await this.session?.host.conversation.invokeCommand(button.action.name, id);
  }

  /** Shows a sentence in the status line until the next one. */
  say(text: string, alarm = false): void {
    this.notice = { text, alarm };
    this.refreshStatus();
  }

  /** Draws the bar with its controls. */
  renderBar(): void {
    document.documentElement.lang = this.language;
    this.paneArea.describe(this.resources.addinName, this.words);
    this.elements.grid.setAttribute('aria-label', this.words.grid);
    renderBar(
      this.elements.bar,
      {
        words: this.words,
        language: this.language,
        theme: this.theme,
        paneVisible: this.paneArea.visible,
        ribbon: this.ribbon,
      },
      {
        open: (file) =>
          void this.attempt(async () => this.open(new Uint8Array(await file.arrayBuffer()), file.name), this.words.cannotOpen),
        save: () => void this.attempt(() => this.download(), this.words.cannotSave),
        sample: () =>
          void this.attempt(() => this.openAddress(sampleFile(this.language), sampleFile(this.language)), this.words.cannotOpen),
        togglePane: () => {
          this.showPane(!this.paneArea.visible);
        },
        command: (button) => void this.attempt(() => this.invokeCommand(button.id), String),
        language: (language) => void this.attempt(() => this.reload(language), String),
        theme: (theme) => {
          this.setTheme(theme);
        },
      },
    );
  }

  async openAddress(address: string, name: string): Promise<void> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    await this.open(new Uint8Array(await response.arrayBuffer()), name);
  }

  private async startAddin(): Promise<void> {
    const { workbook } = this;
    if (workbook === undefined) return;
    const { catalogue, functions, ribbon, addinUrl, addinName } = this.resources;
    const [signatures, buttons] = await Promise.all([functions(this.language), ribbon(this.language)]);
    this.ribbon = buttons;
    this.renderBar();
    workbook.grid.registerFunctions(this.bridge.gridFunctions(signatures));
    workbook.setFunctionHints(signatures);
    const session = new AddinSession({
      url: addinUrl,
      container: this.paneArea.frameContainer,
      title: addinName,
      language: this.language,
      theme: frameTheme(this.theme),
      visible: this.paneArea.visible,
      catalogue,
      bridge: this.bridge,
      workbook: workbook.host,
      onVisibility: (visible) => {
        this.paneArea.visible = visible;
        this.renderBar();
      },
    });
    this.session = session;
    try {
      await session.ready;
      this.notice = undefined;
    } catch (error) {
      if (this.session === session) this.say(this.words.addInMissing, true);
      throw error;
    } finally {
      this.refreshStatus();
    }
  }

  private async download(): Promise<void> {
    const { workbook } = this;
    if (workbook === undefined) return;
    const bytes = await workbook.save();
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
    const link = Object.assign(document.createElement('a'), { href: address, download: workbook.name });
    link.click();
    URL.revokeObjectURL(address);
    this.say(this.words.saved(workbook.name));
  }

  private async attempt(action: () => Promise<void>, sentence: (reason: string) => string): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.say(sentence(error instanceof Error ? error.message : String(error)), true);
    }
  }

  /** At most once per frame: a calculation may tell of thousands of things. */
  private refreshStatus(): void {
    if (this.statusDue) return;
    this.statusDue = true;
    requestAnimationFrame(() => {
      this.statusDue = false;
      this.renderStatus();
    });
  }

  private renderStatus(): void {
    const grid = this.workbook?.grid;
    const traffic = this.session?.host.traffic;
    const selection = grid?.selection();
    const rect = selection?.rects[0];
    this.statusLine.show({
      words: this.words,
      state: this.notice?.text ?? this.activity(),
      alarm: this.notice?.alarm === true,
      selection: grid && selection && rect ? describePlace(grid, { sheetId: selection.sheetId, rect }) : '',
      message: selection && rect && this.bridge.messageAt(selection.sheetId, rect.row, rect.column),
      summary: this.figures.summary,
      traffic: { requests: traffic?.requests ?? 0, bytes: (traffic?.requestBytes ?? 0) + (traffic?.responseBytes ?? 0) },
    });
  }

  private activity(): string {
    if (this.bridge.pending > 0) return this.words.waitingForFunctions(this.bridge.pending);
    if (this.session?.host.executor.isRunning === true) return this.words.addInWorking;
    return this.words.ready;
  }
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The add-in's page is told of dark or light only; forced colours are the browser's own. */
function frameTheme(theme: WorkbenchTheme): 'light' | 'dark' {
  return theme === 'light' ? 'light' : 'dark';
}
