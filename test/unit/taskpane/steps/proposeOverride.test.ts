import { proposeOverride } from '../../../../src/taskpane/view/steps/proposeOverride';

const none = new Set<string>();

describe('proposeOverride', () => {
  it.each([
    [
      ['Customer ID', 'Tier by hand', 'Set by', 'Because', 'Until'],
      ['Tier by hand', 'Set by', 'Because', 'Until'],
    ],
    [
      ['Customer', 'Manual tier', 'Approver', 'Reason for override', 'Override valid until'],
      ['Manual tier', 'Approver', 'Reason for override', 'Override valid until'],
    ],
    [
      ['Account', 'TierOverride', 'approved_by', 'Override reason', 'Expires on'],
      ['TierOverride', 'approved_by', 'Override reason', 'Expires on'],
    ],
    [
      ['客户编号', '人工指定等级', '指定人', '指定原因', '有效期至'],
      ['人工指定等级', '指定人', '指定原因', '有效期至'],
    ],
    [
      ['客户', '等级（人工）', '审批人', '原因', '截止日期'],
      ['等级（人工）', '审批人', '原因', '截止日期'],
    ],
  ])('[G1] finds the columns by their headers: %j', (columns, [tier, who, why, until]) => {
    expect(proposeOverride(columns, none)).toEqual({ tier, who, why, until });
  });

  it('[G1] takes no tier of before, no due date and no reason of an invoice for one', () => {
    const columns = [
      'Customer ID',
      'Tier',
      'Tier last year',
      'By the method last year',
      'Due date',
      'Reason code',
      '等级',
      '到期日',
      '上年等级',
    ];
    expect(proposeOverride(columns, none)).toEqual({ tier: null, who: null, why: null, until: null });
  });

  it('[G1] takes no column that is something else already, and none twice', () => {
    expect(proposeOverride(['Manual tier', 'Until'], new Set(['Until']))).toMatchObject({ tier: 'Manual tier', until: null });
    expect(proposeOverride(['Manual tier reason'], none)).toEqual({ tier: 'Manual tier reason', who: null, why: null, until: null });
  });
});
