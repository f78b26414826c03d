import { withRemedy } from '../../../src/taskpane/words/withRemedy';

describe('withRemedy', () => {
  it('puts a blank between English sentences and none between Chinese ones', () => {
    expect(withRemedy({ text: 'It is newer.', remedy: 'Update the add-in.' })).toBe('It is newer. Update the add-in.');
    expect(withRemedy({ text: '方案由更新的版本写成。', remedy: '请更新加载项。' })).toBe('方案由更新的版本写成。请更新加载项。');
    expect(withRemedy({ text: 'It is newer.' })).toBe('It is newer.');
  });
});
