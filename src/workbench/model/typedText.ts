import type { ErrorCode } from '../grid/Grid';
import { CellError } from '../grid/Grid';
import { HostError } from '../executor/HostError';
import type { TypedContent, TypedTextSetting } from './TypedContent';
import { typedDate } from './typedDate';
import { typedNumber } from './typedNumber';

/** Excel's limit on the characters of a cell. */
const LONGEST_TEXT = 32_767;

const ERRORS: readonly ErrorCode[] = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!'];

/**
 * Text as Excel takes it from the keyboard and from `Range.values`, under US English conventions (those of the API whatever the user's
 * locale): formulas, numbers, percentages, money, fractions, dates, times, truth values and errors are recognised; everything else stays
 * text. For cells formatted as Text (`@`) it is not called.
 *
 * Problems: throws `InvalidArgument` for what Excel's editor refuses.
 */
export function typedText(text: string, setting: TypedTextSetting): TypedContent {
  if (text.length > LONGEST_TEXT) throw new HostError('InvalidArgument', `A cell holds at most ${LONGEST_TEXT} characters.`);
  if (text === '') return { input: null };
  // The apostrophe says "text" and is not part of it.
  if (text.startsWith("'")) return { input: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { input: { formula: text } };

  const word = text.trim();
  if (/^(true|false)$/i.test(word)) return { input: word.toLowerCase() === 'true' };
  const error = ERRORS.find((code) => code === word.toUpperCase());
  if (error !== undefined) return { input: new CellError(error) };
  return typedNumber(word) ?? typedDate(word, setting) ?? signedFormula(text) ?? { input: text };
}

/** `+A1` and `-A1` are formulas for Excel, `@SUM(A1)` one in the manner of Lotus 1-2-3. */
function signedFormula(text: string): TypedContent | undefined {
  if (/^[+-]/.test(text) && /[\p{L}\p{N}("'[{]/u.test(text)) return { input: { formula: `=${text}` } };
  if (!text.startsWith('@') || text.length === 1) return undefined;
  if (/^@[\p{L}_][\p{L}\p{N}_.]*\(/u.test(text)) return { input: { formula: `=${text.slice(1)}` } };
  throw new HostError('InvalidArgument', `Excel takes "${text.slice(0, 40)}" for a function that does not exist.`);
}
