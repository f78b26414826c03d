import { unusable } from '../Cell';
import { anyCell } from '../cellReaders';
import { describeCell } from '../describeCell';
import { cellwise } from '../FunctionDefinition';
import { choice } from '../parameters';
import { parseRfmCode } from '../rfmCode';
import { bins } from '../rfmParameters';
import { eightSegment, GRID_BINS, gridSegment } from '../rfmSegments';

/** Segment of an RFM code (R6). */
export const RFMSEGMENT = cellwise({
  id: 'RFMSEGMENT',
  each: { score: anyCell },
  rest: { scheme: choice(['grid', 'eight']), language: choice(['en', 'zh']), bins },
  prepare: ({ scheme, language, bins: count }) => {
    if (scheme === 'grid' && count !== GRID_BINS) return unusable({ code: 'grid-needs-five' });
    return ({ score }) => {
      const scores = parseRfmCode(score, count);
      if (scores === undefined) return unusable({ code: 'not-a-code', argument: 'score', bins: count, found: describeCell(score) });
      return scheme === 'grid' ? gridSegment(scores[0], scores[1], language) : eightSegment(scores, count, language);
    };
  },
});
