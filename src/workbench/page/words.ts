import type { WorkbenchLanguage } from '../automation/WorkbenchAutomation';

/** Everything the workbench itself says. The add-in's words are its own. */
export interface Words {
  readonly title: string;
  readonly notExcel: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: { readonly light: string; readonly dark: string; readonly contrast: string };
  readonly showPane: string;
  readonly hidePane: string;
  readonly closePane: string;
  readonly ready: string;
  readonly opening: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly cannotOpen: (reason: string) => string;
  readonly cannotSave: (reason: string) => string;
  readonly addInMissing: string;
  readonly calculating: string;
  readonly waitingForFunctions: (calls: number) => string;
  readonly addInWorking: string;
  readonly average: string;
  readonly count: string;
  readonly sum: string;
  readonly requests: (requests: number, size: string) => string;
  readonly grid: string;
  readonly pane: string;
}

const en: Words = {
  title: 'Tierwise workbench',
  notExcel: 'a trial and test host, not Excel',
  open: 'Open…',
  save: 'Save',
  sample: 'Sample',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', contrast: 'Contrast' },
  showPane: 'Show pane',
  hidePane: 'Hide pane',
  closePane: 'Close the pane',
  ready: 'Ready',
  opening: (name) => `Opening ${name}…`,
  saved: (name) => `Saved as ${name}`,
  cannotOpen: (reason) => `This file could not be opened: ${reason}`,
  cannotSave: (reason) => `The workbook could not be saved: ${reason}`,
  addInMissing: 'The add-in does not answer. Is it being served at /taskpane.html?',
  calculating: 'Calculating…',
  waitingForFunctions: (calls) => `Waiting for ${calls} function ${calls === 1 ? 'call' : 'calls'}…`,
  addInWorking: 'The add-in is at work…',
  average: 'Average',
  count: 'Count',
  sum: 'Sum',
  requests: (requests, size) => `${requests} ${requests === 1 ? 'request' : 'requests'}, ${size}`,
  grid: 'Workbook',
  pane: 'Task pane',
};

const zh: Words = {
  title: 'Tierwise 工作台',
  notExcel: '试用与测试环境，并非 Excel',
  open: '打开…',
  save: '保存',
  sample: '示例',
  language: '语言',
  theme: '主题',
  themes: { light: '浅色', dark: '深色', contrast: '高对比度' },
  showPane: '显示窗格',
  hidePane: '隐藏窗格',
  closePane: '关闭窗格',
  ready: '就绪',
  opening: (name) => `正在打开 ${name}…`,
  saved: (name) => `已保存为 ${name}`,
  cannotOpen: (reason) => `无法打开此文件：${reason}`,
  cannotSave: (reason) => `无法保存工作簿：${reason}`,
  addInMissing: '加载项没有响应。/taskpane.html 是否可以访问？',
  calculating: '正在计算…',
  waitingForFunctions: (calls) => `正在等待 ${calls} 个函数调用…`,
  addInWorking: '加载项正在处理…',
  average: '平均值',
  count: '计数',
  sum: '求和',
  requests: (requests, size) => `${requests} 个请求，${size}`,
  grid: '工作簿',
  pane: '任务窗格',
};

export function wordsOf(language: WorkbenchLanguage): Words {
  return language === 'zh-CN' ? zh : en;
}
