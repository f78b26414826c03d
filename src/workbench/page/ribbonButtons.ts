import type { WorkbenchLanguage } from '../automation/WorkbenchAutomation';

/** A button that the add-in's manifest puts on the ribbon. */
export interface RibbonButton {
  /** The control's id. */
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon?: string;
  /** Shows the pane, or calls a function that the add-in associated under this name. */
  readonly action: { readonly kind: 'showPane' } | { readonly kind: 'function'; readonly name: string };
}

/**
 * The buttons of a manifest, in its order, with labels in the display language. Icons are taken from this origin, so that a manifest made for
 * another address works here.
 *
 * @param manifest Parsed XML of an add-in-only manifest.
 */
export function ribbonButtons(manifest: Document, language: WorkbenchLanguage): readonly RibbonButton[] {
  const resources = new Resources(manifest, language);
  const buttons: RibbonButton[] = [];
  for (const control of manifest.getElementsByTagNameNS('*', 'Control')) {
    const action = child(control, 'Action');
    const kind = action?.getAttributeNS(XSI, 'type');
    const id = control.getAttribute('id');
    if (!action || id === null || buttons.some((button) => button.id === id)) continue;
    const name = child(action, 'FunctionName')?.textContent?.trim();
    const icon = largestIcon(control, resources);
    const tip = resources.text(child(child(control, 'Supertip'), 'Description'));
    const shared = { id, label: resources.text(child(control, 'Label')) || id, tip, ...(icon === undefined ? {} : { icon }) };
    if (kind === 'ShowTaskpane') buttons.push({ ...shared, action: { kind: 'showPane' } });
    else if (kind === 'ExecuteFunction' && name !== undefined) buttons.push({ ...shared, action: { kind: 'function', name } });
  }
  return buttons;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Strings and addresses that the manifest names by id. */
class Resources {
  private readonly values = new Map<string, string>();

  constructor(manifest: Document, language: WorkbenchLanguage) {
    for (const name of ['String', 'Url', 'Image']) {
      for (const entry of manifest.getElementsByTagNameNS('*', name)) {
        const id = entry.getAttribute('id');
        const override = [...entry.children].find((one) => one.getAttribute('Locale')?.toLowerCase() === language.toLowerCase());
        const value = override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue');
        if (id !== null && value !== null) this.values.set(id, value);
      }
    }
  }

  text(reference: Element | undefined): string {
    return this.values.get(reference?.getAttribute('resid') ?? '') ?? '';
  }
}

function largestIcon(control: Element, resources: Resources): string | undefined {
  const images = [...control.getElementsByTagNameNS('*', 'Image')].filter((image) => image.hasAttribute('resid'));
  const [best] = images.sort((one, other) => Number(other.getAttribute('size')) - Number(one.getAttribute('size')));
  const address = resources.text(best);
  return URL.canParse(address) ? new URL(address).pathname : undefined;
}

function child(parent: Element | undefined, name: string): Element | undefined {
  return [...(parent?.children ?? [])].find((one) => one.localName === name);
}
