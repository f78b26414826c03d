import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { UniverHandles } from './UniverHandles';

/** The state the component's lexer forgets to reset. */
interface LexerState {
  _resetTemp(): void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

/**
 * The component reads a formula at each keystroke, with the lexer its engine calculates with, and begins each reading with a reset that
 * leaves out square brackets: a `[` typed and not yet closed made every formula of the workbook #NAME? from then on.
 */
export function repairLexer(handles: UniverHandles): void {
  const lexer = handles.service(LexerTreeBuilder) as unknown as LexerState;
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };
}
