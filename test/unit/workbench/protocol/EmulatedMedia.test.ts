import { EmulatedMedia } from '../../../../src/workbench/protocol/EmulatedMedia';

describe('emulated media preferences', () => {
  const original = { media: 'original' } as MediaQueryList;
  const install = (theme: 'light' | 'dark' | 'contrast'): { media: EmulatedMedia; window: Pick<Window, 'matchMedia'> } => {
    const media = new EmulatedMedia(theme);
    const window = { matchMedia: () => original };
    media.install(window);
    return { media, window };
  };

  it.each([
    ['light', false, false],
    ['dark', true, false],
    ['contrast', true, true],
  ] as const)('%s', (theme, dark, forced) => {
    const { window } = install(theme);
    expect(window.matchMedia('(prefers-color-scheme: dark)').matches).toBe(dark);
    expect(window.matchMedia('(prefers-color-scheme: light)').matches).toBe(!dark);
    expect(window.matchMedia('(forced-colors: active)').matches).toBe(forced);
  });

  it('tells of changes, and only of changes', () => {
    const { media, window } = install('light');
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const heard: boolean[] = [];
    dark.addEventListener('change', () => heard.push(dark.matches));
    for (const theme of ['light', 'dark', 'contrast', 'light'] as const) media.set(theme);
    expect(heard).toEqual([true, false]);
  });

  it('leaves every other question to the browser', () => {
    expect(install('dark').window.matchMedia('(min-width: 400px)')).toBe(original);
  });
});
