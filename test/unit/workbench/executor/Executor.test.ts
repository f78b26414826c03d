import { readCatalogue } from '../../../../scripts/office-catalogue';
import { ActionType, PathType, type BatchRequest } from '../../../../src/workbench/executor/BatchMessage';
import { Executor } from '../../../../src/workbench/executor/Executor';
import { HostError } from '../../../../src/workbench/executor/HostError';
import type { HostRoot } from '../../../../src/workbench/executor/HostObject';

const catalogue = readCatalogue();

function executorOf(root: HostRoot, requirementSets: Record<string, string> = { ExcelApi: '1.15' }): Executor {
  return new Executor({ catalogue, root, requirementSets });
}

const ROOT = { Id: 1, ObjectPathType: PathType.root, Name: '' };
const instantiate = (Id: number, ObjectPathId: number): BatchRequest['Actions'][number] => ({
  Id,
  ActionType: ActionType.instantiate,
  Name: '',
  ObjectPathId,
});

describe('the executor', () => {
  it('runs one batch after the other, even when a member takes its time', async () => {
    const order: string[] = [];
    const root = {
      $type: 'Workbook',
      $batchStarted: () => order.push('start'),
      $batchEnded: () => order.push('end'),
      getSelectedRange: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push('range');
        return { $type: 'Range' };
      },
    } as HostRoot;
    const executor = executorOf(root);
    const request = {
      Actions: [instantiate(1, 2)],
      ObjectPaths: { 1: ROOT, 2: { Id: 2, ObjectPathType: PathType.method, Name: 'GetSelectedRange', ParentObjectPathId: 1 } },
    };
    await Promise.all([executor.execute(request), executor.execute(request)]);
    expect(order).toEqual(['start', 'range', 'end', 'start', 'range', 'end']);
  });

  it('waits for the calculation before it reads, and only then', async () => {
    const order: string[] = [];
    const root = {
      $type: 'Workbook',
      $calculated: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push('calculated');
      },
      getSelectedRange: () => ({
        $type: 'Range',
        set formulas(_value: unknown) {
          order.push('write');
        },
        get formulas() {
          order.push('read');
          return [];
        },
      }),
    } as HostRoot;
    const set = { ActionType: ActionType.setProperty, Name: 'Formulas', ObjectPathId: 2, ArgumentInfo: { Arguments: [[['=1']]] } };
    await executorOf(root).execute({
      Actions: [
        { Id: 1, ...set },
        { Id: 2, ...set },
        { Id: 3, ActionType: ActionType.query, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['formulas'] } },
      ],
      ObjectPaths: { 1: ROOT, 2: { Id: 2, ObjectPathType: PathType.method, Name: 'GetSelectedRange', ParentObjectPathId: 1 } },
    });
    expect(order).toEqual(['write', 'write', 'calculated', 'read']);
  });

  it('goes on with the next batch after an error', async () => {
    let failing = true;
    const root = {
      $type: 'Workbook',
      get application() {
        if (failing) throw new HostError('ItemNotFound', 'gone');
        return { $type: 'Application' };
      },
    } as HostRoot;
    const executor = executorOf(root);
    const request = {
      Actions: [instantiate(7, 1), instantiate(8, 2)],
      ObjectPaths: { 1: ROOT, 2: { Id: 2, ObjectPathType: PathType.property, Name: 'Application', ParentObjectPathId: 1 } },
    };
    expect(await executor.execute(request)).toEqual({
      Results: [{ ActionId: 7, Value: {} }],
      TraceIds: [],
      Error: { Code: 'ItemNotFound', Message: 'gone', Location: 'Workbook.application', ActionIndex: 1, HttpStatusCode: 404 },
    });
    failing = false;
    expect((await executor.execute(request)).Error).toBeUndefined();
  });

  it('hands objects over as arguments, also inside plain data', async () => {
    const given: unknown[] = [];
    const range = { $type: 'Range', getIntersection: (other: unknown) => (given.push(other), range) };
    const chart = { $type: 'ChartSeries', setValues: (source: unknown) => void given.push(source) };
    const root = { $type: 'Workbook', getSelectedRange: () => range, getActiveChart: () => chart } as HostRoot;
    const method = (Id: number, Name: string, parent: number, info?: object): BatchRequest['ObjectPaths'][string] => ({
      Id,
      ObjectPathType: PathType.method,
      Name,
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: [], ...info },
    });
    const answer = await executorOf(root).execute({
      Actions: [
        instantiate(1, 3),
        {
          Id: 2,
          ActionType: ActionType.method,
          Name: 'SetValues',
          ObjectPathId: 4,
          ArgumentInfo: { Arguments: [{ _ObjectPathId: 2 }] },
        },
      ],
      ObjectPaths: {
        1: ROOT,
        2: method(2, 'GetSelectedRange', 1),
        3: method(3, 'GetIntersection', 2, { Arguments: [null], ReferencedObjectPathIds: [2] }),
        4: method(4, 'GetActiveChart', 1),
      },
    });
    expect(answer.Error).toBeUndefined();
    expect(given).toEqual([range, range]);
  });

  it('refuses a null object as an argument', async () => {
    const root = { $type: 'Workbook', getSelectedRange: () => ({ $type: 'Range', getIntersection: () => root }) } as HostRoot;
    const { Error: error } = await executorOf(root).execute({
      Actions: [instantiate(1, 3)],
      ObjectPaths: {
        1: ROOT,
        2: { Id: 2, ObjectPathType: PathType.method, Name: 'GetSelectedRange', ParentObjectPathId: 1 },
        3: {
          Id: 3,
          ObjectPathType: PathType.method,
          Name: 'GetIntersection',
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: [null], ReferencedObjectPathIds: [4] },
        },
        4: { Id: 4, ObjectPathType: PathType.nullObject, Name: '' },
      },
    });
    expect(error).toMatchObject({ Code: 'InvalidArgument' });
  });

  it('refuses read-only properties, wrong values and members of JavaScript itself', async () => {
    const root = {
      $type: 'Workbook',
      name: 'Book',
      getSelectedRange: () => ({ $type: 'RangeFormat', horizontalAlignment: 'Left' }),
    } as HostRoot;
    const set = async (Name: string, value: unknown, ObjectPathId: number): Promise<string | undefined> => {
      const { Error: error } = await executorOf(root).execute({
        Actions: [{ Id: 1, ActionType: ActionType.setProperty, Name, ObjectPathId, ArgumentInfo: { Arguments: [value] } }],
        ObjectPaths: { 1: ROOT, 2: { Id: 2, ObjectPathType: PathType.method, Name: 'GetSelectedRange', ParentObjectPathId: 1 } },
      });
      return error?.Code;
    };
    expect(await set('Name', 'x', 1)).toBe('InvalidOperation');
    expect(await set('HorizontalAlignment', 'Middle', 2)).toBe('InvalidArgument');
    expect(await set('HorizontalAlignment', 'Right', 2)).toBeUndefined();
    expect(await set('Constructor', 'x', 2)).toBe('ApiNotFound');
  });

  it('refuses services and actions that it does not know', async () => {
    const executor = executorOf({ $type: 'Workbook' });
    const service = { Id: 2, ObjectPathType: PathType.newObject, Name: 'Microsoft.Unknown.Service' };
    expect((await executor.execute({ Actions: [instantiate(1, 2)], ObjectPaths: { 2: service } })).Error).toMatchObject({
      Code: 'ApiNotFound',
      Location: 'Microsoft.Unknown.Service',
    });
    const recursive = { Id: 1, ActionType: ActionType.recursiveQuery, Name: '', ObjectPathId: 1 };
    expect((await executor.execute({ Actions: [recursive], ObjectPaths: { 1: ROOT } })).Error).toMatchObject({ Code: 'NotImplemented' });
  });
});
