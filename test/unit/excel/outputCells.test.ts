import { collectCells } from '../../../src/excel/outputCells';
import type { WriteRequest } from '../../../src/excel/ExcelGateway';

describe('collectCells', () => {
  it('[O3] [O6] puts each value on its customer row, leaves others blank and makes text columns text', async () => {
    const calls: [number, number][] = [];
    const request = {
      output: (from: number, to: number) => {
        calls.push([from, to]);
        const customers = Array.from({ length: to - from }, (_, index) => from + index);
        return Promise.resolve([
          { key: 'tier', type: 'text', values: customers.map((customer) => (customer === 1 ? null : `T${customer}`)) },
          { key: 'score', type: 'number', values: customers },
        ] as const);
      },
    } as unknown as WriteRequest;
    const [tier, score] = await collectCells(request, [2, 0, -1], 4);
    expect(tier).toEqual({ key: 'tier', numberFormat: '@', cells: ['', '', 'T0', ''] });
    expect(score?.cells).toEqual([1, '', 0, '']);
    expect(calls).toEqual([[0, 3]]);
  });
});
