import { failure, success } from '../../../src/base/Result';

describe('Result', () => {
  it('carries every problem of a failure, not only the first', () => {
    const result = failure({ code: 'role-missing', role: 'amount' }, { code: 'role-missing', role: 'customer' });
    expect(result.problems.map((problem) => problem.code)).toEqual(['role-missing', 'role-missing']);
    expect(success(3)).toEqual({ ok: true, value: 3 });
  });
});
