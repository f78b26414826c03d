import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { UniverGrid } from './UniverGrid';

/** What a person is told while typing a function of the add-in. */
export interface FunctionHint {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

/** Offers these functions, with their descriptions, where formulas are typed. Hints of the same names are replaced. */
export function setFunctionHints(grid: UniverGrid, hints: readonly FunctionHint[]): void {
  const service = grid.handles.service(IDescriptionService);
  service.unregisterDescriptions(hints.map(({ name }) => name));
  service.registerDescriptions(hints.map(functionInfo));
}

function functionInfo({ name, description, parameters }: FunctionHint): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
