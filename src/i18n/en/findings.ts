import type { Finding } from '../../base/Finding';
import { fieldFigure } from '../Facts';
import { plural } from '../plural';
import { wordOr, type FindingMessages, type Wording } from '../Wording';
import { enMeasureFindings } from './measureWords';
import { enMeasures } from './vocabulary';
import { enSnapshotFindings } from './snapshots';
import { enSettingFindings } from './settingFindings';
import { enStepFindings } from './steps';

const rows = ({ count }: Finding, { f }: Wording): string => plural(count, f.integer(count), 'row', 'rows');
const customers = ({ count }: Finding, { f }: Wording): string => plural(count, f.integer(count), 'customer', 'customers');
const column = (finding: Finding): string => `“${wordOr(enMeasures, finding.column ?? '')}”`;
const fact = (finding: Finding, name: string): string | number => finding.facts?.[name] ?? '';
const figure = (finding: Finding, name: string): number => Number(finding.facts?.[name] ?? 0);

/** What was noticed, with the count of rows, and what it means for the result. */
export const enFindings: FindingMessages = {
  ...enStepFindings,
  ...enSettingFindings,
  ...enMeasureFindings,
  ...enSnapshotFindings,
  'number-unreadable': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} without a readable number.`,
    remedy: 'They are left out. Correct the cells to include them.',
  }),
  'number-ambiguous': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with a number that can be read in two ways.`,
    remedy: 'They are left out. Type the numbers again as numbers.',
  }),
  'number-was-text': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with a number stored as text.`,
    remedy: 'They count here, but not in Excel’s own SUM.',
  }),
  'number-error-cell': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with an error value.`,
    remedy: 'They are left out. Repair the formulas to include them.',
  }),
  'number-blank': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} blank.`,
    remedy: 'Blank is not 0: they are left out.',
  }),
  'date-unreadable': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} without a readable date.`,
    remedy: 'They are left out. Correct the cells to include them.',
  }),
  'date-ambiguous': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with text that can be two dates.`,
    remedy: 'Say whether the day or the month comes first.',
  }),
  'date-error-cell': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with an error value.`,
    remedy: 'They are left out.',
  }),
  'date-blank': (finding, w) => ({ text: `${column(finding)}: ${rows(finding, w)} without a date.`, remedy: 'They are left out.' }),
  'currency-mixed': (finding) => ({
    text: `${column(finding)} holds more than one currency.`,
    remedy: 'Convert the amounts to one currency, or take the numbers as they are.',
  }),
  'id-duplicate': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with a customer ID that occurs more than once.`,
    remedy: 'Each such row is graded on its own. Merge the rows if they are one customer.',
  }),
  'id-blank': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} without a customer ID.`,
    remedy: 'They are left out. Fill in the ID to include them.',
  }),
  'id-mixed-types': (finding, w) => ({
    text: `${column(finding)}: IDs are numbers in some rows and text in ${rows(finding, w)}.`,
    remedy: 'The same ID counts as one customer. Use one form to be safe.',
  }),
  'id-error-cell': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with an error value as customer ID.`,
    remedy: 'They are left out.',
  }),
  'rows-hidden': (finding, w) => ({ text: `${rows(finding, w)} hidden or filtered out.`, remedy: 'They count like all others.' }),
  'totals-row-left-out': () => ({ text: 'The totals row does not count.' }),
  'rows-after-analysis-date': (finding, w) => ({
    text: `${rows(finding, w)} dated after the analysis date.`,
    remedy: 'They are left out.',
  }),
  'rows-outside-window': (finding, w) => ({ text: `${rows(finding, w)} outside the chosen period.`, remedy: 'They are left out.' }),
  'header-duplicate': (finding) => ({
    text: `More than one column is called ${column(finding)}.`,
    remedy: 'Give the columns different names.',
  }),
  'tier-empty': (finding) => ({ text: `No customer falls into ${fact(finding, 'tier')}.`, remedy: 'Move the cuts if you expected some.' }),
  'no-concentration': () => ({
    text: 'No concentration: all customers have the same value.',
    remedy: 'Tiers say nothing here. Choose another column.',
  }),
  'few-customers': (finding, w) => ({ text: `Only ${customers(finding, w)}.`, remedy: 'Shares of so few say little.' }),
  'non-positive': (finding, w) => ({
    text: `${customers(finding, w)} with ${column(finding)} of 0 or less, ${w.f.money(figure(finding, 'amount'))} in all.`,
    remedy: wordOr(enHandling, String(fact(finding, 'handling'))),
  }),
  'few-days': (finding, w) => ({
    text: `The data spans only ${plural(finding.count, w.f.integer(finding.count), 'day', 'days')}.`,
    remedy: 'Recency and frequency say little over so short a time.',
  }),
  'fewer-customers-than-bins': (finding, w) => ({
    text: `${customers(finding, w)} cannot fill all scores.`,
    remedy: 'Choose fewer score steps.',
  }),
  'scores-unreachable': (finding) => ({
    text: `${column(finding)}: some scores do not occur, because too many customers have the same value.`,
    remedy: 'This is harmless; fewer score steps fit better.',
  }),
  'ties-split': (finding, w) => ({
    text: `${column(finding)}: ${customers(finding, w)} with equal values got different scores.`,
    remedy: 'Choose a scoring that keeps equal values together.',
  }),
  'net-not-positive': (finding, w) => ({
    text: `${customers(finding, w)} with orders whose returns are as large.`,
    remedy: 'They get the lowest monetary score.',
  }),
  'unscored-customers': (finding, w) => ({
    text: `${customers(finding, w)} cannot be scored.`,
    remedy: 'They have no orders in the period.',
  }),
  'segments-gap': (finding, w) => ({
    text: `${plural(finding.count, w.f.integer(finding.count), 'combination', 'combinations')} of scores, such as ${fact(finding, 'code')}, in none of your segments.`,
    remedy: `They count as “${fact(finding, 'remainder')}”.`,
  }),
  'segments-overlap': (finding) => ({
    text: `“${fact(finding, 'first')}” and “${fact(finding, 'second')}” both hold some scores, such as ${fact(finding, 'code')}.`,
    remedy: `“${fact(finding, 'first')}” takes them, because it stands first.`,
  }),
  'segment-unreachable': (finding) => ({
    text: `No customer can ever be “${fact(finding, 'segment')}”.`,
    remedy: 'Earlier segments take all its scores, or they are beyond the score steps. Move it up or change it.',
  }),
  'weights-rescaled': () => ({ text: 'The weights do not add up to 100.', remedy: 'They were scaled to 100.' }),
  'insufficient-data': (finding, w) => ({
    text: `${customers(finding, w)} with too few indicator values.`,
    remedy: 'They are not graded. Fill in the missing values.',
  }),
  'constant-indicator': (finding) => ({
    text: `${column(finding)} is the same for every customer.`,
    remedy: 'It cannot tell customers apart and counts 50 points for all.',
  }),
  'raw-outside': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} outside 0 to 100.`,
    remedy: 'Choose another way to turn it into points.',
  }),
  'values-winsorised': (finding, w) => ({ text: `${column(finding)}: ${rows(finding, w)} limited as extreme.` }),
  'weight-zero': (finding) => ({ text: `${column(finding)} has weight 0 and does not count.` }),
  'growth-periods': ({ facts = {} }, { f }) => ({
    text: `Growth compares ${f.date(facts['laterFrom'] ?? 0)} to ${f.date(facts['laterTo'] ?? 0)} with the equal period from ${f.date(facts['earlierFrom'] ?? 0)}.`,
    remedy: 'Both are as long as the chosen period, as far as the data reaches back.',
  }),
  'growth-without-earlier': (finding, w) => ({
    text: `${customers(finding, w)} have no growth.`,
    remedy: 'They bought nothing in the earlier period, so there is nothing to compare with.',
  }),
  'rules-gap': (finding, w) => ({
    text: `No rule fits a customer with ${exampleCustomer(finding, w)}.`,
    remedy: `Such customers count as “${fact(finding, 'remainder')}”. Add a rule, or move a limit, if that is not meant.`,
  }),
  'rules-overlap': (finding, w) => ({
    text: `“${fact(finding, 'first')}” and “${fact(finding, 'second')}” both fit a customer with ${exampleCustomer(finding, w)}.`,
    remedy: `“${fact(finding, 'first')}” takes it, because it stands first.`,
  }),
  'rule-unreachable': (finding) => ({
    text: `No customer can ever be “${fact(finding, 'tier')}”.`,
    remedy: 'Earlier rules take all it holds, or its conditions exclude each other. Move it up or change it.',
  }),
  'rules-too-many': () => ({
    text: 'These rules are too many to look for every gap and overlap.',
    remedy: 'What was found is true; there may be more.',
  }),
  'matrix-unknown': (finding, w) => ({
    text: `${customers(finding, w)} of whom one side of the matrix is not known yet.`,
    remedy: `They count as “${fact(finding, 'tier')}”.`,
  }),
  'matrix-unnamed-text': (finding, w) => ({
    text: `${column(finding)}: ${rows(finding, w)} with a text that is none of the levels.`,
    remedy: 'They count as not known yet. Correct the cells, or add the text as a level.',
  }),
  'matrix-tier-unused': (finding) => ({
    text: `No pair of levels is “${fact(finding, 'tier')}”.`,
    remedy: 'Give it to a pair, or remove the tier.',
  }),
  'credit-unknown': (finding, w) => ({
    text: `${customers(finding, w)} without a record of payments.`,
    remedy: 'They are not graded: having nothing overdue yet is no good record.',
  }),
  'credit-part-absent': (finding) => ({
    text: `${column(finding)} is not known for this table and does not count.`,
    remedy: 'Choose a column for it, if there is one.',
  }),
  'life-gap-unknown': (finding, w) => ({
    text: `Whether any of ${customers(finding, w)} came back cannot be told from a customer table.`,
    remedy: 'Nobody is “recovered” here; select the list of orders for that.',
  }),
  'life-first-unknown': (finding, w) => ({
    text: `When any of ${customers(finding, w)} ordered first is not known.`,
    remedy: 'Nobody is “new” here; say which column holds the first order date.',
  }),
  'loss-makers': (finding, w) => ({
    text: `${customers(finding, w)} with a loss, ${w.f.money(figure(finding, 'amount'))} in all: ${fact(finding, 'names')}${finding.count > finding.examples.length ? ', …' : ''}.`,
    remedy: 'They have a tier of their own. Look at their prices and at what serving them costs.',
  }),
  'rules-missing-value': (finding, w) => ({
    text: `${customers(finding, w)} fit no rule and lack a value that the rules ask for.`,
    remedy: `They count as “${fact(finding, 'remainder')}”. Fill in the values.`,
  }),
  'lifetime-model': (finding, w) => ({
    text: `Lifetime model fitted to ${customers(finding, w)}: ${parameters(finding, w, ['r', 'alpha', 'a', 'b'])}${finding.facts?.['p'] === undefined ? '' : `; spending ${parameters(finding, w, ['p', 'q', 'v'])}`}.`,
  }),
  'frequency-value-correlation': (finding, w) => ({
    text: `How often and how much: correlation ${w.f.number(figure(finding, 'correlation'))} over ${customers(finding, w)} with repeat purchases.`,
    remedy:
      finding.severity === 'warning'
        ? 'The model takes the two to be independent; far from 0, lifetime values lean to one side.'
        : 'Near 0, as the model takes it to be.',
  }),
  'prospects-alone': (finding, w) => ({
    text: `${customers(finding, w)} without any existing customer to compare with.`,
    remedy: 'They get no proposal. Fill in the compared columns, and the tiers of existing customers.',
  }),
  'history-impossible': (finding, w) => ({
    text: `${customers(finding, w)} with a history that cannot be (repeats, time to the last purchase, time since the first).`,
    remedy: 'They are not graded. Check the columns.',
  }),
};

/** `r 0.243, alpha 4.414`. */
const parameters = (finding: Finding, { f }: Wording, names: readonly string[]): string =>
  names.map((name) => `${name} ${f.parameter(figure(finding, name))}`).join(', ');

/** `Sales 12,000,000 and Years 2`. */
const exampleCustomer = ({ facts = {} }: Finding, { f }: Wording): string => {
  const parts: string[] = [];
  for (let i = 0; facts[`field.${i}`] !== undefined; i++) {
    const name = String(facts[`field.${i}`]);
    const value = facts[`value.${i}`] ?? '';
    const shown = typeof value === 'number' ? fieldFigure(name, value, f) : value === '' ? 'blank' : `“${value}”`;
    parts.push(`${wordOr(enMeasures, name)} ${shown}`);
  }
  return f.list(parts);
};

const enHandling: Readonly<Record<string, string>> = {
  last: 'They are in the last tier.',
  own: 'They have a tier of their own.',
  exclude: 'They are not graded.',
};
