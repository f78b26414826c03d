import type { Finding } from '../../base/Finding';
import { figure, text, type Facts } from '../Facts';
import { plural } from '../plural';
import type { FindingMessages, Wording } from '../Wording';

const enCauses: Readonly<Record<string, string>> = {
  band: 'the difference is within the stability band',
  reviews: 'two reviews in a row are needed',
  bandAndReviews: 'the difference is within the stability band, and the last review did not say so',
  step: 'at most one step down a review',
};

/** `Guard “Poor payer”`, or what it does where nobody named it. */
const guardName = (name: string): string => (name === '' ? 'A guard' : `Guard “${name}”`);

const limit = (kind: string, tier: string): string => (kind === 'atMost' ? `at most “${tier}”` : `at least “${tier}”`);

const byHand = (facts: Facts): string => {
  const who = text(facts, 'who');
  const why = text(facts, 'why');
  return `“${text(facts, 'tier')}”${who === '' ? '' : ` by ${who}`}${why === '' ? '' : ` (${why})`}`;
};

/** G1, G2: what the steps after the method made of a tier. */
export const enStepExplanations = {
  'step-method': (facts: Facts, _: Wording) =>
    text(facts, 'tier') === '' ? 'By the method alone: no tier.' : `By the method alone: “${text(facts, 'tier')}”.`,
  'step-hysteresis': (facts: Facts, _: Wording) =>
    `${text(facts, 'tier') === text(facts, 'previous') ? 'Stays' : 'Moves only to'} “${text(facts, 'tier')}”, not yet “${text(facts, 'wanted')}”: ${enCauses[text(facts, 'cause')] ?? ''}.`,
  'step-guard': (facts: Facts, _: Wording) =>
    `${guardName(text(facts, 'guard'))}: ${limit(text(facts, 'limit'), text(facts, 'wanted'))}, so “${text(facts, 'tier')}”${figure(facts, 'isLimited') === 1 ? ' for now: at most one step down a review' : ''}.`,
  'step-override': (facts: Facts, { f }: Wording) =>
    `Set by hand: ${byHand(facts)}${text(facts, 'until') === '' ? '' : `, until ${f.date(text(facts, 'until'))}`}.`,
  'step-override-ended': (facts: Facts, { f }: Wording) =>
    `Set by hand: ${byHand(facts)}, ended on ${f.date(text(facts, 'until'))} and no longer counts.`,
};

type StepFinding =
  | 'tiers-kept'
  | 'guard-applied'
  | 'override-held'
  | 'override-ended'
  | 'previous-tier-unknown'
  | 'override-tier-unknown'
  | 'guard-idle'
  | 'band-too-wide'
  | 'cut-at-end';

const customers = (finding: Finding, { f }: Wording): string => plural(finding.count, f.integer(finding.count), 'customer', 'customers');

const fact = (finding: Finding, name: string): string => text(finding.facts ?? {}, name);

export const enStepFindings: Pick<FindingMessages, StepFinding> = {
  'tiers-kept': (finding, w) => ({ text: `${customers(finding, w)} held back from a new tier by the stability rule.` }),
  'guard-applied': (finding, w) => ({
    text: `${guardName(fact(finding, 'guard'))} (${limit(fact(finding, 'limit'), fact(finding, 'tier'))}) changed the tier of ${customers(finding, w)}.`,
  }),
  'override-held': (finding, w) => ({ text: `${customers(finding, w)} with a tier set by hand.` }),
  'override-ended': (finding, w) => ({
    text: `${customers(finding, w)} with a tier set by hand that has ended.`,
    remedy: 'Remove it, or give it a new date.',
  }),
  'previous-tier-unknown': (finding, w) => ({
    text: `“${finding.column ?? ''}”: ${customers(finding, w)} with a previous tier that is none of today’s.`,
    remedy: 'They are graded as new. Correct the labels.',
  }),
  'override-tier-unknown': (finding, w) => ({
    text: `“${finding.column ?? ''}”: ${customers(finding, w)} with a tier set by hand that does not exist.`,
    remedy: 'It does not count. Correct the labels.',
  }),
  'guard-idle': (finding) => ({
    text: `${guardName(fact(finding, 'guard'))} can change nothing: “${fact(finding, 'tier')}” is ${fact(finding, 'limit') === 'atMost' ? 'the best tier' : 'the last tier'} already.`,
    remedy: 'Choose another tier, or remove the guard.',
  }),
  'band-too-wide': (finding) => ({
    text: `The stability band leaves no room: nobody can ${fact(finding, 'direction') === 'up' ? 'rise' : 'fall'} to “${fact(finding, 'tier')}”.`,
    remedy: 'Make the band narrower.',
  }),
  'cut-at-end': (finding) => ({
    text: `Everybody reaches the cut of “${fact(finding, 'tier')}”, so nobody is below it.`,
    remedy: 'Move the cut up.',
  }),
};
