import { eightScheme, GRID_BINS, gridScheme } from '../../methods/rfm/rfmSegments';
import { unusable } from '../Cell';
import { anyCell } from '../cellReaders';
import { describeCell } from '../describeCell';
import { cellwise } from '../FunctionDefinition';
import { choice } from '../parameters';
import { parseRfmCode } from '../parseRfmCode';
import { bins } from '../rfmParameters';

/** Segment of an RFM code (R6). */
export const RFMSEGMENT = cellwise({
  id: 'RFMSEGMENT',
  each: { score: anyCell },
  rest: { scheme: choice(['grid', 'eight']), language: choice(['en', 'zh']), bins },
  prepare: ({ scheme, language, bins: count }) => {
    if (scheme === 'grid' && count !== GRID_BINS) return unusable({ code: 'grid-needs-five' });
    const middle = (count + 1) / 2;
    const { labels, indexOf } = scheme === 'grid' ? gridScheme(language) : eightScheme(language, [middle, middle, middle]);
    return ({ score }) => {
      const scores = parseRfmCode(score, count);
      if (scores === undefined) return unusable({ code: 'not-a-code', argument: 'score', bins: count, found: describeCell(score) });
      return labels[indexOf(scores)] as string;
    };
  },
});
