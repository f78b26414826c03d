import { tierName } from '../../../src/i18n/zh-CN/tierName';
import { messagesFor } from '../../../src/i18n/messagesFor';

describe('tierName', () => {
  it.each([
    ['A', 'A 级'],
    ['A+', 'A+ 级'],
    ['5', '5 级'],
    ['VIP', 'VIP 级'],
    ['良好', '“良好”'],
    ['Champions', '“Champions”'],
    ['亏损 A', '“亏损 A”'],
  ])('reads %s as %s', (tier, read) => {
    expect(tierName(tier)).toBe(read);
  });

  it('stands apart from the word before it in letters only', () => {
    const { why } = messagesFor('zh-CN').pane;
    expect(why.next('B')).toBe('升至 B 级');
    expect(why.next('忠诚')).toBe('升至“忠诚”');
  });
});
