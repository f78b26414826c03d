import type { HostObject } from '../../executor/HostObject';

/** `Office.ribbon.requestUpdate`: which buttons are enabled and which tabs are shown. */
export class DynamicRibbon implements HostObject {
  readonly $type = 'Microsoft.DynamicRibbon.DynamicRibbon';
  /** By control id, what the add-in has set. */
  readonly enabled = new Map<string, boolean>();
  readonly visible = new Map<string, boolean>();

  getButton(id: string): HostObject & { enabled: boolean } {
    const states = this.enabled;
    return {
      $type: 'Microsoft.DynamicRibbon.RibbonButton',
      get enabled() {
        return states.get(id) ?? true;
      },
      set enabled(value) {
        states.set(id, value);
      },
    };
  }

  getTab(id: string): HostObject & { setVisibility(visible: boolean): void } {
    return {
      $type: 'Microsoft.DynamicRibbon.RibbonTab',
      setVisibility: (visible) => {
        this.visible.set(id, visible);
      },
    };
  }
}
