import { ChunkSize, rowsThatFit } from '../../../src/excel/chunkSize';

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

describe('chunk sizes', () => {
  it('[O8] hold at most 2 MB of UTF-8, Chinese text included', () => {
    const row = ['客户名称有限公司'.repeat(20), 12345.678];
    const rows = rowsThatFit(Array.from({ length: 1_000 }, () => row));
    expect(bytes(Array.from({ length: rows }, () => row))).toBeLessThanOrEqual(2_000_000);
    expect(rows).toBeGreaterThan(2_000);
  });

  it('[O8] see a heavy end behind a light start', () => {
    const light = Array.from({ length: 5_000 }, () => ['x']);
    const heavy = Array.from({ length: 300 }, () => ['x'.repeat(10_000)]);
    expect(rowsThatFit([...light, ...heavy])).toBeLessThanOrEqual(200);
  });

  it('[O8] are halved on refusal, down to one row', () => {
    const size = new ChunkSize(5);
    const seen: number[] = [];
    while (size.halve()) seen.push(size.rows);
    expect(seen).toEqual([3, 2, 1]);
  });
});
