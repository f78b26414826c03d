import { CellError, type CellContent, type ErrorCode } from '../grid/Grid';
import { typedNumber } from '../model/typedNumber';
import type { ParameterType } from './FunctionSignature';
import type { WireValue } from './WireValue';

/** The call cannot be made: its cell shows this error, or it waits for another call. */
export interface Failure {
  readonly fail: ErrorCode;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'fail' in value;
}

/**
 * One cell's content as a parameter of this type receives it.
 *
 * Blank: 0, "", FALSE, or null for `any` (as Excel on the web has it). Text that reads as a number is one to a `number` parameter, other text
 * fails the call; TRUE is 1. An error fails the call with #VALUE! unless the file allows errors and the type is `any`.
 * docs/workbench.md says which of these are documented and which assumed.
 */
export function coerceCell(content: CellContent, type: ParameterType, errorsAllowed: boolean): WireValue | Failure {
  if (content instanceof CellError) {
    if (content.code === '#BUSY!') return { fail: '#BUSY!' };
    return type === 'any' && errorsAllowed ? { type: 'CustomFunctionError', code: content.code } : { fail: '#VALUE!' };
  }
  switch (type) {
    case 'any':
      return content;
    case 'number':
      return toNumber(content);
    case 'string':
      return toText(content);
    case 'boolean':
      return toBoolean(content);
  }
}

type Plain = Exclude<CellContent, CellError>;

function toNumber(content: Plain): number | Failure {
  if (content === null) return 0;
  if (typeof content === 'number') return content;
  if (typeof content === 'boolean') return content ? 1 : 0;
  return numberInText(content) ?? { fail: '#VALUE!' };
}

function toText(content: Plain): string {
  if (content === null) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content === 'string') return content;
  // Excel calculates with 15 significant digits and writes exponents with a capital E.
  return String(Number(content.toPrecision(15))).replace('e', 'E');
}

function toBoolean(content: Plain): boolean | Failure {
  if (content === null) return false;
  if (typeof content === 'boolean') return content;
  if (typeof content === 'number') return content !== 0;
  const word = content.trim().toUpperCase();
  if (word === 'TRUE') return true;
  return word === 'FALSE' ? false : { fail: '#VALUE!' };
}

/** Dates in text are left out: how Excel reads them depends on the user's region. */
function numberInText(text: string): number | undefined {
  const input = typedNumber(text.trim())?.input;
  return typeof input === 'number' ? input : undefined;
}
