import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { LocaleType, LogLevel, mergeLocales, ThemeService, Univer, UniverInstanceType, type Workbook } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { IRenderManagerService, SheetSkeletonManagerService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filterChinese from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEnglish from '@univerjs/preset-sheets-sort/locales/en-US';
import sortChinese from '@univerjs/preset-sheets-sort/locales/zh-CN';
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import tableChinese from '@univerjs/preset-sheets-table/locales/zh-CN';
import { defaultTheme } from '@univerjs/themes';
import { emptyWorkbook } from './emptyWorkbook';
import { enterEndsFormula } from './enterEndsFormula';
import { UniverGrid, type UniverGridOptions } from './UniverGrid';

/** How the grid looks on the page. */
export interface BrowserGridOptions extends Pick<UniverGridOptions, 'date1904'> {
  /** The language of menus and tool tips. */
  readonly locale?: 'en' | 'zh-CN';
  readonly dark?: boolean;
}

/** A grid a person can use, drawn into an element: one blank sheet named `Sheet1`. */
export function createBrowserGrid(container: HTMLElement, options: BrowserGridOptions = {}): UniverGrid {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: options.dark ?? false,
    locale: options.locale === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, tableEnglish, conditionalFormattingEnglish, filterEnglish, sortEnglish),
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, tableChinese, conditionalFormattingChinese, filterChinese, sortChinese),
    },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    // The focus belongs to the task pane as much as to the grid.
    UniverSheetsCorePreset({ container, disableAutoFocus: true }),
    UniverSheetsTablePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      // Its tab with the table's name would cover the header row; the preset passes no settings on.
      if (plugin === UniverSheetsTableUIPlugin) univer.registerPlugin(UniverSheetsTableUIPlugin, { hideAnchor: true });
      else if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const workbook = univer.createUnit<ReturnType<typeof emptyWorkbook>, Workbook>(UniverInstanceType.UNIVER_SHEET, emptyWorkbook());
  const grid = new UniverGrid(univer, workbook, {
    ...(options.date1904 !== undefined && { date1904: options.date1904 }),
    repaint: framewise((sheetId) => repaint(univer, workbook, sheetId)),
  });
  enterEndsFormula(grid.handles);
  return grid;
}

/** Switches between the light and the dark look. */
export function setGridDark(grid: UniverGrid, dark: boolean): void {
  grid.handles.service(ThemeService).setDarkMode(dark);
}

/** At most once a frame and sheet: a batch of the add-in may write a hundred ranges. */
function framewise(draw: (sheetId: string) => void): (sheetId: string) => void {
  const due = new Set<string>();
  return (sheetId) => {
    if (due.size === 0) {
      requestAnimationFrame(() => {
        const sheetIds = [...due];
        due.clear();
        for (const id of sheetIds) draw(id);
      });
    }
    due.add(sheetId);
  };
}

function repaint(univer: Univer, workbook: Workbook, sheetId: string): void {
  if (workbook.getActiveSheet(true)?.getSheetId() !== sheetId) return;
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(workbook.getUnitId());
  if (!render) return;
  render.with(SheetSkeletonManagerService).reCalculate();
  for (const component of render.components.values()) component.makeDirty?.();
}
