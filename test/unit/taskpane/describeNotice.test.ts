import { policyOf } from '../../support/policy';
import { createWords } from '../../../src/taskpane/words/createWords';
import { describeNotice } from '../../../src/taskpane/words/describeNotice';

const en = createWords('en');
const zh = createWords('zh-CN');

describe('describeNotice', () => {
  it('[O2] says what was written where, and what a column was called instead', () => {
    const columns = [
      { key: 'tier', header: 'Tier 2', renamedFrom: 'Tier' },
      { key: 'cumulativeShare', header: 'Cumulative share' },
    ];
    expect(describeNotice({ kind: 'written', receipt: { columns, rows: 4372, address: 'Data!E1:F4373' } }, en)).toEqual({
      title: 'Wrote Tier 2 and Cumulative share for 4,372 customers to Data!E1:F4373.',
      lines: ['A column of yours is called “Tier”; ours is “Tier 2”.'],
    });
  });

  it('[O5] names the cells that undo left alone', () => {
    const notice = { kind: 'undone', receipt: { cellsRestored: 1, cellsLeft: ['E3', 'E9'] } } as const;
    expect(describeNotice(notice, en)).toEqual({
      title: 'Undone. 1 cell restored.',
      lines: ['Changed since we wrote them, and left as they are: E3 and E9.'],
    });
    expect(describeNotice(notice, zh)).toEqual({
      title: '已撤销，恢复 1 个单元格。',
      lines: ['以下单元格在写入后有改动，未作处理：E3和E9。'],
    });
  });

  it('[O4] gives the cause of a write that was rolled back, and the remedy', () => {
    const notice = {
      kind: 'refused',
      action: 'writing',
      problems: [{ code: 'write-rolled-back', cause: { code: 'excel-protected', sheet: 'Data' } }],
    } as const;
    expect(describeNotice(notice, en)).toEqual({
      title: 'The tiers were not written',
      lines: [
        'The sheet “Data” is protected or read-only. The sheet is as it was before. Remove the protection (Review > Unprotect Sheet) and try again.',
      ],
    });
  });

  it('[P5] tells what a replaced or imported policy has otherwise', () => {
    const saved = policyOf({ name: 'House', revision: 1 });
    const other = policyOf({ name: 'House', revision: 2, method: { id: 'abc', params: { cuts: [0.7, 0.95] } } });
    const change = 'Cuts: 70 % and 95 %, before: 80 % and 95 %.';
    expect(describeNotice({ kind: 'policySaved', policy: other, former: saved }, en).lines).toEqual([change]);
    const imported = (policy: typeof saved, former: typeof saved | undefined): readonly string[] =>
      describeNotice({ kind: 'policyImported', policy, columnsMissing: [], former }, en).lines;
    expect(imported(other, saved)).toEqual(['Compared with “House” as saved in this workbook:', change]);
    expect(imported(saved, saved)).toEqual(['The saved policy has the same content.']);
    expect(imported(other, undefined)).toEqual([]);
  });
});
