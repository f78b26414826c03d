import type { Finding } from '../../base/Finding';
import { figure, text } from '../Facts';
import { wordOr, type FindingMessages } from '../Wording';
import { enMeasures } from './vocabulary';

type SettingFinding =
  'points-all-equal' | 'score-out-of-reach' | 'rfm-weights-idle' | 'level-out-of-reach' | 'guard-never' | 'window-hides-orders';

const fact = (finding: Finding, name: string): string => text(finding.facts ?? {}, name);
const column = (finding: Finding): string => `“${wordOr(enMeasures, finding.column ?? '')}”`;

/** P5: settings that can have no effect, whatever the table. */
export const enSettingFindings: Pick<FindingMessages, SettingFinding> = {
  'points-all-equal': (finding, { f }) => ({
    text: `${column(finding)} gives everybody ${f.number(figure(finding.facts ?? {}, 'points'))} points, so its weight cannot matter.`,
    remedy: 'Give different points, or remove the indicator.',
  }),
  'score-out-of-reach': (finding, { f }) => ({
    text: `Nobody can reach “${fact(finding, 'tier')}”: it starts at ${f.number(figure(finding.facts ?? {}, 'cut'))}, and the points give at most ${f.number(figure(finding.facts ?? {}, 'best'))}.`,
    remedy: 'Move the cut down, or give more points.',
  }),
  'rfm-weights-idle': () => ({
    text: 'The weights do not matter here: the tiers are the segments, which look at the scores alone.',
    remedy: 'Choose cuts on the RFM score as tiers, or leave the weights equal.',
  }),
  'level-out-of-reach': (finding, { f }) => ({
    text: `${column(finding)} never comes to ${f.number(figure(finding.facts ?? {}, 'cut'))}, so one of its levels stays empty.`,
    remedy: 'Move the cut. Shares are 0 to 1: 90 % is 0.9.',
  }),
  'window-hides-orders': (finding) => ({
    text: `Orders before the chosen period do not count: who ordered only before it shows as “${fact(finding, 'tier')}”, as if there had never been an order.`,
    remedy: 'Choose all dates as the period.',
  }),
  'guard-never': (finding) => ({
    text: `${fact(finding, 'guard') === '' ? 'A guard' : `Guard “${fact(finding, 'guard')}”`} can never apply: its conditions exclude each other, or ask for what cannot be.`,
    remedy: 'Change its conditions.',
  }),
};
