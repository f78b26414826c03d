import { readCatalogue } from '../../../scripts/office-catalogue';
import { Executor } from '../../../src/workbench/executor/Executor';
import { REQUIREMENT_SETS } from '../../../src/workbench/protocol/AppContext';
import { ToyGrid } from '../toy/ToyGrid';
import { ToyWorkbook } from '../toy/ToyWorkbook';
import { captures, Replay } from './replay';

describe('captured batches, replayed as one session on a workbook like the captured one', () => {
  const all = captures();
  const answers = new Map<string, unknown[]>();

  beforeAll(async () => {
    const executor = new Executor({ catalogue: readCatalogue(), root: new ToyWorkbook(new ToyGrid()), requirementSets: REQUIREMENT_SETS });
    const replay = new Replay();
    for (const { file, steps } of all) {
      const own: unknown[] = [];
      for (const { request, answer } of steps) own.push(replay.answer(await executor.execute(replay.request(request)), answer));
      answers.set(file, own);
    }
  });

  it('has captures to replay', () => {
    expect(all.length).toBeGreaterThanOrEqual(10);
  });

  it.each(all)('$file: $title', ({ file, steps }) => {
    expect(answers.get(file)).toEqual(steps.map(({ answer }) => answer));
  });
});
