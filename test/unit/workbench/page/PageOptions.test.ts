import { fileName, readPageOptions } from '../../../../src/workbench/page/PageOptions';

const browser = { languages: ['fr-FR', 'zh-Hans-CN', 'en-US'], prefersDark: false };

describe('readPageOptions', () => {
  it('opens the sample in the language and colours of the browser', () => {
    expect(readPageOptions('', browser)).toEqual({
      file: 'sample.zh-CN.xlsx',
      name: 'sample.zh-CN.xlsx',
      language: 'zh-CN',
      theme: 'light',
      paneWidth: 350,
      paneVisible: true,
    });
    expect(readPageOptions('', { languages: ['de'], prefersDark: true })).toMatchObject({
      file: 'sample.xlsx',
      language: 'en-US',
      theme: 'dark',
    });
  });

  it('does as the address says', () => {
    expect(readPageOptions('?file=/data/Kunden%202025.xlsx&lang=en-US&theme=contrast&pane=420', browser)).toMatchObject({
      file: '/data/Kunden 2025.xlsx',
      name: 'Kunden 2025.xlsx',
      language: 'en-US',
      theme: 'contrast',
      paneWidth: 420,
    });
    expect(readPageOptions('?file=/opened-file&name=A.xlsx&pane=hidden', browser)).toMatchObject({ name: 'A.xlsx', paneVisible: false });
  });

  it('falls back on nonsense', () => {
    expect(readPageOptions('?pane=5&theme=pink&lang=tlh', browser)).toMatchObject({ paneWidth: 350, theme: 'light', language: 'zh-CN' });
    expect(fileName('https://example.org/folder/?x=/y')).toBe('Book.xlsx');
  });
});
