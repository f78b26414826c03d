import type { WorkbenchLanguage, WorkbenchTheme } from '../automation/WorkbenchAutomation';
import { element } from './elements';
import type { RibbonButton } from './ribbonButtons';
import type { Words } from './words';

/** What the bar's controls do. */
interface BarActions {
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly sample: () => void;
  readonly togglePane: () => void;
  readonly command: (button: RibbonButton) => void;
  readonly language: (language: WorkbenchLanguage) => void;
  readonly theme: (theme: WorkbenchTheme) => void;
}

/** What the bar shows. */
interface BarState {
  readonly words: Words;
  readonly language: WorkbenchLanguage;
  readonly theme: WorkbenchTheme;
  readonly paneVisible: boolean;
  readonly ribbon: readonly RibbonButton[];
}

/** The slim bar above the grid: files, the add-in's own ribbon buttons, and how the add-in shall find its host. */
export function renderBar(bar: HTMLElement, state: BarState, actions: BarActions): void {
  const { words } = state;
  const picker = element('input', { type: 'file', accept: '.xlsx,.csv', hidden: true });
  picker.addEventListener('change', () => {
    const [file] = picker.files ?? [];
    if (file) actions.open(file);
    picker.value = '';
  });
  const pick = (): void => {
    picker.click();
  };
  bar.replaceChildren(
    element('div', { className: 'brand' }, element('h1', {}, words.title), element('small', {}, words.notExcel)),
    button(words.open, pick),
    picker,
    button(words.save, actions.save),
    button(words.sample, actions.sample),
    element('span', { className: 'separator' }),
    ...state.ribbon.map((one) => ribbonButton(one, actions)),
    element('span', { className: 'spring' }),
    choice(
      words.language,
      [
        ['en-US', 'English'],
        ['zh-CN', '简体中文'],
      ],
      state.language,
      actions.language,
    ),
    choice(
      words.theme,
      [
        ['light', words.themes.light],
        ['dark', words.themes.dark],
        ['contrast', words.themes.contrast],
      ],
      state.theme,
      actions.theme,
    ),
    element('span', { className: 'separator' }),
    button(state.paneVisible ? words.hidePane : words.showPane, actions.togglePane),
  );
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', onPress);
  return made;
}

function ribbonButton(one: RibbonButton, actions: BarActions): HTMLButtonElement {
  const made = button(one.label, () => {
    actions.command(one);
  });
  made.id = `command-${one.id}`;
  made.title = one.tip;
  if (one.icon !== undefined) made.prepend(element('img', { src: one.icon, alt: '' }));
  return made;
}

function choice<Value extends string>(
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  onChoice: (value: Value) => void,
): HTMLLabelElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
  select.addEventListener('change', () => {
    onChoice(select.value as Value);
  });
  return element('label', {}, label, select);
}
