import { createFormats } from '../../../src/i18n/Formats';
import { messagesFor } from '../../../src/i18n/messagesFor';

describe('what the lifetime model expects, in words', () => {
  const facts = { pAlive: 1, orders: 0.4, spend: 120, months: 12 };

  it.each([
    ['en', 'Until a first repeat purchase the model takes nobody to be gone.'],
    ['zh-CN', '尚无复购的客户，模型一律视为未流失。'],
  ] as const)('[L1] in %s, says why someone silent for years without a repeat purchase counts as a customer', (locale, sentence) => {
    const wording = { f: createFormats(locale), sheetRow: String };
    const words = messagesFor(locale).explanations['lifetime-expected'];
    expect(words({ ...facts, repeats: 0 }, wording)).toContain(sentence);
    expect(words({ ...facts, repeats: 2, pAlive: 0.8 }, wording)).not.toContain(sentence);
  });
});
