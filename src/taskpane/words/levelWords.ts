import { fieldFigure } from '../../i18n/Facts';
import type { MatrixLevel } from '../../methods/matrix/matrixGrid';
import type { Words } from './createWords';

/** What a level of a matrix is called: its text, or its stretch of numbers. */
export const levelWords = ({ pane, f }: Words, name: string, level: MatrixLevel): string => {
  const { text, from, below } = level;
  if (text !== undefined) return text;
  const words = pane.matrix;
  const shown = (value: number): string => fieldFigure(name, value, f);
  if (from !== undefined && below !== undefined) return words.between(shown(from), shown(below));
  return from === undefined ? words.below(below === undefined ? '' : shown(below)) : words.from(shown(from));
};
